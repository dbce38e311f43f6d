import { digest } from '../../core/digest/digest';
import { isSameStory } from '../../core/match/same-story';
import type { PlacedNotice } from '../../core/read/read-result';
import { articleIdOf } from '../../store/article-id';
import type { EventStore } from '../../store/event-store';
import { objectOnly } from '../../store/object-only';
import type { ArticleVersion } from '../article/article-version';
import { type Placement, placeArticles } from '../article/place-articles';
import { claimOf } from '../document/document-claim';
import type { Deadline } from '../message/delivery';
import type { Notification } from '../message/notification';
import { killNamed } from './kill-named';
import type { RestoredUploads } from './restored-uploads';
import type { IdentifiedArticle, StoredUpload } from './stored-upload';
import {
  articleIdsOf,
  articlesToWithdraw,
  finishUpload,
  noticesOf,
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

/** Articles of an upload that may still be on their way into the table when the next one is looked up. */
const IN_FLIGHT = 2;

type UploadPosition = Pick<UploadProgress, 'placed' | 'position'>;

/**
 * Places the articles of an upload from where earlier deliveries stopped, then withdraws those that it no longer holds.
 * Saves that all is done or, if time was up or an article failed, how far it came.
 */
export async function placeUpload(
  upload: UploadToPlace,
  store: EventStore,
  deadline: Deadline,
  restored: RestoredUploads,
): Promise<UploadPlacement> {
  const { item } = upload.open;
  const [events, entries] = [new Set<string>(), { opened: 0, joined: 0 }];
  const start: UploadPosition = { placed: item?.placed ?? 0, position: item?.position ?? 0 };
  const progress: UploadProgress = { ...start, copied: [], killed: [] };
  const positions: UploadPosition[] = [];
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
    const onPlaced = (placement: Placement) => {
      note(placement, { progress, events, entries });
      // placeArticles reports in order, so the n-th report is of the n-th position
      Object.assign(progress, positions[done++]);
      deadline.placed();
    };
    await placeArticles(versionsInTime(), store, onPlaced, restored.restore);
    if (!isContinued) await takeBackNamed(upload, { progress, events }, store);
  } catch (error) {
    await restored.send();
    if (item && progress.placed > start.placed) await saveProgress(item, progress, store);
    throw error;
  }
  await restored.send();
  if (item) await (isContinued ? saveProgress : finishUpload)(item, progress, store);
  return { progress, events: [...events], ...entries, isContinued };
}

/** What articles of an upload have changed so far. */
interface Changes {
  progress: Pick<UploadProgress, 'copied' | 'killed'>;
  events: Set<string>;
  entries: { opened: number; joined: number };
}

function note({ eventIds, entered, copy, killed }: Placement, { progress, events, entries }: Changes): void {
  for (const eventId of eventIds) events.add(eventId);
  if (entered) entries[entered]++;
  if (copy) progress.copied.push(copy);
  progress.killed.push(...killed);
}

/** Takes down what the notices of an upload name in words. */
async function takeBackNamed(
  { open, notification, upload: { uploadedAt } }: UploadToPlace,
  { progress, events }: Omit<Changes, 'entries'>,
  store: EventStore,
): Promise<void> {
  const { articleIds, eventIds } = await killNamed(noticesOf(open), { notification, uploadedAt }, store);
  progress.killed.push(...articleIds);
  for (const eventId of eventIds) events.add(eventId);
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
  let before: ArticleVersion[] = [];
  if (placed < articleIds.length) {
    for await (const article of kept ?? upload.resume(articleIds, placed, position)) {
      last = article.position;
      const version = { ...versionOf(article, notification, upload), isNew, windowDays };
      const isShared = before.some((other) => isOtherStory(version, other));
      yield {
        version: isShared ? { ...version, claim: undefined } : version,
        placed: article.index + 1,
        position: last,
      };
      before = [version, ...before].slice(0, IN_FLIGHT);
    }
  }
  const notices = noticesOf(open).flatMap((notice) => noticeVersion(notice, notification, upload) ?? []);
  const taken = new Set(notices.map(({ articleId }) => articleId));
  const gone = await articlesToWithdraw(open, notification, store);
  const withdrawn = gone.filter((id) => !taken.has(id)).map((id) => withdrawalOf(id, notification));
  for (const [index, version] of [...withdrawn, ...notices].entries()) {
    const upTo = articleIds.length + index + 1;
    if (upTo > placed) yield { version, placed: upTo, position: last };
  }
}

/** Whether two articles state the same document and have nothing in common: some feeds give all their items one id. */
function isOtherStory(
  { claim, digest: one }: ArticleVersion,
  { claim: other, digest }: ArticleVersion,
): boolean {
  const isSameDocument = claim !== undefined && claim.documentKey === other?.documentKey;
  return isSameDocument && one !== null && digest !== null && !isSameStory(one, digest);
}

function withdrawalOf(articleId: string, notification: Notification): ArticleVersion {
  const from = objectOnly(notification);
  return { articleId, digest: null, from, boilerplate: 0, notification, isNew: false };
}

/** The version that a notice is of its document, in the place of the article that it takes back; null if of none. */
function noticeVersion(
  notice: PlacedNotice,
  notification: Notification,
  { uploadedAt }: StoredUpload,
): ArticleVersion | null {
  const { bucket, key } = notification;
  const claim = claimOf(notice.version, { bucket, key, source: notice.source }, uploadedAt);
  if (!claim) return null;
  const articleId = articleIdOf(bucket, key, notice.place);
  return { ...withdrawalOf(articleId, notification), claim: { ...claim, isKill: true } };
}

function versionOf(
  { article, articleId, boilerplate }: IdentifiedArticle,
  notification: Notification,
  { uploadedAt }: StoredUpload,
) {
  const { ownId, url, byline, modifiedAt, rights, source, version } = article;
  const { bucket, key } = notification;
  const from = { bucket, key, ownId, url, byline, modifiedAt, rights };
  const claim = claimOf(version, { bucket, key, source }, uploadedAt);
  return { articleId, digest: digest(article, articleId), from, boilerplate, notification, claim };
}
