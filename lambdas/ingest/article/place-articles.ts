import type { Copy, EventStore } from '../../store/event-store';
import type { PlacementCache } from '../event/choose-event';
import type { Commit } from '../event/commit-member';
import { retryOnConflict } from '../retry/retry';
import type { ArticleVersion } from './article-version';
import { type CommittedArticle, commitArticle } from './commit-article';
import { finishArticle } from './finish-article';
import { type ArticleLookup, lookUpArticle } from './look-up-article';

export interface Placement {
  /** Ids of the events that changed; none if the article was done already. */
  eventIds: string[];
  /** 'opened' if it came into an event and made that live, 'joined' if that was live; null if it came into none. */
  entered: 'opened' | 'joined' | null;
  copy: Copy | null;
}

/** Max event profiles kept while an upload is placed, those that changed last: about 10 MB. */
const MAX_PROFILES = 1_000;

/** What is known of the events after another handler has written: nothing. */
const NO_CACHE: PlacementCache = { recent: [], profiles: new Map() };

/**
 * Places the articles of one upload in their order: brings each version of an article into the event it belongs to and
 * out of every other. An article passes three steps: `lookUpArticle` reads what the table holds, `commitArticle`
 * chooses the event, notes it in the article item and commits the events, and `finishArticle` completes the commits.
 * Each step is conditional and repeatable, so a crash, a redelivery and a rival are handled alike: start again from
 * what the table holds.
 *
 * While an article is committed, the one before it is finished and the one after it looked up, which halves the time of
 * a large upload. The early lookup may miss index entries of the two articles before it, so the cache has these.
 * @param onPlaced called once for each article
 * @throws Conflict if rivals win too often; the message is then delivered again
 */
export async function placeArticles(
  versions: Iterable<ArticleVersion> | AsyncIterable<ArticleVersion>,
  store: EventStore,
  onPlaced: (placement: Placement) => void,
): Promise<void> {
  const cache: PlacementCache = { recent: [], profiles: new Map() };
  const remaining = iteratorOf(versions);
  let ahead = inBackground(lookUpNext(remaining, store));
  let finishing = inBackground(Promise.resolve());
  let previous: readonly Commit[] = [];
  try {
    for (let lookup = await ahead; lookup; lookup = await ahead) {
      ahead = inBackground(lookUpNext(remaining, store));
      const committed = await commit(lookup, cache, store);
      updateCache(cache, previous, committed.commits);
      previous = committed.commits;
      await finishing;
      finishing = inBackground(finish(committed, store).then(onPlaced));
    }
    await finishing;
  } finally {
    await Promise.allSettled([ahead, finishing]);
    await remaining.return?.();
  }
}

function iteratorOf<T>(items: Iterable<T> | AsyncIterable<T>): AsyncIterator<T> | Iterator<T> {
  return Symbol.asyncIterator in items ? items[Symbol.asyncIterator]() : items[Symbol.iterator]();
}

/** Lets a promise run unattended: its error is thrown when it is awaited. */
function inBackground<T>(promise: Promise<T>): Promise<T> {
  promise.catch(() => {});
  return promise;
}

/** Looks up the next article, once the requests for the current one have been sent; null after the last. */
async function lookUpNext(
  remaining: AsyncIterator<ArticleVersion> | Iterator<ArticleVersion>,
  store: EventStore,
): Promise<ArticleLookup | null> {
  await new Promise(setImmediate);
  const { value, done } = await remaining.next();
  return done ? null : lookUpArticle(value, store);
}

/** Commits an article. After a conflict, looks it up again first. */
function commit(first: ArticleLookup, cache: PlacementCache, store: EventStore): Promise<CommittedArticle> {
  let lookup: ArticleLookup | null = first;
  return retryOnConflict(async () => {
    const [current, known] = lookup ? [lookup, cache] : [await lookUpAgain(first.version, store), NO_CACHE];
    lookup = null;
    return commitArticle(current, known, store);
  });
}

function lookUpAgain(version: ArticleVersion, store: EventStore): Promise<ArticleLookup> {
  return lookUpArticle({ ...version, isNew: false }, store);
}

/** Finishes an article. After a conflict, looks it up, commits and finishes it again. */
async function finish(first: CommittedArticle, store: EventStore): Promise<Placement> {
  const eventIds = new Set<string>();
  let committed: CommittedArticle | null = first;
  let copy = first.copy;
  let entered: Placement['entered'] = null;
  await retryOnConflict(async () => {
    const now = committed ?? (await commitArticle(await lookUpAgain(first.version, store), NO_CACHE, store));
    committed = null;
    copy = now.copy;
    for (const { eventId } of now.commits) eventIds.add(eventId);
    entered = enteredBy(now) ?? entered;
    for (const eventId of await finishArticle(now, store)) eventIds.add(eventId);
  });
  return { eventIds: [...eventIds], entered, copy };
}

function enteredBy({ commits }: CommittedArticle): Placement['entered'] {
  const entry = commits.find(({ isEntering }) => isEntering);
  if (!entry) return null;
  return entry.isOpening ? 'opened' : 'joined';
}

function updateCache(cache: PlacementCache, previous: readonly Commit[], commits: readonly Commit[]): void {
  cache.recent = [...previous, ...commits];
  for (const { eventId, head } of commits) {
    cache.profiles.delete(eventId);
    if (head?.status === 'live') cache.profiles.set(eventId, head.profile);
  }
  const [oldest] = cache.profiles.keys();
  if (cache.profiles.size > MAX_PROFILES && oldest !== undefined) cache.profiles.delete(oldest);
}
