import { setTimeout as sleep } from 'node:timers/promises';
import { SendMessageBatchCommand, type SQSClient } from '@aws-sdk/client-sqs';
import { type Replay, replayOf } from '../../lambdas/ingest/notification';

/** Messages that SQS takes in one request. */
export const BATCH = 10;

/** Requests for one batch, of which SQS may refuse a part, and the pause between them in milliseconds. */
const ROUNDS = 5;
const PAUSE = 500;

/**
 * Sends up to `BATCH` replays to a queue.
 * @throws Error where SQS refuses some to the end
 */
export async function sendReplays(
  sqs: SQSClient,
  QueueUrl: string,
  replays: readonly Replay[],
): Promise<void> {
  let left = replays.map((replay, index) => ({ Id: String(index), MessageBody: replayOf(replay) }));
  for (let round = 1; left.length > 0; round++) {
    const { Failed = [] } = await sqs.send(new SendMessageBatchCommand({ QueueUrl, Entries: left }));
    const refused = new Map(Failed.map(({ Id, Message }) => [Id, Message]));
    left = left.filter(({ Id }) => refused.has(Id));
    if (left.length === 0) return;
    if (round === ROUNDS) throw new Error(`SQS refuses ${left.length} messages: ${refused.get(left[0]?.Id)}`);
    await sleep(PAUSE);
  }
}
