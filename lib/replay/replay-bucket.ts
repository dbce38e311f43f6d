import { setTimeout as sleep } from 'node:timers/promises';
import { SendMessageBatchCommand, type SQSClient } from '@aws-sdk/client-sqs';
import { type Replay, replayOf } from '../../lambdas/ingest/message/notification';
import type { Cursor } from './cursor';
import { planReplay, type Stock } from './plan-replay';

export interface Pipeline extends Stock {
  sqs: SQSClient;
  /** URL of the queue of notifications. */
  queue: string;
}

export interface ReplayOptions {
  cursor: Cursor;
  /** ISO 8601, UTC. */
  sentAt: string;
  /** Whether to withdraw what the table knows and the bucket no longer holds; otherwise that is kept. */
  withdrawsMissing: boolean;
}

export interface ReplayProgress {
  /** Number of uploads in the bucket. */
  uploads: number;
  /** Number of those sent, by this run or an earlier one. */
  sent: number;
  /** Number of uploads that the table has articles of and the bucket no longer holds. */
  missing: number;
}

/** Messages that SQS takes in one request. */
const BATCH = 10;

/** Max requests for one batch, of which SQS may refuse a part, and the pause between them in milliseconds. */
const ROUNDS = 5;
const PAUSE = 500;

/**
 * Sends a message to the queue for every upload of a bucket, in the order of their upload, so that each is handled again;
 * then, if asked to, for those that only the table knows, which withdraws them. An interrupted run continues from the
 * cursor.
 * @param onSent called with the progress after each batch of uploads of the bucket
 */
export async function replayBucket(
  pipeline: Pipeline,
  { cursor, sentAt, withdrawsMissing }: ReplayOptions,
  onSent: (progress: ReplayProgress) => void,
): Promise<ReplayProgress> {
  const { sqs, queue, bucket } = pipeline;
  const { left, missing, ...plan } = await planReplay(pipeline, cursor);
  const progress = { ...plan, sent: plan.uploads - left.length, missing: missing.length };
  const send = (keys: readonly string[]) =>
    sendReplays(
      sqs,
      queue,
      keys.map((key) => ({ bucket, key, sentAt })),
    );
  for (const batch of batches(left)) {
    await send(batch.map(({ key }) => key));
    cursor.moveTo(batch.at(-1) as (typeof batch)[number]);
    progress.sent += batch.length;
    onSent(progress);
  }
  if (withdrawsMissing) for (const batch of batches(missing)) await send(batch);
  cursor.remove();
  return progress;
}

function batches<T>(all: readonly T[]): T[][] {
  return Array.from({ length: Math.ceil(all.length / BATCH) }, (_, batch) =>
    all.slice(batch * BATCH, (batch + 1) * BATCH),
  );
}

/**
 * Sends up to `BATCH` replays to a queue.
 * @throws Error if SQS refuses some of them in all rounds
 */
async function sendReplays(sqs: SQSClient, QueueUrl: string, replays: readonly Replay[]): Promise<void> {
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
