import { type ChildProcess, fork } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildSync } from 'esbuild';
import type { WorkerOptions } from './worker';

/** Processes that handle the messages of a queue; each that is killed is replaced. */
export class Workers {
  private readonly folder = mkdtempSync(join(tmpdir(), 'newsfold-workers-'));
  private readonly file = join(this.folder, 'worker.js');
  private readonly running: ChildProcess[] = [];
  private started = 0;
  kills = 0;

  constructor(
    count: number,
    private readonly aws: WorkerOptions['aws'],
    private readonly seed: number,
  ) {
    const entry = join(__dirname, 'worker.ts');
    buildSync({
      entryPoints: [entry],
      outfile: this.file,
      bundle: true,
      platform: 'node',
      logLevel: 'error',
    });
    for (let index = 0; index < count; index++) this.running.push(this.start());
  }

  /** Kills a worker as `kill -9` does, and starts another. */
  kill(index: number): void {
    this.running[index]?.kill('SIGKILL');
    this.running[index] = this.start();
    this.kills++;
  }

  stop(): void {
    for (const child of this.running) child.kill('SIGKILL');
    rmSync(this.folder, { recursive: true });
  }

  /** @throws Error if a worker has ended by itself */
  check(): void {
    const ended = this.running.find(({ exitCode }) => exitCode !== null);
    if (ended) throw new Error(`A worker ended with ${ended.exitCode}.`);
  }

  private start(): ChildProcess {
    const options: WorkerOptions = { aws: this.aws, seed: this.seed * 1_000 + this.started++ };
    return fork(this.file, [JSON.stringify(options)], {
      env: { ...process.env, AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED: 'true' },
      // The bundle is plain JavaScript, which starts fast without tsx.
      execArgv: [],
      stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    });
  }
}
