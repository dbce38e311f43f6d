import { fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Explored } from './explorer';

/** Has the explorer run in a process of its own, whose pauses are taken out. */
export async function exploreFor(seconds: number, seed: number): Promise<Explored> {
  const child = fork(join(__dirname, 'explorer.ts'), ['--seconds', `${seconds}`, '--seed', `${seed}`], {
    execArgv: ['--import', pathToFileURL(require.resolve('tsx')).href],
  });
  const answer = once(child, 'message').then(([explored]) => explored as Explored);
  const end = once(child, 'exit').then(([code]) => {
    throw new Error(`The explorer ended with ${code}.`);
  });
  end.catch(() => {});
  return Promise.race([answer, end]);
}
