import type { Digest } from '../../core/digest/digest';
import { type Search, searchFor } from '../../core/match/candidates';
import { isSameText } from '../../core/match/near-duplicate';
import type { ArticleItem, Copy, EventStore } from '../../store/event-store';
import { chooseEvent, type PlacementCache } from '../event/choose-event';
import { type Commit, commitMember } from '../event/commit-member';
import { followMerge, movedTo } from '../event/merge-events';
import { Conflict } from '../retry/retry';
import { type ArticleVersion, begin, isBegun, isDone, openedBy, writeArticle } from './article-version';

/** What stands of an article and, where it is still to be placed, what its terms find. */
export interface ArticleLookup {
  version: ArticleVersion;
  current: ArticleItem | null;
  /** The event that it stays in; null where one is to be chosen, or none. */
  kept: string | null;
  /** Null where no event is to be chosen. */
  search: Search | null;
  /** Event ids under each term of the search. */
  found: Map<string, string[]>;
}

/** An article whose events are committed. */
export interface CommittedArticle {
  version: ArticleVersion;
  /** Events that did not take it, where it opened one; those that it left for a likelier one may yet be that one's twins. */
  passedOver: ReadonlySet<string>;
  /** The article item as begun; null where there was nothing to do. */
  article: ArticleItem | null;
  commits: Commit[];
  copy: Copy | null;
}

/** Sees what stands of an article, and what its terms find where it is to be placed. */
export async function lookUpArticle(version: ArticleVersion, store: EventStore): Promise<ArticleLookup> {
  const current = version.isNew ? null : await store.article(version.articleId);
  const { digest } = version;
  const isPlaced = isDone(current, version) || isBegun(current, version);
  const kept = digest && !isPlaced ? await keptEvent(current, digest, store) : null;
  if (!digest || isPlaced || kept !== null) return { version, current, kept, search: null, found: new Map() };
  const search = searchFor(digest, version);
  return { version, current, kept, search, found: await store.eventsByTerm(search) };
}

/**
 * Chooses the event of an article, writes that down in the article item, and commits the events concerned.
 * @throws Conflict where a rival came in between; the article is then to be looked at anew
 */
export async function commitArticle(
  sight: ArticleLookup,
  known: PlacementCache,
  store: EventStore,
): Promise<CommittedArticle> {
  const { version, current } = sight;
  const { digest, notification } = version;
  if (isDone(current, version))
    return { version, passedOver: new Set(), article: null, commits: [], copy: copyOf(current) };
  const { article, articleWritten, isNew, passedOver } = await beginOrGoOn(sight, known, store);
  const change = { article, articleWritten, time: notification.eventTime };
  const commits: Commit[] = [];
  for (const eventId of article.leaving) {
    const left = await commitMember({ ...change, eventId, digest: null }, store);
    if (!('mergedInto' in left)) commits.push(left);
  }
  if (article.eventId) {
    const entered = await commitMember({ ...change, eventId: article.eventId, isNew, digest }, store);
    await articleWritten;
    if ('mergedInto' in entered) return follow(article, entered.mergedInto, store);
    commits.push(entered);
  }
  await articleWritten;
  const placed = { ...article, copyOf: (digest && commits.at(-1)?.copyOf) ?? null };
  return { version, passedOver, article: placed, commits, copy: copyOf(placed) };
}

/** The article item to go on with, and whether its event is opened for it now. */
async function beginOrGoOn(sight: ArticleLookup, known: PlacementCache, store: EventStore) {
  const { version, current, kept, search, found } = sight;
  const { digest } = version;
  const none: ReadonlySet<string> = new Set();
  if (isBegun(current, version))
    return { article: current, articleWritten: Promise.resolve(), isNew: false, passedOver: none };
  const chosen =
    search &&
    digest &&
    (await chooseEvent({ digest, windowDays: version.windowDays }, search, found, known, store));
  const article = begin(version, current, kept ?? chosen?.eventId ?? openedBy(version));
  const articleWritten = writeArticle(article, store);
  articleWritten.catch(() => {});
  const isNew = chosen?.eventId === null;
  return { article, articleWritten, isNew, passedOver: isNew ? chosen.passedOver : none };
}

/** Writes down that an article belongs where its event was merged into, and has it looked at anew. */
async function follow(article: ArticleItem, mergedInto: string, store: EventStore): Promise<never> {
  const end = await followMerge(mergedInto, store);
  await writeArticle(movedTo(end?.eventId ?? mergedInto, article), store);
  throw new Conflict(`The event of article ${article.articleId} was merged meanwhile.`);
}

function copyOf(article: ArticleItem | null): Copy | null {
  if (!article || article.copyOf === null) return null;
  return { articleId: article.articleId, copyOf: article.copyOf };
}

/**
 * The event that an article stays in, as its new text is the one that stands there, perhaps lightly edited: nobody moves
 * for a correction. Null where it is to be chosen anew.
 */
async function keptEvent(
  current: ArticleItem | null,
  digest: Digest,
  store: EventStore,
): Promise<string | null> {
  if (!current?.live || current.eventId === null) return null;
  const [standing] = await store.members(current.eventId, [current.articleId]);
  return standing?.digest && isSameText(standing.digest, digest) ? current.eventId : null;
}
