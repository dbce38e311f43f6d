import { type ArticleVersion, openedBy } from '../../lambdas/ingest/article/article-version';
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
import { dollarsOf } from '../cost/dollars-of';
import type { LocalTable } from '../lib/local-table';

/** Writes of heads and article items: who loses one of these starts again. */
const CONTESTED: readonly (keyof EventStore)[] = ['putHead', 'putArticle'];

/** A message of the queue, and what its article took until it was in. */
interface Message {
  version: ArticleVersion;
  deliveries: number;
  conflicts: number;
}

/** What became of a queue of articles. */
export interface CrowdRun {
  workers: number;
  seconds: number;
  messages: readonly Message[];
  writeUnits: number;
  readUnits: number;
  dollars: number;
  /** Events that were opened, those that were merged since among them. */
  opened: number;
  /** Articles of each event that is live. */
  live: number[];
  violations: Violation[];
}

/**
 * Has so many workers, each with a client of its own, place articles from one queue: a message that ends in a conflict goes
 * to its end. Then the table is checked.
 */
export async function runCrowd(
  table: LocalTable,
  versions: readonly ArticleVersion[],
  workers: number,
): Promise<CrowdRun> {
  const messages = versions.map((version): Message => ({ version, deliveries: 0, conflicts: 0 }));
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
    ...(await standing(versions, table.store())),
  };
}

/** Places what the queue holds until it is empty; gives the capacity that it took. */
async function work(queue: Message[], table: LocalTable) {
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

function withConflictsCounted(store: EventStore, message: Message): EventStore {
  return new Proxy(store, {
    get: (target, method: keyof EventStore) => {
      const call = (target[method] as (...parameters: unknown[]) => Promise<unknown>).bind(target);
      if (!CONTESTED.includes(method)) return call;
      return async (...parameters: unknown[]) => {
        const isWritten = await call(...parameters);
        if (isWritten === false) message.conflicts++;
        return isWritten;
      };
    },
  });
}

/** The events that some articles may have opened, and how they and the articles break what can be relied on. */
async function standing(versions: readonly ArticleVersion[], store: EventStore) {
  const found = await Promise.all(versions.map((version) => store.article(version.articleId)));
  const articles = new Map(found.flatMap((item) => (item ? [[item.articleId, item] as const] : [])));
  const violations: Violation[] = [];
  const live: number[] = [];
  let opened = 0;
  for (const version of versions) {
    const { articleId } = version;
    const head = await store.head(openedBy(version) as string);
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
