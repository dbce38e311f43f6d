import type { Digest } from '../core/digest/digest';
import { candidates, search } from '../core/match/candidates';
import { match } from '../core/match/match';
import type { ArticleItem, EventStore, Provenance } from '../store/event-store';
import { commitMember } from './commit-member';
import { eventIdOf } from './ids';
import type { Notification } from './notification';
import { Conflict, retryOnConflict } from './retry';

/** One version of an article: its digest, or null where the upload no longer holds it. */
export interface ArticleVersion {
  articleId: string;
  digest: Digest | null;
  from: Provenance;
  notification: Notification;
}

/**
 * Brings one version of an article into the event it belongs to and out of every other: chooses the event and writes
 * that down in the article item, commits the events concerned, and marks the article done. Each step is conditional
 * and may be repeated, so a crash, a redelivery and a rival come to the same: start again from what stands.
 * @returns the events that changed; none where this version, or a later one, is done already
 * @throws Conflict where rivals win too often; the message is then retried
 */
export function placeArticle(version: ArticleVersion, store: EventStore): Promise<string[]> {
  return retryOnConflict(() => place(version, store));
}

async function place(version: ArticleVersion, store: EventStore): Promise<string[]> {
  const { articleId, digest, notification } = version;
  const current = await store.article(articleId);
  if (isDone(current, version)) return [];
  const article = isBegun(current, version) ? current : await begin(version, current, store);
  for (const eventId of article.leaving) {
    await commitMember({ eventId, article, digest: null, time: notification.eventTime }, store);
  }
  if (article.eventId !== null) {
    await commitMember({ eventId: article.eventId, article, digest, time: notification.eventTime }, store);
  }
  await write({ ...article, leaving: [], unfinishedSince: null, writes: article.writes + 1 }, store);
  return [...article.leaving, ...(article.eventId === null ? [] : [article.eventId])];
}

/** Done: a later version stands, or this one does, or what is to be withdrawn was never there. */
function isDone(current: ArticleItem | null, { digest, notification }: ArticleVersion): boolean {
  if (current === null) return digest === null;
  if (current.sequencer > notification.sequencer) return true;
  return current.sequencer === notification.sequencer && current.unfinishedSince === null;
}

/** Begun: an earlier delivery chose the event of this version and did not come to its end. */
function isBegun(current: ArticleItem | null, { digest, notification }: ArticleVersion): current is ArticleItem {
  return current?.sequencer === notification.sequencer && current.live === (digest !== null);
}

/** Chooses the event and writes the choice down before any event changes. */
async function begin(version: ArticleVersion, current: ArticleItem | null, store: EventStore): Promise<ArticleItem> {
  const { articleId, digest, from, notification } = version;
  const eventId = digest && (await chooseEvent(digest, notification.sequencer, store));
  const left = new Set([...(current?.leaving ?? []), ...(current?.eventId ? [current.eventId] : [])]);
  if (eventId) left.delete(eventId);
  const article: ArticleItem = {
    articleId,
    eventId,
    live: digest !== null,
    from,
    sequencer: notification.sequencer,
    writes: (current?.writes ?? 0) + 1,
    revision: (current?.revision ?? 0) + 1,
    leaving: [...left],
    unfinishedSince: notification.eventTime,
  };
  await write(article, store);
  return article;
}

async function chooseEvent(digest: Digest, sequencer: string, store: EventStore): Promise<string> {
  const found = await store.found(search(digest));
  const profiles = await store.profiles(candidates(digest, found));
  const matched = match(digest, profiles);
  return matched.kind === 'opens' ? eventIdOf(digest.articleId, sequencer, digest.publishedAt) : matched.eventId;
}

async function write(article: ArticleItem, store: EventStore): Promise<void> {
  if (!(await store.putArticle(article))) throw new Conflict(`Article ${article.articleId} was written meanwhile.`);
}
