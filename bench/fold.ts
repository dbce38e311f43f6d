/**
 * Shows what folding an article into its event costs as the event grows: `npm run bench:fold -- [--seed N]
 * [--json]` folds events of invented reports one by one and prints, for each size, the record's and the
 * head's bytes and the CPU time of folding the last report.
 */
import { parseArgs } from 'node:util';
import { type Commit, commitMember, finishCommit } from '../lambdas/ingest/event/commit-member';
import { eventIdOf, readingOf } from '../lambdas/ingest/event/ids';
import { type EventState, type MemberChange, nextHead } from '../lambdas/ingest/event/next-head';
import { fromHead } from '../lambdas/store/dynamodb/items';
import type { ArticleItem, Head } from '../lambdas/store/event-store';
import { MemoryEventStore } from '../lambdas/store/memory/memory-event-store';
import { toVersion } from './lib/fold-stream';
import { showProgress } from './lib/progress';
import { syntheticReports } from './lib/synthetic/month';

/** Articles of the events that are folded. */
const SIZES = [2, 20, 2_000, 20_000];

/** Sizes that are compared. */
const [SMALL, LARGE] = [20, 20_000];

/** Times that the last fold of each event is measured, in turns, and those before that only warm up. */
const ROUNDS = 101;
const WARM_UP = 50;

const { values } = parseArgs({
  options: { seed: { type: 'string', default: '1' }, json: { type: 'boolean', default: false } },
});

/** An event with the change that brings its last article. */
interface LastFold {
  articles: number;
  change: MemberChange;
  state: EventState;
  head: Head;
  milliseconds: number[];
}

interface Row {
  articles: number;
  recordBytes: number;
  headBytes: number;
  cpuMilliseconds: number;
}

/** Folds so many reports of one event and keeps what the last fold was given. */
async function lastFold(articles: number, seed: number): Promise<LastFold> {
  const store = new MemoryEventStore();
  const step = showProgress(`${articles} articles`, articles);
  let last: Pick<LastFold, 'change' | 'state'> | undefined;
  let eventId: string | undefined;
  for (const report of syntheticReports(articles, seed)) {
    const { articleId, digest, from, notification } = toVersion(report);
    const { eventTime: time, sequencer } = notification;
    eventId ??= eventIdOf([articleId, sequencer, readingOf(digest)], time);
    const article: ArticleItem = {
      ...{ articleId, eventId, live: true, from, sequencer, writes: 1, revision: 1 },
      ...{ reading: readingOf(digest), leaving: [], merging: [], tookOver: false },
      ...{ copyOf: null, boilerplate: 0, unfinishedSince: time },
    };
    const change = { eventId, article, digest, time };
    const head = (await store.head(eventId)) as Head | null;
    const members = await store.members(eventId, head?.sample ?? undefined);
    last = { change, state: { head, members, complete: !head?.sample } };
    const commit = await commitMember({ ...change, articleWritten: Promise.resolve() }, store);
    await finishCommit(commit as Commit, store);
    step();
  }
  if (!last) throw new Error('An event has one article at least.');
  return { articles, ...last, head: nextHead(last.change, last.state), milliseconds: [] };
}

function measure(folds: readonly LastFold[]): void {
  for (let round = 0; round < WARM_UP + ROUNDS; round++) {
    for (const { change, state, milliseconds } of folds) {
      const before = process.cpuUsage();
      nextHead(change, state);
      const { user, system } = process.cpuUsage(before);
      if (round >= WARM_UP) milliseconds.push((user + system) / 1000);
    }
  }
}

function rowOf({ articles, head, milliseconds }: LastFold): Row {
  const { matching, pending, PK, SK, ...record } = fromHead(head);
  const recordBytes = Buffer.byteLength(JSON.stringify(record));
  const packed = (matching as Uint8Array).length + (pending as Uint8Array).length;
  const sorted = milliseconds.toSorted((a, b) => a - b);
  const cpuMilliseconds = sorted[Math.floor(sorted.length / 2)] ?? 0;
  return { articles, recordBytes, headBytes: recordBytes + packed, cpuMilliseconds };
}

function ratioOf(rows: readonly Row[]): number {
  const cpu = (articles: number) => rows.find((row) => row.articles === articles)?.cpuMilliseconds ?? 0;
  return cpu(LARGE) / cpu(SMALL);
}

function table(rows: readonly Row[]): string {
  return [
    '| articles | record, bytes | head, bytes | CPU ms of the last fold |',
    '|---|---|---|---|',
    ...rows.map(
      ({ articles, recordBytes, headBytes, cpuMilliseconds }) =>
        `| ${articles} | ${recordBytes} | ${headBytes} | ${cpuMilliseconds.toFixed(2)} |`,
    ),
    '',
    `Folding the last of ${LARGE} articles to that of ${SMALL}: ${ratioOf(rows).toFixed(2)}.`,
  ].join('\n');
}

async function main(): Promise<void> {
  const seed = Number(values.seed);
  if (!Number.isSafeInteger(seed) || seed < 0) throw new Error('--seed takes a whole number of at least 0.');
  const folds: LastFold[] = [];
  for (const size of SIZES) folds.push(await lastFold(size, seed));
  measure(folds);
  const rows = folds.map(rowOf);
  process.stdout.write(
    `${values.json ? JSON.stringify({ seed, rows, ratio: ratioOf(rows) }) : table(rows)}\n`,
  );
}

main().catch((error: Error) => {
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 1;
});
