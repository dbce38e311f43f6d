import type { Digest } from '../../core/digest/digest';
import type { ArticleItem, EventStore, Provenance } from '../../store/event-store';
import { eventIdOf, isOf, readingOf } from '../event/ids';
import type { Notification } from '../message/notification';
import { Conflict } from '../retry/retry';

/** One version of an article: its digest, or null where the upload no longer holds it. */
export interface ArticleVersion {
  articleId: string;
  digest: Digest | null;
  from: Provenance;
  /** Lines of boilerplate that were taken out of its text. */
  boilerplate: number;
  notification: Notification;
  /** Whether the article cannot be in the table, so that it need not be looked for. */
  isNew: boolean;
  /** Days after its last report in which an event takes it; those that matching was trained with if it is left out. */
  windowDays?: number;
}

/**
 * Done: nothing is left to do of this version. Of two readings of one version, as an object may change or be read
 * otherwise in between, the one that no longer finds the article wins.
 */
export function isDone(current: ArticleItem | null, { digest, notification }: ArticleVersion): boolean {
  const isLive = current?.live === true && current.sequencer === notification.sequencer;
  return isFinished(current, notification) && !(digest === null && isLive);
}

/** Whether a later version of an article stands, or this one does and is not to be handled again. */
export function isFinished(
  current: ArticleItem | null,
  { sequencer, isReplay }: Pick<Notification, 'sequencer' | 'isReplay'>,
): boolean {
  if (current === null) return false;
  if (current.sequencer > sequencer) return true;
  return current.sequencer === sequencer && current.unfinishedSince === null && !isReplay;
}

/**
 * Begun: an earlier delivery chose the event of this version and did not come to its end. It must have read the same: an
 * object that was replaced since may tell of another event, and its notification is still to come.
 */
export function isBegun(
  current: ArticleItem | null,
  { digest, notification }: ArticleVersion,
): current is ArticleItem {
  const isUnfinished = current !== null && current.unfinishedSince !== null;
  return isUnfinished && isOf(current, { sequencer: notification.sequencer, digest });
}

/**
 * The article item that says which event was chosen; it is written before any event changes. An article that is withdrawn
 * before it came has one too, so that an earlier version which is still on its way finds that it is too late.
 */
export function begin(
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

/** The event that a version opens where it joins none. */
export function openedBy({ articleId, digest, notification }: ArticleVersion): string | null {
  return digest && eventIdOf([articleId, notification.sequencer, readingOf(digest)], digest.publishedAt);
}

/** @throws Conflict where the article item was written since it was read */
export async function writeArticle(article: ArticleItem, store: EventStore): Promise<void> {
  if (!(await store.putArticle(article)))
    throw new Conflict(`Article ${article.articleId} was written meanwhile.`);
}
