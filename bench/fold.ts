/**
 * Measures what folding an article into its event costs as the event grows: `npm run bench:fold -- [--seed N] [--json]`
 * folds events of invented reports one by one. Prints for each size the bytes of the record and of the head, and the
 * CPU time of folding the last report.
 */

import { openedEventId } from '../lambdas/ingest/article/article-version';
import { type Commit, commitMember, finishCommit } from '../lambdas/ingest/event/commit-member';
import { readingOf } from '../lambdas/ingest/event/ids';
import { type EventState, type MemberChange, nextHead } from '../lambdas/ingest/event/next-head';
import { fromHead } from '../lambdas/store/dynamodb/items';
import type { ArticleItem, Head } from '../lambdas/store/event-store';
import { MemoryEventStore } from '../lambdas/store/memory/memory-event-store';
import { streamed } from './lib/article-versions';
import { startCpuTimer } from './lib/cpu-timer';
import { showProgress } from './lib/progress';
import { FLAG, resultPrinter, runBench, wholeNumber } from './lib/run-bench';
import { quantile } from './lib/statistics';
import { syntheticReports } from './lib/synthetic/month';
import { tableHead, tableRow } from './lib/table';

/** Articles of each event. */
const SIZES = [2, 20, 2_000, 20_000];

/** The sizes that are compared. */
const [SMALL, LARGE] = [20, 20_000];

/** Measured folds of each event's last report, taken in turns, and the folds before them that let the compiler settle. */
const ROUNDS = 101;
const WARM_UP = 50;

/** An event and its last change. */
interface LastFold {
  articles: number;
  change: MemberChange;
  /** The state that the change is folded into. */
  state: EventState;
  /** The head after the change. */
  head: Head;
  milliseconds: number[];
}

interface FoldCost {
  articles: number;
  recordBytes: number;
  headBytes: number;
  cpuMilliseconds: number;
}

runBench({
  options: { seed: wholeNumber(0), json: FLAG },
  async run({ seed = 1, json }) {
    const folds: LastFold[] = [];
    for (const size of SIZES) folds.push(await lastFold(size, seed));
    measure(folds);
    const rows = folds.map(costOf);
    resultPrinter(json, () => table(rows))({ seed, rows, ratio: ratioOf(rows) });
  },
});

/** Folds the reports of one event and keeps the arguments of the last fold. */
async function lastFold(articles: number, seed: number): Promise<LastFold> {
  const store = new MemoryEventStore();
  const step = showProgress(`${articles} articles`, articles);
  let last: Pick<LastFold, 'change' | 'state'> | undefined;
  let eventId: string | undefined;
  for (const report of syntheticReports(articles, seed)) {
    const version = streamed(report);
    const { articleId, digest, from, notification } = version;
    const { eventTime: time, sequencer } = notification;
    eventId ??= openedEventId(version) as string;
    const article: ArticleItem = {
      ...{ articleId, eventId, live: true, from, sequencer, writes: 1, revision: 1 },
      ...{ reading: readingOf(digest), leaving: [], merging: [], tookOver: false },
      ...{
        copyOf: null,
        boilerplate: 0,
        documentKey: null,
        leftDocument: null,
        unfinishedSince: time,
        killed: false,
      },
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
      const cpuMilliseconds = startCpuTimer();
      nextHead(change, state);
      const spent = cpuMilliseconds();
      if (round >= WARM_UP) milliseconds.push(spent);
    }
  }
}

function costOf({ articles, head, milliseconds }: LastFold): FoldCost {
  const { matching, pending, PK, SK, ...record } = fromHead(head);
  const recordBytes = Buffer.byteLength(JSON.stringify(record));
  const packed = (matching as Uint8Array).length + (pending as Uint8Array).length;
  return {
    ...{ articles, recordBytes, headBytes: recordBytes + packed },
    cpuMilliseconds: quantile(milliseconds, 0.5),
  };
}

function ratioOf(rows: readonly FoldCost[]): number {
  const cpu = (articles: number) => rows.find((row) => row.articles === articles)?.cpuMilliseconds ?? 0;
  return cpu(LARGE) / cpu(SMALL);
}

function table(rows: readonly FoldCost[]): string {
  return [
    ...tableHead(['articles', 'record, bytes', 'head, bytes', 'CPU ms of the last fold']),
    ...rows.map(({ articles, recordBytes, headBytes, cpuMilliseconds }) =>
      tableRow([articles, recordBytes, headBytes, cpuMilliseconds.toFixed(2)]),
    ),
    '',
    `Folding the last of ${LARGE} articles to that of ${SMALL}: ${ratioOf(rows).toFixed(2)}.`,
  ].join('\n');
}
