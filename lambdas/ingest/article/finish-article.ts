import type { ArticleItem, EventStore, Merger } from '../../store/event-store';
import { findTwins, type OpenedEvent } from '../event/choose-event';
import { finishCommit } from '../event/commit-member';
import { correctIndex } from '../event/correct-index';
import { mergeEvents, mergerOf } from '../event/merge-events';
import { Conflict } from '../retry/retry';
import { type ArticleVersion, writeArticle } from './article-version';
import type { CommittedArticle } from './commit-article';
import { noteVersion } from './is-unchanged';

/** Max members whose twins are looked up after the opener has left. Those that joined within that moment are few. */
const MAX_LOOKED_UP = 20;

/**
 * Completes the commits of an article (postings, names, members), merges the event that it opened with its twins, those
 * that other reports opened at the same moment, and marks the article done.
 * @returns ids of the events that changed by merging
 * @throws Conflict if another handler wrote in between; the article must then be looked up again
 */
export async function finishArticle(committed: CommittedArticle, store: EventStore): Promise<string[]> {
  try {
    return await finish(committed, store);
  } catch (error) {
    // a newer version may have taken the article out of an event before that was indexed by it here
    if (error instanceof Conflict)
      await Promise.all(committed.commits.map((commit) => correctIndex(commit, store)));
    throw error;
  }
}

async function finish(committed: CommittedArticle, store: EventStore): Promise<string[]> {
  const { version, current, state, article, commits } = committed;
  if (current && state === 'unchanged') await noteVersion(current, committed, store);
  await Promise.all(commits.map((commit) => finishCommit(commit, store)));
  if (!article?.unfinishedSince) return [];
  const mergers = [...article.merging, ...(await newMergers(committed, store))];
  const changed = await mergeAll(article, mergers, version, store);
  const stored = mergers.length > 0 ? await storedItem(article, store) : article;
  const done = { leaving: [], merging: [], tookOver: false, unfinishedSince: null };
  await writeArticle({ ...stored, copyOf: article.copyOf, ...done, writes: stored.writes + 1 }, store);
  return changed;
}

/** Mergers needed because this article made an event live at the same time as another report did. */
async function newMergers(committed: CommittedArticle, store: EventStore): Promise<Merger[]> {
  const { version, article, commits, passedOver } = committed;
  const { digest, windowDays } = version;
  const mergers: Merger[] = [];
  for (const { eventId } of commits.filter(({ isOpening }) => isOpening)) {
    if (eventId === article?.eventId && digest)
      mergers.push(...(await mergersWithTwins({ eventId, digest, windowDays, passedOver }, store)));
    else mergers.push(...(await mergersOfLeftEvent(eventId, windowDays, store)));
  }
  return mergers;
}

async function mergersWithTwins(opened: OpenedEvent, store: EventStore): Promise<Merger[]> {
  const twins = await findTwins(opened, store);
  const mergers = await Promise.all(twins.map((twin) => mergerOf(opened.eventId, twin, store)));
  return mergers.filter((merger) => merger !== null);
}

/** Mergers of an event that the article opened and left: articles that joined it meanwhile may belong to a twin. */
async function mergersOfLeftEvent(
  eventId: string,
  windowDays: number | undefined,
  store: EventStore,
): Promise<Merger[]> {
  const members = await store.members(eventId);
  const mergers: Merger[] = [];
  for (const { digest } of members.slice(0, MAX_LOOKED_UP)) {
    const opened = digest && { eventId, digest, windowDays, passedOver: new Set<string>() };
    if (opened) mergers.push(...(await mergersWithTwins(opened, store)));
  }
  return mergers;
}

/** Carries out mergers and those that they call for in turn. Each is noted in the article item before it begins. */
async function mergeAll(
  article: ArticleItem,
  mergers: readonly Merger[],
  { notification, windowDays }: ArticleVersion,
  store: EventStore,
): Promise<string[]> {
  const changed: string[] = [];
  let noted = article;
  const merging = [...mergers];
  const noteAll = async () => {
    if (merging.length > noted.merging.length) noted = await noteMergers(noted, merging, store);
  };
  for (const merger of merging) {
    await noteAll();
    const ids = await mergeEvents(merger, notification.eventTime, store, async (revived) => {
      merging.push(...(await mergersWithTwins({ ...revived, windowDays, passedOver: new Set() }, store)));
      await noteAll();
    });
    changed.push(...ids);
  }
  return changed;
}

/** @throws Conflict if the article item is of another version or reading, or another handler is at work on it */
async function noteMergers(article: ArticleItem, merging: Merger[], store: EventStore): Promise<ArticleItem> {
  const stored = article.merging.length > 0 ? await storedItem(article, store) : article;
  const noted = { ...stored, merging: [...merging], writes: stored.writes + 1 };
  await writeArticle(noted, store);
  return noted;
}

/**
 * Reads the article item again, because a merger may have moved it to another event.
 * @throws Conflict if it is of a later version of the article or of another reading
 */
async function storedItem(article: ArticleItem, store: EventStore): Promise<ArticleItem> {
  const stored = await store.article(article.articleId);
  if (stored?.sequencer !== article.sequencer || stored.reading !== article.reading)
    throw new Conflict(`Article ${article.articleId} was replaced meanwhile.`);
  return stored;
}
