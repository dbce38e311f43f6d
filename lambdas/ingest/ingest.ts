import type { ArticleSource } from '../store/article-source';
import type { EventStore } from '../store/event-store';
import type { Deadline } from './message/delivery';
import type { Notification } from './message/notification';
import type { Outcome } from './telemetry/reports';
import { placeUpload } from './upload/place-upload';
import { withStandingVersion } from './upload/standing-version';
import { StoredUpload } from './upload/stored-upload';
import { type Survey, survey } from './upload/survey';
import { beginUpload, type OpenUpload, type UploadProgress } from './upload/upload-state';

/** Where uploads come from and where events go. */
export interface Ports {
  source: ArticleSource;
  store: EventStore;
  /** Has a notification delivered once more, as not everything was done in time. */
  requeue(notification: Notification): Promise<void>;
  /** Days after its last report in which an event takes a new one; those that matching was trained with if left out. */
  windowDays?: number;
}

/**
 * Handles one notification: reads the object as it is now, digests its articles and places each; withdraws those that
 * earlier versions of the upload held and this one does not. Where time is up before all is done, the notification is
 * sent once more, and its next delivery goes on from there.
 * @throws whatever a retry of the message may cure
 */
export async function ingest(sent: Notification, ports: Ports, watch: Deadline): Promise<Outcome> {
  const { source, store, windowDays } = ports;
  const notification = sent.isReplay ? await withStandingVersion(sent, store) : sent;
  const upload = await StoredUpload.open(notification, source);
  try {
    const readOn = (known: Survey) => survey(upload, known, watch);
    const begun = await beginUpload({ notification, etag: upload.etag, survey: readOn }, store);
    if (begun === 'handled') return outcomeOf(notification);
    if (begun === 'unread') {
      await ports.requeue(notification);
      return { ...outcomeOf(notification), isContinued: true };
    }
    // a later version that is one article has no item, and its handler may have come before this one stood
    if (begun.item) await upload.verify();
    const placed = await placeUpload({ notification, upload, begun, windowDays }, store, watch);
    if (placed.isContinued) await ports.requeue(notification);
    const { progress, ...changed } = placed;
    return { ...outcomeOf(notification, begun, progress), ...changed };
  } finally {
    upload.close();
  }
}

function outcomeOf(notification: Notification, begun?: OpenUpload, progress?: UploadProgress): Outcome {
  const { bucket, key, eventTime, isReplay } = notification;
  const { item, survey } = begun ?? {};
  return {
    bucket,
    key,
    uploadedAt: begun && !isReplay ? eventTime : null,
    articles: item?.articles ?? survey?.articleIds.length ?? 0,
    copies: (item?.copies ?? 0) + (progress?.copied.length ?? 0),
    rejected: item?.rejected ?? 0,
    rejections: item?.rejections ?? [],
    boilerplate: item?.boilerplate ?? survey?.boilerplate ?? 0,
    events: [],
    opened: 0,
    joined: 0,
    isContinued: false,
  };
}
