import { digest } from '../core/digest/digest';
import type { EventStore, Provenance } from '../store/event-store';
import type { ArticleVersion } from './article-version';
import type { Identified } from './identified';
import type { Notification } from './notification';
import { placeArticles } from './place-articles';
import type { StoredUpload } from './stored-upload';
import { type Begun, finishUpload, type Progress, saveProgress, withdrawnBy } from './upload-log';

/** An upload that was begun. */
interface BegunUpload {
  notification: Notification;
  upload: StoredUpload;
  begun: Begun;
  windowDays?: number;
}

/** How the work on one notification is watched. */
export interface Watch {
  /** Whether so little time is left that no further article may be begun. */
  isTimeUp(): boolean;
  /** Is told of every article that is placed or withdrawn. */
  placed(): void;
}

/** What one delivery came to. */
interface Placed {
  progress: Progress;
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
export async function placeUpload(upload: BegunUpload, store: EventStore, watch: Watch): Promise<Placed> {
  const { item } = upload.begun;
  const events = new Set<string>();
  const progress: Progress = { placed: 0, copied: [] };
  const entries = { opened: 0, joined: 0 };
  let isContinued = false;
  async function* inTime(): AsyncGenerator<ArticleVersion> {
    for await (const version of remaining(upload, store)) {
      isContinued = item !== null && watch.isTimeUp();
      if (isContinued) return;
      yield version;
    }
  }
  try {
    await placeArticles(inTime(), store, ({ eventIds, entered, copy }) => {
      for (const eventId of eventIds) events.add(eventId);
      if (entered) entries[entered]++;
      progress.placed++;
      if (copy) progress.copied.push(copy);
      watch.placed();
    });
  } catch (error) {
    if (item && progress.placed > 0) await saveProgress(item, progress, store);
    throw error;
  }
  if (item) await (isContinued ? saveProgress : finishUpload)(item, progress, store);
  return { progress, events: [...events], ...entries, isContinued };
}

/** The versions that are still to be placed, each digested when its turn comes, and those to withdraw. */
async function* remaining(
  { notification, upload, begun, windowDays }: BegunUpload,
  store: EventStore,
): AsyncGenerator<ArticleVersion> {
  const { item, survey, isFirst } = begun;
  const isNew = isFirst && item !== null;
  let placed = item?.placed ?? 0;
  for await (const one of survey?.kept ?? upload.articles()) {
    if ('rejection' in one || placed-- > 0) continue;
    yield { ...versionOf(one, notification), isNew, windowDays };
  }
  for (const articleId of await withdrawnBy(begun, notification, store)) {
    if (placed-- > 0) continue;
    const from = provenanceOf(notification);
    yield { articleId, digest: null, from, furniture: 0, notification, isNew: false };
  }
}

function versionOf({ article, articleId, furniture }: Identified, notification: Notification) {
  const { ownId, url, byline, modifiedAt, rights } = article;
  const from = { ...provenanceOf(notification), ownId, url, byline, modifiedAt, rights };
  return { articleId, digest: digest(article, articleId), from, furniture, notification };
}

function provenanceOf({ bucket, key }: Notification): Provenance {
  return { bucket, key, ownId: null, url: null, byline: null, modifiedAt: null, rights: null };
}
