import type { Rejection } from '../../core/read/document/rejection';
import type { PlacedNotice } from '../../core/read/read-result';
import { articleIdOf } from '../../store/article-id';
import type { EventStore } from '../../store/event-store';
import type { Copy, SurveySoFar, UploadItem } from '../../store/upload-item';
import type { Notification } from '../message/notification';
import { Conflict, retryOnConflict } from '../retry/retry';
import { listName, surveyListName } from './list-names';
import { type Survey, unsurveyed } from './survey';
import { unchangedItem } from './unchanged-item';

/** An upload whose handling has begun. */
export interface OpenUpload {
  /** Null if the upload needs no item: it is a single accepted article, whose article item says enough. */
  item: UploadItem | null;
  /** Null if an earlier delivery completed the survey of this version. */
  survey: Survey | null;
  /** Whether no earlier version had an upload item; a single article may be in the table all the same. */
  hadNoItem: boolean;
}

/** The version of an upload that is in the bucket now. */
export interface UploadVersion {
  notification: Notification;
  /** Null if the object is gone. */
  etag: string | null;
  /** Continues a survey of the object; only called while no survey has reached its end. */
  continueSurvey: (before: Survey) => Promise<Survey>;
}

/** How far an upload is placed. */
export interface UploadProgress extends Pick<UploadItem, 'placed' | 'position'> {
  /** The copies among the articles that this delivery placed. */
  copied: Copy[];
  /** Ids of the articles that the notices which this delivery handled took back. */
  killed: string[];
}

const DELETED: Rejection = { code: 'deleted', reason: 'The object was deleted before it was read.' };

/**
 * Writes the item of an upload, with the lists of its articles, before any of them is placed: whatever fails
 * afterwards, its articles and those of earlier versions are known. Returns 'handled' if this version or a later one
 * is done, and 'out-of-time' if time was up before the end of the object, so that the next delivery must read on.
 */
export async function beginUpload(
  upload: UploadVersion,
  store: EventStore,
): Promise<OpenUpload | 'handled' | 'out-of-time'> {
  let surveyed: Promise<Survey> | undefined;
  const continueSurvey = (before: Survey) => {
    surveyed ??= upload.continueSurvey(before);
    return surveyed;
  };
  return retryOnConflict(() => begin({ ...upload, continueSurvey }, store));
}

/** Saves how far an upload is placed, so that the next delivery continues from there. */
export async function saveProgress(
  item: UploadItem,
  progress: UploadProgress,
  store: EventStore,
): Promise<void> {
  await writeItem({ ...withProgress(item, progress), writes: item.writes + 1 }, store);
}

/** Saves that an upload is done: its articles are placed, and those of earlier versions are withdrawn. */
export async function finishUpload(
  item: UploadItem,
  progress: UploadProgress,
  store: EventStore,
): Promise<void> {
  const done = withProgress(item, progress);
  const finished = { ...done, status: finalStatus(done), previous: [], notices: [], writes: item.writes + 1 };
  await writeItem(finished, store);
  await dropOldLists(finished, store);
}

/**
 * Whether the upload item is of a later version, or of this one and closed (accepted, rejected or removed). A parked
 * version is not handled, because its message may be sent again, nor is one that is being replayed. `isFinished` asks
 * the same of an article item.
 */
export function isHandled(item: UploadItem, { sequencer, isReplay }: Notification): boolean {
  if (item.sequencer > sequencer) return true;
  const isOpen = item.status === 'under way' || item.status === 'parked';
  return item.sequencer === sequencer && !isOpen && !isReplay;
}

/** Ids of the articles that an upload holds, in its order. */
export async function articleIdsOf(open: OpenUpload, store: EventStore): Promise<readonly string[]> {
  const { item, survey } = open;
  if (survey) return survey.articleIds;
  return item === null || item.list === null ? [] : store.list(item.bucket, item.key, item.list);
}

/** The notices of an upload that take articles back. */
export function noticesOf({ item, survey }: OpenUpload): readonly PlacedNotice[] {
  return item?.notices ?? survey?.notices ?? [];
}

/** Ids of the articles that earlier versions of an upload held and this one does not, sorted. */
export async function articlesToWithdraw(
  { item, survey }: OpenUpload,
  notification: Notification,
  store: EventStore,
): Promise<string[]> {
  const { bucket, key } = notification;
  // always among them: a version that was a single article left no list, and its item keeps out a slow handler of it
  const only = onlyArticleId(notification);
  if (!item) return survey?.articleIds.length === 0 ? [only] : [];
  const held = await Promise.all(item.previous.map((name) => store.list(bucket, key, name)));
  const holds = new Set(item.list === null ? [] : await store.list(bucket, key, item.list));
  return [...new Set([...held.flat(), only])].filter((articleId) => !holds.has(articleId)).sort();
}

