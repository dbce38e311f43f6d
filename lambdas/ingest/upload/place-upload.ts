import { digest } from '../../core/digest/digest';
import type { EventStore, Provenance } from '../../store/event-store';
import type { ArticleVersion } from '../article/article-version';
import { placeArticles } from '../article/place-articles';
import type { Deadline } from '../message/delivery';
import type { Notification } from '../message/notification';
import type { IdentifiedArticle, StoredUpload } from './stored-upload';
import {
  articleIdsOf,
  articlesToWithdraw,
  finishUpload,
  type OpenUpload,
  saveProgress,
  type UploadProgress,
} from './upload-state';

interface UploadToPlace {
  notification: Notification;
  upload: StoredUpload;
  open: OpenUpload;
  windowDays?: number;
}

/** What one delivery did. */
interface UploadPlacement {
  progress: UploadProgress;
  /** Ids of events that changed. */
  events: string[];
  opened: number;
  joined: number;
  /** Whether time was up before all was placed. */
  isContinued: boolean;
}

type UploadPosition = Pick<UploadProgress, 'placed' | 'position'>;

/**
 * Places the articles of an upload from where earlier deliveries stopped, then withdraws those that it no longer holds.
 * Saves that all is done or, if time was up or an article failed, how far it came.
 */
export async function placeUpload(
  upload: UploadToPlace,
  store: EventStore,
  deadline: Deadline,
): Promise<UploadPlacement> {
  const { item } = upload.open;
  const events = new Set<string>();
  const start: UploadPosition = { placed: item?.placed ?? 0, position: item?.position ?? 0 };
  const progress: UploadProgress = { ...start, copied: [] };
  const positions: UploadPosition[] = [];
  const entries = { opened: 0, joined: 0 };
  let isContinued = false;
  let done = 0;
  async function* versionsInTime(): AsyncGenerator<ArticleVersion> {
    for await (const { version, ...position } of remainingVersions(upload, start, store)) {
      // the first is placed however late it is; otherwise an upload might be requeued again and again without progress
      isContinued = deadline.isTimeUp() && item !== null && positions.length > 0;
      if (isContinued) return;
      positions.push(position);
      yield version;
    }
  }
  try {
    await placeArticles(versionsInTime(), store, ({ eventIds, entered, copy }) => {
      for (const eventId of eventIds) events.add(eventId);
      if (entered) entries[entered]++;
      // placeArticles reports in order, so the n-th report is of the n-th position
      Object.assign(progress, positions[done++]);
      if (copy) progress.copied.push(copy);
      deadline.placed();
    });
  } catch (error) {
    if (item && progress.placed > start.placed) await saveProgress(item, progress, store);
    throw error;
  }
  if (item) await (isContinued ? saveProgress : finishUpload)(item, progress, store);
  return { progress, events: [...events], ...entries, isContinued };
}

/** The versions still to be placed, each digested when its turn comes, then those to withdraw. */
async function* remainingVersions(
  { notification, upload, open, windowDays }: UploadToPlace,
  { placed, position }: UploadPosition,
  store: EventStore,
): AsyncGenerator<UploadPosition & { version: ArticleVersion }> {
  const { item, survey, hadNoItem } = open;
  // without an earlier item none of the articles of a list can be in the table
  const isNew = hadNoItem && item !== null;
  const articleIds = await articleIdsOf(open, store);
  const kept = survey?.kept?.map((article, index) => ({ ...article, index }));
  let last = position;
  if (placed < articleIds.length) {
    for await (const article of kept ?? upload.resume(articleIds, placed, position)) {
      last = article.position;
      const version = { ...versionOf(article, notification), isNew, windowDays };
      yield { version, placed: article.index + 1, position: last };
    }
  }
  for (const [index, articleId] of (await articlesToWithdraw(open, notification, store)).entries()) {
    const upTo = articleIds.length + index + 1;
    if (upTo <= placed) continue;
    const from = provenanceOf(notification);
    const version = { articleId, digest: null, from, boilerplate: 0, notification, isNew: false };
    yield { version, placed: upTo, position: last };
  }
}

function versionOf({ article, articleId, boilerplate }: IdentifiedArticle, notification: Notification) {
  const { ownId, url, byline, modifiedAt, rights } = article;
  const from = { ...provenanceOf(notification), ownId, url, byline, modifiedAt, rights };
  return { articleId, digest: digest(article, articleId), from, boilerplate, notification };
}

function provenanceOf({ bucket, key }: Notification): Provenance {
  return { bucket, key, ownId: null, url: null, byline: null, modifiedAt: null, rights: null };
}
