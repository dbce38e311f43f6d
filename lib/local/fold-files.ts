import { readFileSync } from 'node:fs';
import type { Outcome } from '../../lambdas/ingest/ingest';
import type { Head } from '../../lambdas/store/event-store';
import { findFiles, type LocalFile } from './find-files';
import { foldedEvent } from './folded-event';
import { startNewsfold } from './newsfold';
import { printEvent } from './print-event';
import { startProgress } from './progress';
import { liveEventIds, rejectedUploads } from './scan-table';
import { tell, tellFailure, tellRejections } from './tell';
import { uploadFiles } from './upload-files';

/** Exit codes of a run. */
const ALL_FOLDED = 0;
const FAILED = 1;
const SOME_REJECTED = 2;

/**
 * Uploads files to an embedded AWS, waits until they are folded and prints what the table then holds, events on stdout
 * and all else on stderr.
 * @returns the exit code: 0 where all was folded, 2 where something was rejected, 1 where something failed
 */
export async function foldFiles(paths: readonly string[], json: boolean): Promise<number> {
  const files = findFiles(paths);
  const idOfKey = idLookup(files);
  const progress = startProgress(files.reduce((total, file) => total + articlesIn(file), 0));
  const total = { articles: 0, copies: 0, furniture: 0 };
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
    const events = await printEvents(newsfold, json, idOfKey);
    const rejected = await tellRejected(newsfold);
    const rate = `${seconds.toFixed(1)} s: ${(total.articles / seconds).toFixed(0)} articles a second`;
    tell(`Folded ${total.articles} articles of ${files.length} files into ${events} events in ${rate}.`);
    tell(
      `${total.copies} are near-duplicates of others; ${total.furniture} lines of furniture were taken out.`,
    );
    return failed > 0 ? FAILED : rejected > 0 ? SOME_REJECTED : ALL_FOLDED;
  } finally {
    progress.stop();
    await newsfold.stop();
  }
}

/** Counts what an upload came to once all of it is placed. */
function count(total: Pick<Outcome, 'articles' | 'copies' | 'furniture'>, outcome: Outcome): void {
  if (outcome.isContinued) return;
  total.articles += outcome.articles;
  total.copies += outcome.copies;
  total.furniture += outcome.furniture;
}

type Newsfold = Awaited<ReturnType<typeof startNewsfold>>;

async function printEvents(
  newsfold: Newsfold,
  json: boolean,
  idOfKey: (key: string) => string,
): Promise<number> {
  const { clients, aws, store } = newsfold;
  const eventIds = await liveEventIds(clients.dynamodb, aws.table);
  for (const eventId of eventIds) {
    const head = (await store.head(eventId)) as Head;
    const members = await store.members(eventId);
    const event = foldedEvent(head, members, idOfKey);
    process.stdout.write(json ? `${JSON.stringify(event)}\n` : `${printEvent(event, members, idOfKey)}\n`);
  }
  return eventIds.length;
}

async function tellRejected({ clients, aws, store }: Newsfold): Promise<number> {
  const uploads = await rejectedUploads(clients.dynamodb, aws.table, store);
  for (const upload of uploads) tellRejections(upload);
  return uploads.length;
}

function idLookup(files: readonly LocalFile[]): (key: string) => string {
  const ids = new Map(files.map(({ key, id }) => [key, id]));
  return (key) => ids.get(key) ?? key;
}

/** How many articles a file seems to hold, for the progress bar. */
function articlesIn({ path }: LocalFile): number {
  if (!/\.(?:jsonl|ndjson)$/i.test(path)) return 1;
  return readFileSync(path).reduce((lines, byte) => lines + (byte === 10 ? 1 : 0), 0);
}