async function begin(
  upload: UploadVersion,
  store: EventStore,
): Promise<OpenUpload | 'handled' | 'out-of-time'> {
  const { notification, etag } = upload;
  const { bucket, key, sequencer } = notification;
  const current = await store.upload(bucket, key);
  if (current && isHandled(current, notification)) {
    if (current.status !== 'under way') await dropOldLists(current, store);
    return 'handled';
  }
  const isBegun = current?.sequencer === sequencer && current.status === 'under way' && current.etag === etag;
  if (isBegun && !current.survey) return { item: current, survey: null, hadNoItem: false };
  const survey = await upload.continueSurvey(await savedSurvey(isBegun ? current : null, store));
  if (!current && survey.isWhole && !(await needsItem(upload, survey, store)))
    return { item: null, survey, hadNoItem: true };
  const unchanged = await unchangedItem(upload, current, survey, store);
  if (unchanged) return { item: unchanged, survey, hadNoItem: false };
  const item = await nextItem(upload, current, survey, store);
  await writeItem(item, store);
  return survey.isWhole ? { item, survey, hadNoItem: current === null } : 'out-of-time';
}

/** A first version needs an item unless it is one accepted article, or the deletion of one. */
async function needsItem(
  { notification, etag }: UploadVersion,
  survey: Survey,
  store: EventStore,
): Promise<boolean> {
  if (etag !== null) return survey.many || survey.rejected > 0;
  return (await store.article(onlyArticleId(notification))) === null;
}

/** Writes the lists of a survey and returns the upload's next item, which names them. */
async function nextItem(
  upload: UploadVersion,
  current: UploadItem | null,
  survey: Survey,
  store: EventStore,
): Promise<UploadItem> {
  const { bucket, key, sequencer, eventTime } = upload.notification;
  const { etag } = upload;
  const { articleIds, rejected, rejections, notices, boilerplate, isWhole } = survey;
  const write = { sequencer, writes: (current?.writes ?? 0) + 1, etag };
  const list = articleIds.length === 0 || !isWhole ? null : listName(write);
  if (list !== null) await store.putList(bucket, key, list, articleIds);
  const isUnread = await isDeletedUnread(upload, current, store);
  return {
    ...{ bucket, key, status: 'under way', articles: articleIds.length, copies: 0, copied: [], boilerplate },
    ...{ notices, ...(notices.length > 0 && { killed: [] }) },
    ...(isUnread ? { rejected: 1, rejections: [DELETED] } : { rejected, rejections }),
    ...{ list, previous: listNamesOf(current), placed: 0, position: 0 },
    survey: isWhole ? null : await putSurvey({ bucket, key, ...write }, survey, store),
    ...write,
    updatedAt: eventTime,
  };
}

/** Whether the object is gone and none of its versions was ever read, which counts as a rejection. */
async function isDeletedUnread(
  { notification, etag }: UploadVersion,
  current: UploadItem | null,
  store: EventStore,
): Promise<boolean> {
  if (etag !== null) return false;
  if (current === null || current.rejections[0]?.code === 'deleted') return true;
  if (current.status !== 'parked' || listNamesOf(current).length > 0) return false;
  return (await store.article(onlyArticleId(notification))) === null;
}

function listNamesOf(item: UploadItem | null): string[] {
  if (!item) return [];
  return item.list === null ? item.previous : [...item.previous, item.list];
}

/** The id that the article of an upload has if the object itself is the article. */
function onlyArticleId({ bucket, key }: Notification): string {
  return articleIdOf(bucket, key, []);
}

/** Saves an unfinished survey in lists that sort before the complete list, so that they are dropped with older ones. */
async function putSurvey(
  { bucket, key, ...write }: Pick<UploadItem, 'bucket' | 'key' | 'sequencer' | 'writes' | 'etag'>,
  { position, many, articleIds, seen }: Survey,
  store: EventStore,
): Promise<SurveySoFar> {
  const names = {
    list: surveyListName(write, 'articles', position),
    seen: surveyListName(write, 'seen', position),
  };
  await store.putList(bucket, key, names.list, articleIds);
  await store.putList(bucket, key, names.seen, [...seen]);
  return { position, many, ...names };
}

/** The survey that earlier deliveries saved; an empty one if there is none. */
async function savedSurvey(item: UploadItem | null, store: EventStore): Promise<Survey> {
  if (!item?.survey) return unsurveyed();
  const { bucket, key, rejected, rejections, notices, boilerplate, survey: surveySoFar } = item;
  const [articleIds, seen] = await Promise.all([
    store.list(bucket, key, surveySoFar.list),
    store.list(bucket, key, surveySoFar.seen),
  ]);
  const counts = { rejected, rejections, notices, boilerplate };
  const { many, position } = surveySoFar;
  return { ...unsurveyed(), ...counts, articleIds, many, kept: null, position, seen: new Set(seen) };
}

function withProgress(item: UploadItem, { placed, position, copied, killed }: UploadProgress): UploadItem {
  return {
    ...item,
    placed,
    position,
    copies: item.copies + copied.length,
    copied: [...item.copied, ...copied],
    ...(item.killed && { killed: [...new Set([...item.killed, ...killed])] }),
  };
}

function finalStatus({ articles, rejected }: UploadItem): UploadItem['status'] {
  if (articles > 0) return 'accepted';
  return rejected > 0 ? 'rejected' : 'removed';
}

async function dropOldLists({ bucket, key, list, sequencer }: UploadItem, store: EventStore): Promise<void> {
  await store.dropLists(bucket, key, list ?? sequencer);
}

/** @throws Conflict if another handler wrote the item since it was read */
async function writeItem(item: UploadItem, store: EventStore): Promise<void> {
  if (!(await store.putUpload(item))) throw new Conflict('The upload was handled by another meanwhile.');
}
