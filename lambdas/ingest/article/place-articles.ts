import type { Copy, EventStore } from '../../store/event-store';
import type { PlacementCache } from '../event/choose-event';
import type { Commit } from '../event/commit-member';
import { retryOnConflict } from '../retry/retry';
import type { ArticleVersion } from './article-version';
import { finishArticle } from './finish-article';
import { type ArticleLookup, type CommittedArticle, commitArticle, lookUpArticle } from './place-article';

/** What became of one article. */
export interface Placement {
  /** The events that changed; none where it was done already. */
  eventIds: string[];
  /** Whether it came into an event, and made that live by it. */
  entered: 'opened' | 'joined' | null;
  copy: Copy | null;
}

/** Profiles kept of the events that an upload changes, the last ones: about 10 MB. */
const MAX_KNOWN = 1_000;

/**
 * Places the articles of one upload in their order: brings each version of an article into the event it belongs to and
 * out of every other. It chooses the event and writes that down in the article item, commits the events concerned, and
 * marks the article done. Each step is conditional and may be repeated, so a crash, a redelivery and a rival come to
 * the same: start again from what stands.
 *
 * Between the commits of one article and the next lie only reads and writes that the next may run ahead of: while an
 * article is placed, the one before it is finished and the one after it looked up, which halves the time of a large
 * upload. What is looked up ahead may not show the postings of the two articles before, so these are added to it.
 * @param onPlaced is told of each article
 * @throws Conflict where rivals win too often; the message is then retried
 */
export async function placeArticles(
  versions: Iterable<ArticleVersion> | AsyncIterable<ArticleVersion>,
  store: EventStore,
  onPlaced: (placement: Placement) => void,
): Promise<void> {
  const known: PlacementCache = { before: [], profiles: new Map() };
  const remaining = iteratorOf(versions);
  let ahead = start(lookAtNext(remaining, store));
  let behind = start(Promise.resolve());
  let previous: readonly Commit[] = [];
  try {
    for (let sight = await ahead; sight; sight = await ahead) {
      ahead = start(lookAtNext(remaining, store));
      const placed = await placeSeen(sight, known, store);
      remember(known, previous, placed.commits);
      previous = placed.commits;
      await behind;
      behind = start(finishPlaced(placed, store).then(onPlaced));
    }
    await behind;
  } finally {
    await Promise.allSettled([ahead, behind]);
    await remaining.return?.();
  }
}

function iteratorOf<T>(items: Iterable<T> | AsyncIterable<T>): AsyncIterator<T> | Iterator<T> {
  return Symbol.asyncIterator in items ? items[Symbol.asyncIterator]() : items[Symbol.iterator]();
}

/** Lets a promise run on its own; where it fails, it fails when it is awaited. */
function start<T>(promise: Promise<T>): Promise<T> {
  promise.catch(() => {});
  return promise;
}

/** Looks the next article up, once the requests for the one in hand have left; null after the last. */
async function lookAtNext(
  remaining: AsyncIterator<ArticleVersion> | Iterator<ArticleVersion>,
  store: EventStore,
): Promise<ArticleLookup | null> {
  await new Promise(setImmediate);
  const { value, done } = await remaining.next();
  return done ? null : lookUpArticle(value, store);
}

/** Places an article as it was seen and, where a rival came in between, as it is seen then. */
function placeSeen(seen: ArticleLookup, known: PlacementCache, store: EventStore): Promise<CommittedArticle> {
  let sight: ArticleLookup | null = seen;
  return retryOnConflict(async () => {
    const [now, knows] = sight ? [sight, known] : [await lookAgain(seen.version, store), NOTHING];
    sight = null;
    return commitArticle(now, knows, store);
  });
}

/** What is known once others wrote in between. */
const NOTHING: PlacementCache = { before: [], profiles: new Map() };

function lookAgain(version: ArticleVersion, store: EventStore): Promise<ArticleLookup> {
  return lookUpArticle({ ...version, isNew: false }, store);
}

/** Finishes an article and, where a rival came in between, places it once more as it then stands. */
async function finishPlaced(first: CommittedArticle, store: EventStore): Promise<Placement> {
  const eventIds = new Set<string>();
  let placed: CommittedArticle | null = first;
  let copy = first.copy;
  let entered: Placement['entered'] = null;
  await retryOnConflict(async () => {
    const now = placed ?? (await commitArticle(await lookAgain(first.version, store), NOTHING, store));
    placed = null;
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

function remember(known: PlacementCache, previous: readonly Commit[], commits: readonly Commit[]): void {
  known.before = [...previous, ...commits];
  for (const { eventId, head } of commits) {
    known.profiles.delete(eventId);
    if (head?.status === 'live') known.profiles.set(eventId, head.profile);
  }
  const [oldest] = known.profiles.keys();
  if (known.profiles.size > MAX_KNOWN && oldest !== undefined) known.profiles.delete(oldest);
}
