import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { pathToFileURL } from 'node:url';
import { type Endpoints, localClients } from '../../lib/local/aws/clients';
import { NAMES } from '../../lib/local/aws/names';
import { processes } from './processes';

/** The first line that `--serve --json` prints. */
interface Services {
  endpoints: Endpoints;
  bucket: string;
  queue: string;
  table: string;
}

/** The services of a local run that is up, with clients for them. */
export interface Served extends Services {
  deadLetterQueue: string;
  clients: ReturnType<typeof localClients>;
}

/** Called with each line that a local run prints after the first; the lines are not kept. */
interface LineListeners {
  /** A changed record, on stdout. */
  onRecord?(line: string): void;
  onStderr?(line: string): void;
}

const ROOT = join(__dirname, '../..');

const PROGRAM = join(ROOT, 'bin/newsfold-local.ts');

const TSX = pathToFileURL(require.resolve('tsx')).href;

/** Part of the command of the process of the services. */
const SERVICES = join('aws', 'child.ts');

/** A process of `npm start -- --serve` on a folder. */
export class LocalProcess {
  /** Resolves once the process is up; rejects if it ends before. */
  readonly served: Promise<Served>;
  readonly pid: number;
  private readonly ended: Promise<unknown[]>;
  private clients?: Served['clients'];

  private constructor(
    private readonly child: ChildProcess,
    listeners: LineListeners,
  ) {
    this.pid = child.pid as number;
    this.ended = once(child, 'close');
    this.served = this.untilServed(listeners);
    this.served.catch(() => {});
  }

  static spawn(dataDir: string, listeners: LineListeners = {}): LocalProcess {
    const args = ['--import', TSX, PROGRAM, '--serve', '--port', '0', '--json', '--data', dataDir];
    const { FORCE_COLOR, ...env } = process.env;
    const stdio: ['ignore', 'pipe', 'pipe'] = ['ignore', 'pipe', 'pipe'];
    return new LocalProcess(spawn(process.execPath, args, { cwd: ROOT, env, stdio }), listeners);
  }

  /** The process id of its services; undefined if they are not up. */
  async servicesPid(): Promise<number | undefined> {
    const all = await processes();
    return all.find(({ parent, command }) => parent === this.pid && command.includes(SERVICES))?.pid;
  }

  /** Kills the process and, if asked for, its services at the same moment; returns which of the two could be killed. */
  async kill(withServices: boolean): Promise<{ isKilled: boolean; areServicesKilled: boolean }> {
    const services = withServices ? await this.servicesPid() : undefined;
    const isKilled = this.child.kill('SIGKILL');
    const areServicesKilled = isKilled && services !== undefined && killed(services);
    await this.gone();
    return { isKilled, areServicesKilled };
  }

  /** Ends the process as Ctrl-C does; returns its exit code. */
  async end(): Promise<number | null> {
    this.child.kill('SIGINT');
    return this.gone();
  }

  private async gone(): Promise<number | null> {
    const [code] = await this.ended;
    for (const client of Object.values(this.clients ?? {})) client.destroy();
    return code as number | null;
  }

  private untilServed({ onRecord, onStderr }: LineListeners): Promise<Served> {
    const { stdout, stderr } = this.child;
    if (!stdout || !stderr) throw new Error('The local run has no output to read.');
    let lastError = '';
    createInterface(stderr).on('line', (line) => {
      lastError = line;
      onStderr?.(line);
    });
    return new Promise((resolve, reject) => {
      const lines = createInterface(stdout);
      lines.once('line', (first) => {
        resolve(this.serve(JSON.parse(first) as Services));
        lines.on('line', (line) => onRecord?.(line));
      });
      this.ended.then(() => reject(new Error(`The local run ended: ${lastError}`)), reject);
    });
  }

  private serve(services: Services): Served {
    this.clients = localClients(services.endpoints);
    const deadLetterQueue = `${services.endpoints.sqs}/000000000000/${NAMES.deadLetterQueue}`;
    return { ...services, deadLetterQueue, clients: this.clients };
  }
}

/** Kills a process; returns whether it was there. */
function killed(pid: number): boolean {
  try {
    return process.kill(pid, 'SIGKILL');
  } catch {
    return false;
  }
}
