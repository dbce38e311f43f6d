import type { Digest } from '../../core/digest/digest';
import type { ArticleItem, EventStore, Provenance } from '../../store/event-store';
import { objectOnly } from '../../store/object-only';
import type { DocumentClaim } from '../document/document-claim';
import type { Standing } from '../document/standing';
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
  /** What the text, or a notice in its place, holds of a document; absent if nothing. */
  claim?: DocumentClaim;
  /** Set on the withdrawal of an article whose document another article has a newer version of: the key of the document. */
  supersededIn?: string;
  /** Set to take the article down: then neither this version nor an older one comes back. */
  killed?: boolean;
  /** See `EVENT_WINDOW_DAYS`, the default. */
  windowDays?: number;
}

/**
 * Whether nothing is left to do for this version as it was read: it is finished, and does not withdraw an article that
 * the item shows as live in the same version. An object may change, or be read differently, between two deliveries of
 * one notification; the reading that no longer finds the article wins.
 */
export function isDone(
  current: ArticleItem | null,
  { digest, notification, killed = false }: ArticleVersion,
): boolean {
  const isOfVersion = current?.sequencer === notification.sequencer;
  const isLeft = isOfVersion && ((digest === null && current.live) || (killed && !current.killed));
  return isFinished(current, notification) && !isLeft;
}

/**
 * Whether the article item is of a later version, or of this one with nothing left to write. A replay of this version
 * is never finished, unless the article was taken down. Compares versions only, unlike `isDone`. `isHandled` asks the
 * same of an upload item.
 */
export function isFinished(
  current: ArticleItem | null,
  { sequencer, isReplay }: Pick<Notification, 'sequencer' | 'isReplay'>,
): boolean {
  if (current === null) return false;
  if (current.sequencer > sequencer) return true;
  const isOver = current.unfinishedSince === null && (!isReplay || current.killed);
  return current.sequencer === sequencer && isOver;
}

/**
 * The version that may still be placed: of an article that was taken down in this version, its withdrawal.
 * @param isTakenBack whether it was taken down in the version of its document that this one states
 */
export function placeable(
  version: ArticleVersion,
  current: ArticleItem | null,
  isTakenBack: boolean,
): ArticleVersion {
  const isKilled = current?.killed && current.sequencer === version.notification.sequencer;
  if (!isKilled && !isTakenBack) return version;
  const withdrawn = { ...version, digest: null, from: objectOnly(version.from), boilerplate: 0 };
  return isTakenBack ? { ...withdrawn, killed: true } : withdrawn;
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
  { articleId, digest, from, boilerplate, notification, killed }: ArticleVersion,
  current: ArticleItem | null,
  eventId: string | null,
  { documentKey, older }: Standing,
): ArticleItem {
  const left = new Set([...(current?.leaving ?? []), ...(current?.eventId ? [current.eventId] : [])]);
  if (eventId) left.delete(eventId);
  const merging = current?.merging ?? [];
  const isOver = eventId === null && left.size === 0 && merging.length === 0 && older.length === 0;
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
    documentKey,
    leftDocument: leftBy(current, documentKey),
    unfinishedSince: isOver ? null : notification.eventTime,
    // the deletion of its object does not bring back what was taken down
    killed: digest === null && (killed ?? current?.killed ?? false),
  };
}

/** Key of the document that an article last left if it holds a version of this one now. */
export function leftBy(current: ArticleItem | null, documentKey: string | null): string | null {
  const held = current?.documentKey ?? null;
  return (held === documentKey ? null : held) ?? current?.leftDocument ?? null;
}

/** Id of the event that a version opens if it joins none; null for a withdrawal. */
export function openedEventId({ digest }: Pick<ArticleVersion, 'digest'>): string | null {
  return digest && eventIdOf(digest);
}

/** @throws Conflict if the article item was written since it was read */
export async function writeArticle(article: ArticleItem, store: EventStore): Promise<void> {
  if (!(await store.putArticle(article)))
    throw new Conflict(`Article ${article.articleId} was written meanwhile.`);
}
