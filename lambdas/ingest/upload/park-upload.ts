import type { Rejection } from '../../core/read/document/rejection';
import { articleIdOf } from '../../store/article-id';
import type { EventStore, UploadItem } from '../../store/event-store';
import { isFinished } from '../article/article-version';
import { DELIVERIES } from '../message/delivery';
import type { Notification } from '../message/notification';
import { Conflict, retryOnConflict } from '../retry/retry';
import { withStandingVersion } from './standing-version';
import { isHandled } from './upload-state';

/**
 * Writes down that an upload is parked, and why. What its item says besides stays, so that the version is handled as any
 * other once its message is sent again. Nothing is written where this version, or a later one, is done.
 * @throws Conflict where others write the item too often
 */
export async function parkUpload(sent: Notification, error: unknown, store: EventStore): Promise<void> {
  await retryOnConflict(async () => {
    const notification = sent.isReplay ? await withStandingVersion(sent, store) : sent;
    const { bucket, key } = notification;
    const current = await store.upload(bucket, key);
    const isOver = current
      ? isHandled(current, notification)
      : isFinished(await store.article(articleIdOf(bucket, key, [])), notification);
    if (isOver) return;
    const parked = { ...parkedItem(notification, current), rejections: [failureOf(error)] };
    if (!(await store.putUpload(parked))) throw new Conflict('The upload was handled by another meanwhile.');
  });
}

/** What is told of an upload of which nothing is known, as none of its versions was begun or they were one article. */
const UNKNOWN = {
  ...{ articles: 0, copies: 0, copied: [], boilerplate: 0 },
  ...{ list: null, previous: [], placed: 0, position: 0, survey: null, etag: null, writes: 0 },
};

function parkedItem(
  { bucket, key, sequencer, eventTime }: Notification,
  current: UploadItem | null,
): Omit<UploadItem, 'rejections'> {
  const standing = current ?? UNKNOWN;
  const writes = standing.writes + 1;
  return { ...standing, bucket, key, status: 'parked', rejected: 1, sequencer, writes, updatedAt: eventTime };
}

/** Characters of a reason: what a service answers fits, and an error that quotes a document does not fill the item. */
const MAX_REASON = 500;

/** An error as the uploader is told it, without what a terminal would obey and the table cannot hold. */
function failureOf(error: unknown): Rejection {
  const { name, message } = error instanceof Error ? error : new Error(String(error));
  const reason = `The upload could not be handled in ${DELIVERIES} deliveries: ${name}: ${message}`;
  const characters = Array.from(reason.replace(/\p{C}+/gu, ' '));
  return { code: 'failed', reason: characters.slice(0, MAX_REASON).join('') };
}
