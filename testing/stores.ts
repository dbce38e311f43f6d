import { indexedNames } from '../lambdas/core/fold/indexed-names';
import { entriesFrom } from '../lambdas/ingest/event/index-entries';
import type { ArticleItem, EventStore, Head, Member } from '../lambdas/store/event-store';
import { inWords, MemoryEventStore } from '../lambdas/store/memory/memory-event-store';
import type { Random } from './random';

/** A store in memory that also lists its events, and what is wrong with their index entries. */
export class ListedStore extends MemoryEventStore {
  readonly eventIds = new Set<string>();

  override putHead(head: Head): Promise<boolean> {
    this.eventIds.add(head.eventId);
    return super.putHead(head);
  }

  override stageMember(eventId: string, member: Member): Promise<void> {
    this.eventIds.add(eventId);
    return super.stageMember(eventId, member);
  }

  /** Terms and names of a live event that are not in the index. */
  missingHints({ eventId, status, terms, record }: Head): string[] {
    if (status !== 'live') return [];
    const indexed = new Set(this.indexOf(eventId));
    return inWords({ terms, names: indexedNames(record) }).filter((entry) => !indexed.has(entry));
  }

  /** Index entries of an event that none of its articles brings. */
  async needlessHints(eventId: string): Promise<string[]> {
    const digests = (await this.members(eventId)).flatMap(({ digest }) => digest ?? []);
    const brought = new Set(digests.map(entriesFrom).flatMap(inWords));
    return this.indexOf(eventId).filter((entry) => !brought.has(entry));
  }
}

/** Is called instead of a store's method; `call` calls the method itself. */
type Around = (
  call: () => Promise<unknown>,
  method: keyof EventStore,
  parameters: readonly unknown[],
) => Promise<unknown>;

/** A store with each of its calls wrapped. */
export function wrapped(store: EventStore, around: Around): EventStore {
  return new Proxy(store, {
    get: (target, method: keyof EventStore) => {
      const original = target[method] as (...parameters: unknown[]) => Promise<unknown>;
      return (...parameters: unknown[]) =>
        around(() => original.apply(target, parameters), method, parameters);
    },
  });
}

/**
 * A store as seen by a process that dies at its nth call, before or after the call takes effect. All later calls have no
 * effect and fail.
 */
export function dying(store: EventStore, atCall: number, when: 'before' | 'after'): EventStore {
  let calls = 0;
  const died = () => new Error('The process died.');
  return wrapped(store, async (call) => {
    calls++;
    if (calls > atCall || (calls === atCall && when === 'before')) throw died();
    const answer = await call();
    if (calls >= atCall) throw died();
    return answer;
  });
}

/** A store whose calls take up to `turns` turns of the event loop before they take effect, and again after that. */
export function slow(store: EventStore, random: Random, turns: number): EventStore {
  const wait = async () => {
    for (let left = Math.floor(random() * turns); left > 0; left--) await new Promise(setImmediate);
  };
  return wrapped(store, async (call) => {
    await wait();
    const answer = await call();
    await wait();
    return answer;
  });
}

/** The contents of a store: the given articles and all events, without counts of writes. */
export async function stateOf(store: ListedStore, articleIds: readonly string[]) {
  const articles = await Promise.all(articleIds.map((articleId) => store.article(articleId)));
  const eventIds = [...store.eventIds].sort();
  return {
    articles: articles.map((article) => article && withoutWrites(article)),
    events: await Promise.all(eventIds.map((eventId) => eventOf(store, eventId))),
  };
}

function withoutWrites({ writes, ...article }: ArticleItem): Omit<ArticleItem, 'writes'> {
  return article;
}

async function eventOf(store: EventStore, eventId: string) {
  const { status, record, profile, terms, updatedAt } = (await store.head(eventId)) as Head;
  const members = (await store.members(eventId))
    .map(({ version, ...member }) => member)
    .sort((a, b) => (a.articleId < b.articleId ? -1 : 1));
  return { eventId, status, record, profile, terms, updatedAt, members };
}
