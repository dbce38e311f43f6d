import type { Digest } from '../../core/digest/digest';
import { type Search, searchFor } from '../../core/match/candidates';
import { isSameText } from '../../core/match/near-duplicate';
import type { ArticleItem, Copy, EventStore } from '../../store/event-store';
import { chooseEvent, type PlacementCache } from '../event/choose-event';
import { type Commit, commitMember } from '../event/commit-member';
import { followMerge, movedTo } from '../event/merge-events';
import { Conflict } from '../retry/retry';
import { type ArticleVersion, begin, isBegun, isDone, openedBy, writeArticle } from './article-version';

/** What the table has of an article and, where an event is to be chosen for it, the events that its terms find. */
export interface ArticleLookup {
  version: ArticleVersion;
  current: ArticleItem | null;
  /** Id of the event that the article stays in; null where it stays in none. */
  kept: string | null;
  /** Null where no event is to be chosen. */
  search: Search | null;
  /** Event ids under each term of the search. */
  eventsByTerm: Map<string, string[]>;
}

/** An article whose events are committed. */
export interface CommittedArticle {
  version: ArticleVersion;
  /**
   * Where the article opened an event: ids of the events that were found and did not take it, so they are no twins.
   * Else empty: an event that it passed over for a likelier one may still be a twin of that one.
   */
  passedOver: ReadonlySet<string>;
  /** The article item as begun; null where there was nothing to do. */
  article: ArticleItem | null;
  commits: Commit[];
  copy: Copy | null;
}

/** Reads the item of an article and, where an event is to be chosen, the events under its terms. */
export async function lookUpArticle(version: ArticleVersion, store: EventStore): Promise<ArticleLookup> {
  const current = version.isNew ? null : await store.article(version.articleId);
  const { digest } = version;
  const isPlaced = isDone(current, version) || isBegun(current, version);
  const kept = digest && !isPlaced ? await keptEvent(current, digest, store) : null;
  if (!digest || isPlaced || kept !== null)
    return { version, current, kept, search: null, eventsByTerm: new Map() };
  const search = searchFor(digest, version);
  return { version, current, kept, search, eventsByTerm: await store.eventsByTerm(search) };
}

/**
 * Chooses the event of an article, notes it in the article item, and commits the events that it leaves and joins.
 * @throws Conflict where another handler wrote in between; the article must then be looked up again
 */
export async function commitArticle(
  lookup: ArticleLookup,
  cache: PlacementCache,
  store: EventStore,
): Promise<CommittedArticle> {
  const { version, current } = lookup;
  const { digest, notification } = version;
  if (isDone(current, version))
    return { version, passedOver: new Set(), article: null, commits: [], copy: copyOf(current) };
  const { article, articleWritten, isNew, passedOver } = await beginOrResume(lookup, cache, store);
  const change = { article, articleWritten, time: notification.eventTime };
  const commits: Commit[] = [];
  for (const eventId of article.leaving) {
    const left = await commitMember({ ...change, eventId, digest: null }, store);
    if (!('mergedInto' in left)) commits.push(left);
  }
  if (article.eventId) {
    const entered = await commitMember({ ...change, eventId: article.eventId, isNew, digest }, store);
    await articleWritten;
    if ('mergedInto' in entered) return moveAndRetry(article, entered.mergedInto, store);
    commits.push(entered);
  }
  await articleWritten;
  const placed = { ...article, copyOf: (digest && commits.at(-1)?.copyOf) ?? null };
  return { version, passedOver, article: placed, commits, copy: copyOf(placed) };
}

/**
 * The event that an article stays in because its new text is the one that stands there, perhaps lightly edited: a
 * correction moves no article. Null where an event is to be chosen.
 */
async function keptEvent(
  item: ArticleItem | null,
  digest: Digest,
  store: EventStore,
): Promise<string | null> {
  if (!item?.live || item.eventId === null) return null;
  const [standing] = await store.members(item.eventId, [item.articleId]);
  return standing?.digest && isSameText(standing.digest, digest) ? item.eventId : null;
}

/** Returns the article item to place by, a new one or that of an earlier delivery, and whether it opens its event. */
async function beginOrResume(lookup: ArticleLookup, cache: PlacementCache, store: EventStore) {
  const { version, current, kept, search, eventsByTerm } = lookup;
  const { digest } = version;
  const none: ReadonlySet<string> = new Set();
  if (isBegun(current, version))
    return { article: current, articleWritten: Promise.resolve(), isNew: false, passedOver: none };
  const chosen =
    search &&
    digest &&
    (await chooseEvent({ digest, windowDays: version.windowDays }, search, eventsByTerm, cache, store));
  const article = begin(version, current, kept ?? chosen?.eventId ?? openedBy(version));
  const articleWritten = writeArticle(article, store);
  articleWritten.catch(() => {});
  const isNew = chosen?.eventId === null;
  return { article, articleWritten, isNew, passedOver: isNew ? chosen.passedOver : none };
}

/** Notes in the article item where its event was merged into, then throws to have the article looked up again. */
async function moveAndRetry(article: ArticleItem, mergedInto: string, store: EventStore): Promise<never> {
  const target = await followMerge(mergedInto, store);
  await writeArticle(movedTo(target?.eventId ?? mergedInto, article), store);
  throw new Conflict(`The event of article ${article.articleId} was merged meanwhile.`);
}

function copyOf(article: ArticleItem | null): Copy | null {
  if (!article || article.copyOf === null) return null;
  return { articleId: article.articleId, copyOf: article.copyOf };
}
