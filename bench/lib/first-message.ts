import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';

/**
 * The first message that a child process sends.
 * @param name what to call the process in the error
 * @throws Error where the process ends without a message
 */
export async function firstMessage<Message>(child: ChildProcess, name: string): Promise<Message> {
  const message = once(child, 'message').then(([value]) => value as Message);
  const end = once(child, 'exit').then(([code]) => {
    throw new Error(`${name} ended with ${code}.`);
  });
  end.catch(() => {});
  return Promise.race([message, end]);
}
