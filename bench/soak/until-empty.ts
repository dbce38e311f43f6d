import { setTimeout as sleep } from 'node:timers/promises';
import { countMessages } from '../../lib/sqs/count-messages';
import type { Served } from './local-process';

const LOOK_MILLISECONDS = 250;

/** Minutes without progress after which the queue is stuck; an article takes a second at most. */
const STUCK_MINUTES = 5;

/**
 * Waits until the queue is empty, including messages in flight and delayed messages.
 * @throws Error if the queue is stuck
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
