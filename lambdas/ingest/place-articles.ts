import type { Digest } from '../core/digest/digest';
import { type Search, searchFor } from '../core/match/candidates';
import type { ArticleItem, Copy, EventStore, Provenance } from '../store/event-store';
import { chooseEvent, type Known } from './choose-event';
import { type Commit, commitMember, finishCommit } from './commit-member';
import { eventIdOf } from './ids';
import type { Notification } from './notification';
import { Conflict, retryOnConflict } from './retry';

/** One version of an article: its digest, or null where the upload no longer holds it. */
export interface ArticleVersion {
  articleId: string;
  digest: Digest | null;
  from: Provenance;
  /** Lines of furniture that were taken out of its text. */
  furniture: number;
  notification: Notification;
  /** Whether the article cannot be in the table, so that it need not be looked for. */
  isNew: boolean;
}

/** An article whose events are committed. */
interface Placed {
  /** The article item as begun; null where there was nothing to do. */
  article: ArticleItem | null;
  commits: Commit[];
  copy: Copy | null;
}

/** What became of one article: the events that changed, none where it was done already, and whose copy it is. */
export interface Placement {
  eventIds: string[];
  copy: Copy | null;
}

/** Profiles kept of the events that an upload changes, the last ones: about 10 MB. */
const MAX_KNOWN = 1_000;

/** What stands of an article and, where it is still to be placed, what its terms find. */
interface Sight {
  version: ArticleVersion;
  current: ArticleItem | null;
  /** Null where the article is not to be placed anew. */
  search: Search | null;
  /** Event ids under each term of the search. */
  found: Map<string, string[]>;
}

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
  const known: Known = { before: [], profiles: new Map() };
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
      behind = start(finish(placed, store));
      onPlaced({ eventIds: placed.commits.map((commit) => commit.eventId), copy: placed.copy });
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
): Promise<Sight | null> {
  await new Promise(setImmediate);
  const { value, done } = await remaining.next();
  return done ? null : look(value, store);
}

/** Places an article as it was seen and, where a rival came in between, as it is seen then. */
function placeSeen(seen: Sight, known: Known, store: EventStore): Promise<Placed> {
  let sight: Sight | null = seen;
  return retryOnConflict(async () => {
    const now = sight ?? (await look({ ...seen.version, isNew: false }, store));
    sight = null;
    return place(now, known, store);
  });
}

function remember(known: Known, previous: readonly Commit[], commits: readonly Commit[]): void {
  known.before = [...previous, ...commits];
  for (const { eventId, head } of commits) {
    known.profiles.delete(eventId);
    if (head?.status === 'live') known.profiles.set(eventId, head.profile);
  }
  const [oldest] = known.profiles.keys();
  if (known.profiles.size > MAX_KNOWN && oldest !== undefined) known.profiles.delete(oldest);
}

async function look(version: ArticleVersion, store: EventStore): Promise<Sight> {
  const current = version.isNew ? null : await store.article(version.articleId);
  if (!version.digest || isDone(current, version) || isBegun(current, version)) {
    return { version, current, search: null, found: new Map() };
  }
  const search = searchFor(version.digest);
  return { version, current, search, found: await store.found(search) };
}

async function place(
  { version, current, search, found }: Sight,
  known: Known,
  store: EventStore,
): Promise<Placed> {
  const { digest, notification } = version;
  if (isDone(current, version)) return { article: null, commits: [], copy: copyOf(current) };
  let article = current;
  let isNew = false;
  let begun = Promise.resolve();
  if (!isBegun(article, version)) {
    const joined = search && digest && (await chooseEvent(digest, search, found, known, store));
    isNew = digest !== null && joined === null;
    const opened = digest && eventIdOf(version.articleId, notification.sequencer, digest.publishedAt);
    article = begin(version, current, joined ?? opened);
    begun = start(write(article, store));
  }
  const change = { article, begun, time: notification.eventTime };
  const commits: Commit[] = [];
  for (const eventId of article.leaving)
    commits.push(await commitMember({ ...change, eventId, digest: null }, store));
  if (article.eventId)
    commits.push(await commitMember({ ...change, eventId: article.eventId, isNew, digest }, store));
  await begun;
  article = { ...article, copyOf: (digest && commits.at(-1)?.copyOf) ?? null };
  return { article, commits, copy: copyOf(article) };
}

function copyOf(article: ArticleItem | null): Copy | null {
  if (!article || article.copyOf === null) return null;
  return { articleId: article.articleId, copyOf: article.copyOf };
}

/** Writes what the commits have left to be written, then marks the article done. */
async function finish({ article, commits }: Placed, store: EventStore): Promise<void> {
  await Promise.all(commits.map((commit) => finishCommit(commit, store)));
  if (article)
    await write({ ...article, leaving: [], unfinishedSince: null, writes: article.writes + 1 }, store);
}

/** Done: a later version stands, or this one does, or what is to be withdrawn was never there. */
function isDone(current: ArticleItem | null, { digest, notification }: ArticleVersion): boolean {
  if (current === null) return digest === null;
  if (current.sequencer > notification.sequencer) return true;
  return current.sequencer === notification.sequencer && current.unfinishedSince === null;
}

/** Begun: an earlier delivery chose the event of this version and did not come to its end. */
function isBegun(
  current: ArticleItem | null,
  { digest, notification }: ArticleVersion,
): current is ArticleItem {
  return current?.sequencer === notification.sequencer && current.live === (digest !== null);
}

/** The article item that says which event was chosen; it is written before any event changes. */
function begin(
  { articleId, digest, from, furniture, notification }: ArticleVersion,
  current: ArticleItem | null,
  eventId: string | null,
): ArticleItem {
  const left = new Set([...(current?.leaving ?? []), ...(current?.eventId ? [current.eventId] : [])]);
  if (eventId) left.delete(eventId);
  return {
    articleId,
    eventId,
    live: digest !== null,
    from,
    sequencer: notification.sequencer,
    writes: (current?.writes ?? 0) + 1,
    revision: (current?.revision ?? 0) + 1,
    leaving: [...left],
    copyOf: null,
    furniture,
    unfinishedSince: notification.eventTime,
  };
}

async function write(article: ArticleItem, store: EventStore): Promise<void> {
  if (!(await store.putArticle(article)))
    throw new Conflict(`Article ${article.articleId} was written meanwhile.`);
}
