import { createReadStream, readFileSync } from 'node:fs';
import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import type { S3Client } from '@aws-sdk/client-s3';
import { Upload } from '@aws-sdk/lib-storage';
import { Presets, SingleBar } from 'cli-progress';
import type { Outcome } from '../../lambdas/ingest/telemetry/reports';
import type { EventStore, Head } from '../../lambdas/store/event-store';
import type { UploadItem } from '../../lambdas/store/upload-item';
import { type ScannedItem, scanItems } from '../verify/scan-items';
import { findFiles, type LocalFile } from './find-files';
import { foldedEvent } from './folded-event';
import { startNewsfold } from './newsfold';
import { printEvent } from './print/print-event';
import { tell, tellFailure, tellRejections } from './tell';

const ALL_FOLDED = 0;
const FAILED = 1;
const SOME_REJECTED = 2;

type LocalRun = Awaited<ReturnType<typeof startNewsfold>>;

/** The id that is printed for an article which states none, by the key of its upload. */
type IdOfKey = (key: string) => string;

/**
 * Uploads files to an embedded AWS, waits until they are folded and prints the events of the table: events on stdout,
 * everything else on stderr.
 * @returns the exit code: 0 if everything was folded, 2 if something was rejected, 1 if something failed
 */
export async function foldFiles(paths: readonly string[], json: boolean): Promise<number> {
  const files = findFiles(paths);
  const progress = startProgress(files.reduce((total, file) => total + articlesIn(file), 0));
  const total = { articles: 0, copies: 0, boilerplate: 0 };
  let failed = 0;
  const newsfold = await startNewsfold(
    {},
    {
      placed: () => progress.step(),
      done: (outcome: Outcome) => count(total, outcome),
      failed: (failure) => {
        failed++;
        tellFailure(failure);
      },
    },
  );
  try {
    const started = performance.now();
    await uploadFiles(newsfold.clients.s3, newsfold.aws.bucket, files);
    await newsfold.idle();
    progress.stop();
    const seconds = (performance.now() - started) / 1000;
    const events = await printEvents(newsfold, json, idLookup(files));
    const rejected = await printRejections(newsfold);
    const rate = `${seconds.toFixed(1)} s: ${(total.articles / seconds).toFixed(0)} articles a second`;
    tell(`Folded ${total.articles} articles of ${files.length} files into ${events} events in ${rate}.`);
    tell(`${total.copies} are copies of others; ${total.boilerplate} lines of boilerplate were taken out.`);
    return failed > 0 ? FAILED : rejected > 0 ? SOME_REJECTED : ALL_FOLDED;
  } finally {
    progress.stop();
    await newsfold.stop();
  }
}

/** A run shorter than this needs no progress bar, in milliseconds. */
const PATIENCE = 1000;

interface ProgressBar {
  step(): void;
  stop(): void;
}

/** Starts a bar that appears after `PATIENCE` if stderr is a terminal. */
function startProgress(total: number): ProgressBar {
  if (!process.stderr.isTTY) return { step: () => {}, stop: () => {} };
  const bar = new SingleBar(
    { stream: process.stderr, clearOnComplete: true, hideCursor: true },
    Presets.shades_classic,
  );
  let done = 0;
  let shown = false;
  const timer = setTimeout(() => {
    shown = true;
    bar.start(total, done);
  }, PATIENCE);
  return {
    step() {
      done++;
      if (shown) bar.update(Math.min(done, total));
    },
    stop() {
      clearTimeout(timer);
      if (shown) bar.stop();
      shown = false;
    },
  };
}

/** Estimated number of articles in a file, for the progress bar. */
function articlesIn({ path }: LocalFile): number {
  if (!/\.(?:jsonl|ndjson)$/i.test(path)) return 1;
  return readFileSync(path).reduce((lines, byte) => lines + (byte === 10 ? 1 : 0), 0);
}

function count(total: Pick<Outcome, 'articles' | 'copies' | 'boilerplate'>, outcome: Outcome): void {
  if (outcome.isContinued) return;
  total.articles += outcome.articles;
  total.copies += outcome.copies;
  total.boilerplate += outcome.boilerplate;
}

/** Uploads files one after the other, so that they arrive in order; large files in parts. */
async function uploadFiles(s3: S3Client, bucket: string, files: readonly LocalFile[]): Promise<void> {
  for (const { path, key } of files) {
    await new Upload({
      client: s3,
      params: { Bucket: bucket, Key: key, Body: createReadStream(path) },
    }).done();
  }
}

function idLookup(files: readonly LocalFile[]): IdOfKey {
  const ids = new Map(files.map(({ key, id }) => [key, id]));
  return (key) => ids.get(key) ?? key;
}

/** Prints the live events and returns their number. */
async function printEvents(
  { clients, aws, store }: LocalRun,
  json: boolean,
  idOfKey: IdOfKey,
): Promise<number> {
  const eventIds = await liveEventIds(clients.dynamodb, aws.table);
  for (const eventId of eventIds) {
    const head = (await store.head(eventId)) as Head;
    const members = await store.members(eventId);
    const event = foldedEvent(head, members, idOfKey);
    process.stdout.write(json ? `${JSON.stringify(event)}\n` : `${printEvent(event, members, idOfKey)}\n`);
  }
  return eventIds.length;
}

/** Prints what was rejected and returns the number of uploads concerned. */
async function printRejections({ clients, aws, store }: LocalRun): Promise<number> {
  const uploads = await rejectedUploads(clients.dynamodb, aws.table, store);
  for (const upload of uploads) tellRejections(upload);
  return uploads.length;
}

/** Ids of a table's live events, oldest first. */
export async function liveEventIds(client: DynamoDBClient, table: string): Promise<string[]> {
  const keys = await partitionKeys(client, table, ({ SK, status }) => SK === 'RECORD' && status === 'live');
  return keys.map((key) => key.replace('EVENT#', '')).sort();
}

/** Items of a table's uploads that were rejected, wholly or in part, by key. */
export async function rejectedUploads(
  client: DynamoDBClient,
  table: string,
  store: EventStore,
): Promise<UploadItem[]> {
  const uploads: UploadItem[] = [];
  for (const partition of await partitionKeys(client, table, ({ SK }) => SK === 'UPLOAD')) {
    const [bucket = '', ...key] = partition.replace('UPLOAD#', '').split('/');
    const upload = await store.upload(bucket, key.join('/'));
    if (upload && upload.rejected > 0) uploads.push(upload);
  }
  return uploads.sort((a, b) => (a.key < b.key ? -1 : 1));
}

async function partitionKeys(
  client: DynamoDBClient,
  table: string,
  isWanted: (item: ScannedItem) => boolean,
): Promise<string[]> {
  const keys: string[] = [];
  for await (const item of scanItems(client, table)) if (isWanted(item)) keys.push(item.PK);
  return keys;
}
