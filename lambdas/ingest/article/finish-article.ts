import type { ArticleItem, EventStore, Merger } from '../../store/event-store';
import { findTwins, type OpenedEvent } from '../event/choose-event';
import { finishCommit } from '../event/commit-member';
import { mergeEvents, mergerOf } from '../event/merge-events';
import { Conflict } from '../retry/retry';
import { type ArticleVersion, writeArticle } from './article-version';
import type { CommittedArticle } from './place-article';

/** Members of an event that are looked for once its opener is gone: those that came within a moment are few. */
const MOST_LOOKED_FOR = 20;

/**
 * Writes what the commits have left to be written, merges the event that the article opened with those that were
 * opened at the same moment, and marks the article done.
 * @returns events that changed by being merged
 * @throws Conflict where a rival came in between; the article is then to be looked at anew
 */
export async function finishArticle(placed: CommittedArticle, store: EventStore): Promise<string[]> {
  const { version, article, commits } = placed;
  await Promise.all(commits.map((commit) => finishCommit(commit, store)));
  if (!article?.unfinishedSince) return [];
  const mergers = [...article.merging, ...(await mergersOf(placed, store))];
  const changed = await mergeAll(article, mergers, version, store);
  const now = mergers.length > 0 ? await store.article(article.articleId) : article;
  if (!now || !isOfSame(now, article))
    throw new Conflict(`Article ${article.articleId} was replaced meanwhile.`);
  const done = { leaving: [], merging: [], tookOver: false, unfinishedSince: null, writes: now.writes + 1 };
  await writeArticle({ ...now, copyOf: article.copyOf, ...done }, store);
  return changed;
}

/** Sees mergers through, and those that they call for in turn, each written down in the article item before it begins. */
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
    if (merging.length > noted.merging.length) noted = await note(noted, merging, store);
  };
  for (const merger of merging) {
    await noteAll();
    const ids = await mergeEvents(merger, notification.eventTime, store, async (revived) => {
      merging.push(...(await mergersFor({ ...revived, windowDays, passedOver: new Set() }, store)));
      await noteAll();
    });
    changed.push(...ids);
  }
  return changed;
}

/** The mergers that are called for where the article has made an event live while other reports of it did. */
async function mergersOf(
  { version, article, commits, passedOver }: CommittedArticle,
  store: EventStore,
): Promise<Merger[]> {
  const openings = commits.filter(({ isOpening }) => isOpening).map(({ eventId }) => eventId);
  const mergers: Merger[] = [];
  for (const eventId of openings) {
    const { digest, windowDays } = version;
    if (eventId === article?.eventId && digest)
      mergers.push(...(await mergersFor({ eventId, digest, windowDays, passedOver }, store)));
    else mergers.push(...(await mergersOfLeft(eventId, windowDays, store)));
  }
  return mergers;
}

/**
 * The mergers of an event that the article opened and left before anybody had looked for its twins: whoever joined it
 * meanwhile may belong to one.
 */
async function mergersOfLeft(
  eventId: string,
  windowDays: number | undefined,
  store: EventStore,
): Promise<Merger[]> {
  const members = await store.members(eventId);
  const mergers: Merger[] = [];
  for (const { digest } of members.slice(0, MOST_LOOKED_FOR)) {
    if (digest)
      mergers.push(...(await mergersFor({ eventId, digest, windowDays, passedOver: new Set() }, store)));
  }
  return mergers;
}

async function mergersFor(opened: OpenedEvent, store: EventStore): Promise<Merger[]> {
  const twins = await findTwins(opened, store);
  const mergers = await Promise.all(twins.map((twin) => mergerOf(opened.eventId, twin, store)));
  return mergers.filter((merger) => merger !== null);
}

/** @throws Conflict where a later version of the article, or another reading of it, stands by now, or another handler is at work on it */
async function note(article: ArticleItem, merging: Merger[], store: EventStore): Promise<ArticleItem> {
  const now = article.merging.length > 0 ? await store.article(article.articleId) : article;
  if (!now || !isOfSame(now, article))
    throw new Conflict(`Article ${article.articleId} was replaced meanwhile.`);
  const next = { ...now, merging: [...merging], writes: now.writes + 1 };
  await writeArticle(next, store);
  return next;
}

/** Whether two items are of one reading of one version of their article. */
function isOfSame(one: ArticleItem, other: ArticleItem): boolean {
  return one.sequencer === other.sequencer && one.reading === other.reading;
}
