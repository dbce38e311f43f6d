import { indexedNames } from '../lambdas/core/fold/indexed-names';
import type { ArticleItem, EventStore, Head, IndexEntries, Member } from '../lambdas/store/event-store';
import { MemoryEventStore } from '../lambdas/store/memory/memory-event-store';

/** The store in memory, which also tells which events it holds, and by what each of them is found. */
export class ListedStore extends MemoryEventStore {
  readonly eventIds = new Set<string>();
  private readonly hints = new Map<string, Set<string>>();

  override putHead(head: Head): Promise<boolean> {
    this.eventIds.add(head.eventId);
    return super.putHead(head);
  }

  override stageMember(eventId: string, member: Member): Promise<void> {
    this.eventIds.add(eventId);
    return super.stageMember(eventId, member);
  }

  override indexEvent(eventId: string, hints: IndexEntries): Promise<void> {
    const { terms, names } = hints;
    const posted = [...terms.map((term) => `term ${term}`), ...names.map((name) => `name ${name}`)];
    this.hints.set(eventId, new Set([...(this.hints.get(eventId) ?? []), ...posted]));
    return super.indexEvent(eventId, hints);
  }

  /** Terms and names of an event by which it is not found. */
  missingHints({ eventId, status, terms, record }: Head): string[] {
    if (status !== 'live') return [];
    const posted = this.hints.get(eventId);
    const wanted = [
      ...terms.map((term) => `term ${term}`),
      ...indexedNames(record).map((name) => `name ${name}`),
    ];
    return wanted.filter((hint) => !posted?.has(hint));
  }
}

/** Calls a store's method by way of something else. */
type Around = (
  call: () => Promise<unknown>,
  method: keyof EventStore,
  parameters: readonly unknown[],
) => Promise<unknown>;

/** A store with something done around each of its calls. */
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
 * A store as a process sees it that dies at its nth call, before or after the call takes effect: from then on nothing
 * of what it calls has effect and nothing is answered.
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

/** A store whose calls take up to `turns` turns of the event loop before they take effect, and as many after. */
export function slow(store: EventStore, random: () => number, turns: number): EventStore {
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

/** Numbers from 0 to 1 that a seed determines (mulberry32). */
export function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

/** What a store holds of articles and of all events, but for counts of writes. */
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
