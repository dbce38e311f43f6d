import { setTimeout as sleep } from 'node:timers/promises';
import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import type { S3Client } from '@aws-sdk/client-s3';
import { SendMessageBatchCommand, type SQSClient } from '@aws-sdk/client-sqs';
import { type Replay, replayOf } from '../../lambdas/ingest/message/notification';
import { scanItems } from '../verify/scan-items';
import type { Cursor } from './cursor';
import { byUpload, listUploads } from './list-uploads';

export interface Pipeline {
  s3: S3Client;
  sqs: SQSClient;
  dynamodb: DynamoDBClient;
  bucket: string;
  /** URL of the queue of notifications. */
  queue: string;
  table: string;
}

export interface ReplayProgress {
  /** Number of uploads in the bucket. */
  uploads: number;
  /** Number of those sent, by this run or an earlier one. */
  sent: number;
  /** Number of uploads sent that the table has articles of and the bucket no longer contains. */
  gone: number;
}

/** Messages that SQS takes in one request. */
const BATCH = 10;

/** Max requests for one batch, of which SQS may refuse a part, and the pause between them in milliseconds. */
const ROUNDS = 5;
const PAUSE = 500;

/**
 * Sends a message to the queue for every upload of a bucket, in the order of their upload, and then for those that only
 * the table knows, so that each is handled again. An interrupted run continues from the cursor.
 * @param onSent called with the progress after each batch of uploads of the bucket
 */
export async function replayBucket(
  { s3, sqs, dynamodb, bucket, queue, table }: Pipeline,
  { cursor, sentAt }: { cursor: Cursor; sentAt: string },
  onSent: (progress: ReplayProgress) => void,
): Promise<ReplayProgress> {
  const uploads = await listUploads(s3, bucket);
  const last = cursor.last();
  const first = last ? uploads.filter((upload) => byUpload(upload, last) <= 0).length : 0;
  const progress: ReplayProgress = { uploads: uploads.length, sent: first, gone: 0 };
  const send = (keys: readonly string[]) =>
    sendReplays(
      sqs,
      queue,
      keys.map((key) => ({ bucket, key, sentAt })),
    );
  for (const batch of batches(uploads.slice(first))) {
    await send(batch.map(({ key }) => key));
    cursor.moveTo(batch.at(-1) as (typeof batch)[number]);
    progress.sent += batch.length;
    onSent(progress);
  }
  const held = new Set(uploads.map(({ key }) => key));
  for (const batch of batches(await goneKeys(dynamodb, table, bucket, held))) {
    await send(batch);
    progress.gone += batch.length;
  }
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

/** Keys of live articles whose object is not in the bucket. */
async function goneKeys(
  dynamodb: DynamoDBClient,
  table: string,
  bucket: string,
  held: ReadonlySet<string>,
): Promise<string[]> {
  const gone = new Set<string>();
  for await (const { SK, status, from } of scanItems(dynamodb, table)) {
    if (SK === 'ARTICLE' && status === 'live' && from?.bucket === bucket && !held.has(from.key))
      gone.add(from.key);
  }
  return [...gone];
}
