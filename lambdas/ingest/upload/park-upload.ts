import type { Rejection } from '../../core/read/document/rejection';
import { articleIdOf } from '../../store/article-id';
import type { EventStore } from '../../store/event-store';
import type { UploadItem } from '../../store/upload-item';
import { isFinished } from '../article/article-version';
import { DELIVERIES } from '../message/delivery';
import type { Notification } from '../message/notification';
import { Conflict, retryOnConflict } from '../retry/retry';
import { withStoredVersion } from './stored-version';
import { isHandled } from './upload-state';

/** Max characters of a reason. An answer of an AWS service fits, and an error that quotes a document is cut. */
const MAX_REASON = 500;

/** Start of an item if the upload has none: no version was begun, or each was a single article. */
const NO_ITEM = {
  ...{ articles: 0, copies: 0, copied: [], notices: [], boilerplate: 0 },
  ...{ list: null, previous: [], placed: 0, position: 0, survey: null, etag: null, writes: 0 },
};

/**
 * Marks the item of an upload as parked, with the reason, when the last delivery of its notification failed. All else
 * in the item stays, so that the version can be handled as usual once its message is sent again. Writes nothing if
 * this version or a later one is done.
 * @throws Conflict if other handlers write the item too often
 */
export async function parkUpload(received: Notification, error: unknown, store: EventStore): Promise<void> {
  await retryOnConflict(async () => {
    const notification = received.isReplay ? await withStoredVersion(received, store) : received;
    const { bucket, key } = notification;
    const item = await store.upload(bucket, key);
    const isDone = item
      ? isHandled(item, notification)
      : isFinished(await store.article(articleIdOf(bucket, key, [])), notification);
    if (isDone) return;
    const parked = { ...parkedItem(notification, item), rejections: [rejectionOf(error)] };
    if (!(await store.putUpload(parked))) throw new Conflict('The upload was handled by another meanwhile.');
  });
}

function parkedItem(
  { bucket, key, sequencer, eventTime }: Notification,
  item: UploadItem | null,
): Omit<UploadItem, 'rejections'> {
  const stored = item ?? NO_ITEM;
  const writes = stored.writes + 1;
  return { ...stored, bucket, key, status: 'parked', rejected: 1, sequencer, writes, updatedAt: eventTime };
}

/** The error as a rejection, without characters that a terminal would obey or the table cannot hold. */
function rejectionOf(error: unknown): Rejection {
  const { name, message } = error instanceof Error ? error : new Error(String(error));
  const reason = `The upload could not be handled in ${DELIVERIES} deliveries: ${name}: ${message}`;
  const characters = Array.from(reason.replace(/\p{C}+/gu, ' '));
  return { code: 'failed', reason: characters.slice(0, MAX_REASON).join('') };
}
