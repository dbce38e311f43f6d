import type { ArticleItem, EventStore, Merger } from '../store/event-store';
import { writeArticle } from './article-version';
import { finishCommit } from './commit-member';
import { findTwin } from './find-twin';
import { mergeEvents } from './merge-events';
import type { Placed } from './place-article';
import { Conflict } from './retry';

/**
 * Writes what the commits have left to be written, merges the event that the article opened with one that was opened
 * at the same moment, and marks the article done.
 * @returns events that changed by being merged
 * @throws Conflict where a rival came in between; the article is then to be looked at anew
 */
export async function finishArticle(placed: Placed, store: EventStore): Promise<string[]> {
  const { version, article, commits } = placed;
  await Promise.all(commits.map((commit) => finishCommit(commit, store)));
  if (!article?.unfinishedSince) return [];
  const merging = article.merging.length > 0 ? article.merging : await mergersOf(placed, store);
  const found = await noted(article, merging, store);
  const changed: string[] = [];
  const { eventTime } = version.notification;
  for (const merger of merging) changed.push(...(await mergeEvents(merger, eventTime, store)));
  const now = merging.length > 0 ? await store.article(article.articleId) : found;
  if (!now || now.sequencer !== article.sequencer)
    throw new Conflict(`Article ${article.articleId} was replaced meanwhile.`);
  const done = { leaving: [], merging: [], unfinishedSince: null, writes: now.writes + 1 };
  await writeArticle({ ...now, copyOf: article.copyOf, ...done }, store);
  return changed;
}

/** The merger that is called for where the article has made an event live while another report of it did. */
async function mergersOf(
  { version, article, commits, passedOver }: Placed,
  store: EventStore,
): Promise<Merger[]> {
  const opening = commits.find(({ eventId, isOpening }) => isOpening && eventId === article?.eventId);
  if (!opening || !version.digest) return [];
  const twin = await findTwin({ eventId: opening.eventId, digest: version.digest, passedOver }, store);
  return twin ? [twin] : [];
}

/** Writes down what is to be merged before any of it is, so that a redelivery sees it through. */
async function noted(article: ArticleItem, merging: Merger[], store: EventStore): Promise<ArticleItem> {
  if (merging.length === article.merging.length) return article;
  const next = { ...article, merging, writes: article.writes + 1 };
  await writeArticle(next, store);
  return next;
}
