import { digest } from '../../core/digest/digest';
import type { EventStore, Provenance } from '../../store/event-store';
import type { ArticleVersion } from '../article/article-version';
import { placeArticles } from '../article/place-articles';
import type { Deadline } from '../message/delivery';
import type { Notification } from '../message/notification';
import type { IdentifiedArticle, StoredUpload } from './stored-upload';
import {
  articlesOf,
  finishUpload,
  type OpenUpload,
  saveProgress,
  type UploadProgress,
  withdrawnBy,
} from './upload-state';

/** An upload that was begun. */
interface BegunUpload {
  notification: Notification;
  upload: StoredUpload;
  begun: OpenUpload;
  windowDays?: number;
}

/** What one delivery came to. */
interface UploadPlacement {
  progress: UploadProgress;
  /** Events that changed. */
  events: string[];
  /** Articles that opened an event. */
  opened: number;
  /** Articles that joined an event. */
  joined: number;
  /** Whether time was up before all was placed. */
  isContinued: boolean;
}

/**
 * Places what an upload holds from where earlier deliveries came to, withdraws what it no longer holds, and writes down
 * that all is done, or how far it came where time was up or something failed.
 */
export async function placeUpload(
  upload: BegunUpload,
  store: EventStore,
  watch: Deadline,
): Promise<UploadPlacement> {
  const { item } = upload.begun;
  const events = new Set<string>();
  const begunFrom = { placed: item?.placed ?? 0, position: item?.position ?? 0 };
  const progress: UploadProgress = { ...begunFrom, copied: [] };
  const steps: PlacementStep[] = [];
  const entries = { opened: 0, joined: 0 };
  let isContinued = false;
  let done = 0;
  async function* inTime(): AsyncGenerator<ArticleVersion> {
    for await (const { version, ...step } of remaining(upload, begunFrom, store)) {
      // the first is placed however late it is, or an upload might be sent again and again for nothing
      isContinued = watch.isTimeUp() && item !== null && steps.length > 0;
      if (isContinued) return;
      steps.push(step);
      yield version;
    }
  }
  try {
    await placeArticles(inTime(), store, ({ eventIds, entered, copy }) => {
      for (const eventId of eventIds) events.add(eventId);
      if (entered) entries[entered]++;
      Object.assign(progress, steps[done++]);
      if (copy) progress.copied.push(copy);
      watch.placed();
    });
  } catch (error) {
    if (item && progress.placed > begunFrom.placed) await saveProgress(item, progress, store);
    throw error;
  }
  if (item) await (isContinued ? saveProgress : finishUpload)(item, progress, store);
  return { progress, events: [...events], ...entries, isContinued };
}

/** How far an upload is placed once something of it is. */
type PlacementStep = Pick<UploadProgress, 'placed' | 'position'>;

/** The versions that are still to be placed, each digested when its turn comes, and those to withdraw. */
async function* remaining(
  { notification, upload, begun, windowDays }: BegunUpload,
  { placed, position }: PlacementStep,
  store: EventStore,
): AsyncGenerator<PlacementStep & { version: ArticleVersion }> {
  const { item, survey, isFirst } = begun;
  const isNew = isFirst && item !== null;
  const articleIds = await articlesOf(begun, store);
  const kept = survey?.kept?.map((one, index) => ({ ...one, index }));
  let last = position;
  if (placed < articleIds.length) {
    for await (const one of kept ?? upload.resume(articleIds, placed, position)) {
      last = one.position;
      const version = { ...versionOf(one, notification), isNew, windowDays };
      yield { version, placed: one.index + 1, position: last };
    }
  }
  for (const [index, articleId] of (await withdrawnBy(begun, notification, store)).entries()) {
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
