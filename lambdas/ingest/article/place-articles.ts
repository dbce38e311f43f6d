import type { HeldVersion } from '../../store/document-item';
import type { ArticleItem, EventStore } from '../../store/event-store';
import { objectOnly } from '../../store/object-only';
import type { Copy } from '../../store/upload-item';
import { type Restore, settleDocument } from '../document/settle-document';
import { isNewest } from '../document/standing';
import type { PlacementCache } from '../event/choose-event';
import type { Commit } from '../event/commit-member';
import { Conflict, retryOnConflict } from '../retry/retry';
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
  /** Ids of the articles that hold what it takes back, if it is a notice that takes a document back. */
  killed: string[];
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
 * @param restore called with the upload that holds the newest version of a document if that is in no event
 * @throws Conflict if rivals win too often; the message is then delivered again
 */
export async function placeArticles(
  versions: Iterable<ArticleVersion> | AsyncIterable<ArticleVersion>,
  store: EventStore,
  onPlaced: (placement: Placement) => void,
  restore: Restore = async () => true,
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
      finishing = inBackground(finish(committed, store, restore).then(onPlaced));
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
    const [current, known] = lookup ? [lookup, cache] : [await lookUpAgain(first.given, store), NO_CACHE];
    lookup = null;
    return commitArticle(current, known, store);
  });
}

function lookUpAgain(version: ArticleVersion, store: EventStore): Promise<ArticleLookup> {
  return lookUpArticle({ ...version, isNew: false }, store);
}

/** Finishes an article. After a conflict, looks it up, commits and finishes it again. */
async function finish(first: CommittedArticle, store: EventStore, restore: Restore): Promise<Placement> {
  const eventIds = new Set<string>();
  let committed: CommittedArticle | null = first;
  let copy = first.copy;
  let entered: Placement['entered'] = null;
  let killed: string[] = [];
  await retryOnConflict(async () => {
    const now = committed ?? (await commitArticle(await lookUpAgain(first.given, store), NO_CACHE, store));
    committed = null;
    copy = now.copy;
    for (const { eventId } of now.commits) eventIds.add(eventId);
    entered = enteredBy(now) ?? entered;
    killed = killedBy(now);
    for (const eventId of await supersedeOlder(now, store, restore)) eventIds.add(eventId);
    for (const eventId of await finishArticle(now, store)) eventIds.add(eventId);
    for (const documentKey of now.unsettled) await settleDocument(documentKey, store, restore);
  });
  return { eventIds: [...eventIds], entered, copy, killed };
}

/**
 * Takes the articles of older versions of a document out of their events, once the newest is in its own.
 * @returns ids of the events that changed
 * @throws Conflict if the article is not the newest any more, or rivals wrote too often
 */
async function supersedeOlder(
  { version, current, standing: { documentKey, older } }: CommittedArticle,
  store: EventStore,
  restore: Restore,
): Promise<string[]> {
  if (documentKey === null) return [];
  const isBack = current !== null && !current.live && version.digest !== null;
  // the handler of a newer version that found it out of its event has written nothing that this one could conflict with
  if (isBack && !(await isNewest(version.articleId, documentKey, store)))
    throw new Conflict(`Article ${version.articleId} is not the newest version of its document any more.`);
  const changed: string[] = [];
  for (const held of older) {
    const withdrawal = withdrawalOf(held, documentKey, version.notification.eventTime);
    changed.push(...(await supersede(held, withdrawal, store, restore)));
  }
  return changed;
}

/** The withdrawal of an article for a newer version of its document. */
function withdrawalOf(
  { articleId, bucket, key, sequencer }: HeldVersion,
  documentKey: string,
  eventTime: string,
): ArticleVersion {
  const from = objectOnly({ bucket, key });
  const notification = { bucket, key, eventTime, sequencer };
  return {
    articleId,
    digest: null,
    from,
    boilerplate: 0,
    isNew: false,
    notification,
    supersededIn: documentKey,
  };
}

/**
 * Takes the article of an older version of a document out of its event; of the handlers at work on it, those that have not
 * written the article item yet start again and find the newer version.
 * @returns ids of the events that changed
 * @throws Conflict if such handlers wrote in between too often
 */
async function supersede(
  held: HeldVersion,
  withdrawal: ArticleVersion,
  store: EventStore,
  restore: Restore,
): Promise<string[]> {
  return retryOnConflict(async () => {
    const item = await store.article(held.articleId);
    if (isOut(item, held)) return [];
    const sequencer = item && item.sequencer > held.sequencer ? item.sequencer : held.sequencer;
    const notification = { ...withdrawal.notification, sequencer };
    const lookup = await lookUpArticle({ ...withdrawal, notification }, store);
    if (lookup.standing.documentKey === null) return [];
    const { eventIds } = await finish(await commit(lookup, NO_CACHE, store), store, restore);
    if (isOut(await store.article(held.articleId), held)) return eventIds;
    throw new Conflict(`Article ${held.articleId} was written meanwhile.`);
  });
}

/** Whether an article is in no event, and no handler that entered the version before is about to bring it into one. */
function isOut(item: ArticleItem | null, { sequencer }: HeldVersion): boolean {
  return item !== null && !item.live && item.unfinishedSince === null && item.sequencer >= sequencer;
}

/** Ids of the articles that a notice takes back: its own, if that was in an event, and those of older versions. */
function killedBy({ version, commits, standing }: CommittedArticle): string[] {
  if (!version.claim?.isKill) return [];
  const others = standing.older.filter(({ isKill }) => !isKill).map(({ articleId }) => articleId);
  return commits.length > 0 ? [version.articleId, ...others] : others;
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
