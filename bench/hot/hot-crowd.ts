import { type ArticleVersion, openedEventId } from '../../lambdas/ingest/article/article-version';
import { placeArticles } from '../../lambdas/ingest/article/place-articles';
import { Conflict } from '../../lambdas/ingest/retry/retry';
import type { ArticleItem, EventStore } from '../../lambdas/store/event-store';
import {
  articleViolations,
  eventViolations,
  redirectViolations,
  type Violation,
} from '../../lib/verify/violations';
import { CapacityMeter } from '../../testing/capacity-meter';
import { wrapped } from '../../testing/stores';
import { dollarsOf } from '../cost/prices';
import type { LocalTable } from '../lib/local-table';

/** Conditional writes of heads and article items: a worker that loses one of them starts again. */
const CONTESTED: readonly (keyof EventStore)[] = ['putHead', 'putArticle'];

/** An article in the queue, and what it took until it was placed. */
interface QueuedArticle {
  version: ArticleVersion;
  deliveries: number;
  conflicts: number;
}

/** The result of placing a queue of articles. */
export interface CrowdRun {
  workers: number;
  seconds: number;
  messages: readonly QueuedArticle[];
  writeUnits: number;
  readUnits: number;
  dollars: number;
  /** Number of events that were opened, including those that were then merged. */
  opened: number;
  /** Number of articles of each live event. */
  live: number[];
  violations: Violation[];
}

/**
 * Places the articles of one queue by several workers, each with a client of its own. An article whose placement ends in
 * a conflict goes to the end of the queue. Then checks the table.
 */
export async function runCrowd(
  table: LocalTable,
  versions: readonly ArticleVersion[],
  workers: number,
): Promise<CrowdRun> {
  const messages = versions.map((version): QueuedArticle => ({ version, deliveries: 0, conflicts: 0 }));
  const queue = [...messages];
  const begun = performance.now();
  const spent = await Promise.all(Array.from({ length: workers }, () => work(queue, table)));
  const seconds = (performance.now() - begun) / 1000;
  const total = (of: (capacity: (typeof spent)[number]) => number) =>
    spent.reduce((sum, capacity) => sum + of(capacity), 0);
  return {
    workers,
    seconds,
    messages,
    readUnits: total(({ read }) => read),
    writeUnits: total(({ tableWrite, indexWrite }) => tableWrite + indexWrite),
    dollars: total(dollarsOf),
    ...(await checked(versions, table.store())),
  };
}

/** Places articles until the queue is empty; returns the capacity that it used. */
async function work(queue: QueuedArticle[], table: LocalTable) {
  const client = table.client();
  const meter = new CapacityMeter(client);
  const store = table.store(client);
  for (let message = queue.shift(); message; message = queue.shift()) {
    message.deliveries++;
    try {
      await placeArticles([message.version], withConflictsCounted(store, message), () => {});
    } catch (error) {
      if (!(error instanceof Conflict)) throw error;
      queue.push(message);
    }
  }
  return meter.take();
}

function withConflictsCounted(store: EventStore, message: QueuedArticle): EventStore {
  return wrapped(store, async (call, method) => {
    const answer = await call();
    if (CONTESTED.includes(method) && answer === false) message.conflicts++;
    return answer;
  });
}

/** Counts the events that the articles have opened, and collects what breaks the promises of the table. */
async function checked(versions: readonly ArticleVersion[], store: EventStore) {
  const found = await Promise.all(versions.map((version) => store.article(version.articleId)));
  const articles = new Map(found.flatMap((item) => (item ? [[item.articleId, item] as const] : [])));
  const violations: Violation[] = [];
  const live: number[] = [];
  let opened = 0;
  for (const version of versions) {
    const { articleId } = version;
    const head = await store.head(openedEventId(version) as string);
    if (head) opened++;
    if (head?.status === 'merged')
      violations.push(...redirectViolations(head, await store.head(head.mergedInto)));
    else if (head) {
      const members = await store.members(head.eventId);
      violations.push(...eventViolations({ head, members, articles }));
      if (head.status === 'live') live.push(head.record.articles);
    }
    violations.push(...(await violationsOfArticle(articleId, articles, store)));
  }
  return { opened, live, violations };
}

async function violationsOfArticle(
  articleId: string,
  articles: ReadonlyMap<string, ArticleItem>,
  store: EventStore,
): Promise<Violation[]> {
  const article = articles.get(articleId);
  if (!article) return [{ promise: 1, id: articleId, problem: 'it has no item' }];
  const { eventId } = article;
  const head = eventId === null ? null : await store.head(eventId);
  const [member = null] = eventId === null ? [] : await store.members(eventId, [articleId]);
  return articleViolations({ article, head, member });
}
