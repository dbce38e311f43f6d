import type { ArticleSource } from '../store/article-source';
import type { EventStore } from '../store/event-store';
import type { Deadline } from './message/delivery';
import type { Notification } from './message/notification';
import type { Outcome } from './telemetry/reports';
import { placeUpload } from './upload/place-upload';
import { RestoredUploads } from './upload/restored-uploads';
import { StoredUpload } from './upload/stored-upload';
import { withStoredVersion } from './upload/stored-version';
import { type Survey, survey } from './upload/survey';
import { beginUpload, type OpenUpload, type UploadProgress } from './upload/upload-state';

/** Where uploads come from and where events go. */
export interface Ports {
  source: ArticleSource;
  store: EventStore;
  /** Sends a notification to the queue again, because time was up before everything was done. */
  requeue(notification: Notification): Promise<void>;
  /** See `EVENT_WINDOW_DAYS`, the default. */
  windowDays?: number;
}

/**
 * Handles one notification: reads the object as it is now, digests its articles and places each in an event, then
 * withdraws the articles that earlier versions of the upload held and this one does not. When time is up before all is
 * done, it requeues the notification, and the next delivery continues from there.
 * @throws any error that a redelivery of the message may cure
 */
export async function ingest(received: Notification, ports: Ports, deadline: Deadline): Promise<Outcome> {
  const { source, store, windowDays } = ports;
  const notification = received.isReplay ? await withStoredVersion(received, store) : received;
  const upload = await StoredUpload.open(notification, source);
  try {
    const continueSurvey = (before: Survey) => survey(upload, before, deadline);
    const open = await beginUpload({ notification, etag: upload.etag, continueSurvey }, store);
    if (open === 'handled') return outcomeOf(notification);
    if (open === 'out-of-time') {
      await ports.requeue(notification);
      return { ...outcomeOf(notification), isContinued: true };
    }
    // a newer version that is a single article writes no item that ours could conflict with: is the object still ours?
    if (open.item) await upload.verify();
    const toPlace = { notification, upload, open, windowDays };
    const restored = new RestoredUploads(notification.eventTime, source, ports.requeue);
    const placement = await placeUpload(toPlace, store, deadline, restored);
    if (placement.isContinued) await ports.requeue(notification);
    const { progress, ...changes } = placement;
    return { ...outcomeOf(notification, open, progress), ...changes };
  } finally {
    upload.close();
  }
}

function outcomeOf(notification: Notification, open?: OpenUpload, progress?: UploadProgress): Outcome {
  const { bucket, key, eventTime, isReplay } = notification;
  const { item, survey: surveyed } = open ?? {};
  return {
    bucket,
    key,
    uploadedAt: open && !isReplay ? eventTime : null,
    articles: item?.articles ?? surveyed?.articleIds.length ?? 0,
    copies: (item?.copies ?? 0) + (progress?.copied.length ?? 0),
    rejected: item?.rejected ?? 0,
    rejections: item?.rejections ?? [],
    ...(item?.killed && { killed: [...item.killed, ...(progress?.killed ?? [])] }),
    boilerplate: item?.boilerplate ?? surveyed?.boilerplate ?? 0,
    events: [],
    opened: 0,
    joined: 0,
    isContinued: false,
  };
}
