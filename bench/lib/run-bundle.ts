import { fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';

/** What a bundled handler is run with: the variables of its function, and those that lead to the embedded AWS. */
export type Environment = Record<string, string>;

/** What the process of a bundled handler came to. */
export interface BundleRun {
  /** Deliveries that were handled; each is an invocation with a time of its own. */
  deliveries: number;
  /** Most memory that the process held at any time, in bytes. */
  peakRss: number;
  cpuMilliseconds: number;
}

/** Runs a bundled handler in a process of its own, as an instance of the function, until its queue is empty. */
export async function runBundle(path: string, seconds: number, env: Environment): Promise<BundleRun> {
  const child = fork(join(__dirname, 'run-bundle-child.ts'), [path, String(seconds)], {
    env: { ...env, PATH: process.env.PATH, HOME: process.env.HOME },
    execArgv: ['--import', 'tsx'],
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });
  const answer = once(child, 'message');
  const end = once(child, 'exit').then(([code]) => {
    throw new Error(`The process of the handler ended with ${code}.`);
  });
  const [run] = await Promise.race([answer, end]);
  end.catch(() => {});
  return run as BundleRun;
}
