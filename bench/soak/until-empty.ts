import { setTimeout as sleep } from 'node:timers/promises';
import { countMessages } from '../../lib/sqs/count-messages';
import type { Served } from './local-run';

const LOOK_MILLISECONDS = 250;

/** Minutes without a message less after which nothing more is waited for: an article takes a second at most. */
const STUCK_MINUTES = 5;

/**
 * Waits until the queue is empty, messages in flight and delayed ones included.
 * @throws Error where it does not get shorter any more
 */
export async function untilEmpty({ clients, queue }: Pick<Served, 'clients' | 'queue'>): Promise<void> {
  let [fewest, since] = [Number.POSITIVE_INFINITY, Date.now()];
  for (;;) {
    const waiting = await countMessages(clients.sqs, queue);
    if (waiting === 0) return;
    if (waiting < fewest) [fewest, since] = [waiting, Date.now()];
    if (Date.now() - since > STUCK_MINUTES * 60_000)
      throw new Error(`${waiting} messages have been waiting for ${STUCK_MINUTES} minutes.`);
    await sleep(LOOK_MILLISECONDS);
  }
}
