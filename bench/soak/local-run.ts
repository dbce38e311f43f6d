import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { pathToFileURL } from 'node:url';
import { type Endpoints, localClients } from '../../lib/local/aws/clients';
import { NAMES } from '../../lib/local/aws/names';
import { processes } from './processes';

/** What the first line of `--serve --json` says. */
interface Announced {
  endpoints: Endpoints;
  bucket: string;
  queue: string;
  table: string;
}

/** What a local run that is up serves, with clients for it. */
export interface Served extends Announced {
  deadLetterQueue: string;
  clients: ReturnType<typeof localClients>;
}

/** Who reads what a local run prints; none of it is kept. */
export interface Listeners {
  /** A line for a record that changed. */
  changed?(line: string): void;
  /** A line of stderr. */
  told?(line: string): void;
}

const ROOT = join(__dirname, '../../..');

const PROGRAM = join(ROOT, 'bin/newsfold-local.ts');

const TSX = pathToFileURL(require.resolve('tsx')).href;

/** Which of the processes is that of the services. */
const SERVICES = join('aws', 'child.ts');

/** A process of `npm start -- --serve` on a folder. */
export class LocalRun {
  /** What it serves, once it is up; rejects where it ends before. */
  readonly served: Promise<Served>;
  readonly pid: number;
  private readonly ended: Promise<unknown[]>;
  private clients?: Served['clients'];

  private constructor(
    private readonly child: ChildProcess,
    listeners: Listeners,
  ) {
    this.pid = child.pid as number;
    this.ended = once(child, 'close');
    this.served = this.untilServed(listeners);
    this.served.catch(() => {});
  }

  static spawn(dataDir: string, listeners: Listeners = {}): LocalRun {
    const args = ['--import', TSX, PROGRAM, '--serve', '--port', '0', '--json', '--data', dataDir];
    const { FORCE_COLOR, ...env } = process.env;
    const stdio: ['ignore', 'pipe', 'pipe'] = ['ignore', 'pipe', 'pipe'];
    return new LocalRun(spawn(process.execPath, args, { cwd: ROOT, env, stdio }), listeners);
  }

  /** The process of its services; undefined where that is not up. */
  async servicesPid(): Promise<number | undefined> {
    const all = await processes();
    return all.find(({ parent, command }) => parent === this.pid && command.includes(SERVICES))?.pid;
  }

  /** Kills it, and where asked for its services at the same moment; tells which of the two were there to be killed. */
  async kill(withServices: boolean): Promise<{ isKilled: boolean; areServicesKilled: boolean }> {
    const services = withServices ? await this.servicesPid() : undefined;
    const isKilled = this.child.kill('SIGKILL');
    const areServicesKilled = isKilled && services !== undefined && killed(services);
    await this.gone();
    return { isKilled, areServicesKilled };
  }

  /** Ends it as Ctrl-C does; gives its exit code. */
  async end(): Promise<number | null> {
    this.child.kill('SIGINT');
    return this.gone();
  }

  private async gone(): Promise<number | null> {
    const [code] = await this.ended;
    for (const client of Object.values(this.clients ?? {})) client.destroy();
    return code as number | null;
  }

  private untilServed({ changed, told }: Listeners): Promise<Served> {
    const { stdout, stderr } = this.child;
    if (!stdout || !stderr) throw new Error('The local run has no output to read.');
    let lastTold = '';
    createInterface(stderr).on('line', (line) => {
      lastTold = line;
      told?.(line);
    });
    return new Promise((resolve, reject) => {
      const lines = createInterface(stdout);
      lines.once('line', (first) => {
        resolve(this.serve(JSON.parse(first) as Announced));
        lines.on('line', (line) => changed?.(line));
      });
      this.ended.then(() => reject(new Error(`The local run ended: ${lastTold}`)), reject);
    });
  }

  private serve(announced: Announced): Served {
    this.clients = localClients(announced.endpoints);
    const deadLetterQueue = `${announced.endpoints.sqs}/000000000000/${NAMES.deadLetterQueue}`;
    return { ...announced, deadLetterQueue, clients: this.clients };
  }
}

/** Whether a process was there to be killed. */
function killed(pid: number): boolean {
  try {
    return process.kill(pid, 'SIGKILL');
  } catch {
    return false;
  }
}
