import type { Digest } from '../../core/digest/digest';
import type { ArticleItem, EventStore, Provenance } from '../../store/event-store';
import { eventIdOf, isOf, readingOf } from '../event/ids';
import type { Notification } from '../message/notification';
import { Conflict } from '../retry/retry';

/** One version of an article: its digest, or null to withdraw it because the upload no longer holds it. */
export interface ArticleVersion {
  articleId: string;
  digest: Digest | null;
  from: Provenance;
  boilerplate: number;
  notification: Notification;
  /** Whether the article cannot be in the table yet, so that it need not be looked up. */
  isNew: boolean;
  /** See `EVENT_WINDOW_DAYS`, the default. */
  windowDays?: number;
}

/**
 * Whether nothing is left to do for this version as it was read: it is finished, and does not withdraw an article that
 * the item shows as live in the same version. An object may change, or be read differently, between two deliveries of
 * one notification; the reading that no longer finds the article wins.
 */
export function isDone(current: ArticleItem | null, { digest, notification }: ArticleVersion): boolean {
  const isLive = current?.live === true && current.sequencer === notification.sequencer;
  return isFinished(current, notification) && !(digest === null && isLive);
}

/**
 * Whether the article item is of a later version, or of this one with nothing left to write. A replay of this version
 * is never finished. Compares versions only, unlike `isDone`. `isHandled` asks the same of an upload item.
 */
export function isFinished(
  current: ArticleItem | null,
  { sequencer, isReplay }: Pick<Notification, 'sequencer' | 'isReplay'>,
): boolean {
  if (current === null) return false;
  if (current.sequencer > sequencer) return true;
  return current.sequencer === sequencer && current.unfinishedSince === null && !isReplay;
}

/**
 * Whether an earlier delivery chose the event of this version and did not finish. That delivery must have read the
 * same: an object that was replaced since may report another event, and its own notification is still to come.
 */
export function isBegun(
  current: ArticleItem | null,
  { digest, notification }: ArticleVersion,
): current is ArticleItem {
  const isUnfinished = current !== null && current.unfinishedSince !== null;
  return isUnfinished && isOf(current, { sequencer: notification.sequencer, digest });
}

/**
 * The article item that names the chosen event; it is written before any event changes. An article that is withdrawn
 * before it came gets one too, so that a slow handler of an earlier version finds that it is too late.
 */
export function nextArticleItem(
  { articleId, digest, from, boilerplate, notification }: ArticleVersion,
  current: ArticleItem | null,
  eventId: string | null,
): ArticleItem {
  const left = new Set([...(current?.leaving ?? []), ...(current?.eventId ? [current.eventId] : [])]);
  if (eventId) left.delete(eventId);
  const merging = current?.merging ?? [];
  const isOver = eventId === null && left.size === 0 && merging.length === 0;
  return {
    articleId,
    eventId,
    live: digest !== null,
    from,
    sequencer: notification.sequencer,
    reading: readingOf(digest),
    writes: (current?.writes ?? 0) + 1,
    revision: (current?.revision ?? 0) + 1,
    leaving: [...left],
    merging,
    tookOver: current !== null && current.unfinishedSince !== null,
    copyOf: null,
    boilerplate,
    unfinishedSince: isOver ? null : notification.eventTime,
  };
}

/** Id of the event that a version opens if it joins none; null for a withdrawal. */
export function openedEventId({ articleId, digest, notification }: ArticleVersion): string | null {
  return digest && eventIdOf([articleId, notification.sequencer, readingOf(digest)], digest.publishedAt);
}

/** @throws Conflict if the article item was written since it was read */
export async function writeArticle(article: ArticleItem, store: EventStore): Promise<void> {
  if (!(await store.putArticle(article)))
    throw new Conflict(`Article ${article.articleId} was written meanwhile.`);
}
