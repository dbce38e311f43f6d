import type { ArticleItem, EventStore } from '../../store/event-store';
import type { Copy } from '../../store/upload-item';
import { chooseEvent, type PlacementCache } from '../event/choose-event';
import { type Commit, commitMember } from '../event/commit-member';
import { followMerge, movedTo } from '../event/merge-events';
import { Conflict } from '../retry/retry';
import { isBegun, nextArticleItem, openedEventId, writeArticle } from './article-version';
import type { ArticleLookup } from './look-up-article';

/** An article whose events are committed; of its lookup what `finishArticle` needs. */
export interface CommittedArticle
  extends Pick<ArticleLookup, 'given' | 'version' | 'current' | 'state' | 'standing' | 'unsettled'> {
  /**
   * Ids of the events that it saw and rejected before it opened its own; they are no candidates for a twin. Empty if it
   * joined an event: what it passed over may be a twin of that event.
   */
  passedOver: ReadonlySet<string>;
  /** The article item as begun; null if there was nothing to do. */
  article: ArticleItem | null;
  commits: Commit[];
  copy: Copy | null;
}

/**
 * Chooses the event of an article, notes it in the article item, and commits the events that it leaves and joins.
 * @throws Conflict if another handler wrote in between; the article must then be looked up again
 */
export async function commitArticle(
  lookup: ArticleLookup,
  cache: PlacementCache,
  store: EventStore,
): Promise<CommittedArticle> {
  const { given, version, current, state, standing, unsettled } = lookup;
  const { digest, notification } = version;
  const same = { given, version, current, state, standing, unsettled };
  if (state !== 'open')
    return { ...same, passedOver: new Set(), article: null, commits: [], copy: copyOf(current) };
  const { article, articleWritten, passedOver } = await beginOrResume(lookup, cache, store);
  const change = { article, articleWritten, time: notification.eventTime };
  const commits: Commit[] = [];
  for (const eventId of article.leaving) {
    const left = await commitMember({ ...change, eventId, digest: null }, store);
    if (!('mergedInto' in left)) commits.push(left);
  }
  if (article.eventId) {
    const entered = await commitMember({ ...change, eventId: article.eventId, digest }, store);
    // `commitMember` awaits it only before it writes; it may have returned without writing
    await articleWritten;
    if ('mergedInto' in entered) return moveAndRetry(article, entered.mergedInto, store);
    commits.push(entered);
  }
  await articleWritten;
  const placed = { ...article, copyOf: (digest && commits.at(-1)?.copyOf) ?? null };
  return { ...same, passedOver, article: placed, commits, copy: copyOf(placed) };
}

/** Returns the article item to place by: a new one, or that of an earlier delivery. */
async function beginOrResume(lookup: ArticleLookup, cache: PlacementCache, store: EventStore) {
  const { version, current, standing, kept, search, eventsByTerm } = lookup;
  const { digest } = version;
  const none: ReadonlySet<string> = new Set();
  if (isBegun(current, version))
    return { article: current, articleWritten: Promise.resolve(), passedOver: none };
  const chosen =
    search &&
    digest &&
    (await chooseEvent({ digest, windowDays: version.windowDays }, search, eventsByTerm, cache, store));
  // it stays in its event, joins the chosen one, or opens one; a withdrawn article does none of these
  const eventId = kept ?? chosen?.eventId ?? openedEventId(version);
  const article = nextArticleItem(version, current, eventId, standing);
  // runs while the event is read; `commitMember` waits for it before it changes the event
  const articleWritten = writeArticle(article, store);
  articleWritten.catch(() => {});
  return { article, articleWritten, passedOver: chosen?.eventId === null ? chosen.passedOver : none };
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
