import type { Rejection } from '../../core/read/document/rejection';
import { articleIdOf } from '../../store/article-id';
import type { Copy, EventStore, SurveySoFar, UploadItem } from '../../store/event-store';
import type { Notification } from '../message/notification';
import { Conflict, retryOnConflict } from '../retry/retry';
import { listName, surveyListName } from './list-names';
import { type Survey, unsurveyed } from './survey';

/** How far the handling of an upload has come. */
export interface OpenUpload {
  /** The upload's item, where it needs one: a single article that was accepted at once has its article item. */
  item: UploadItem | null;
  /** Null where an earlier delivery surveyed this version of the object. */
  survey: Survey | null;
  /** Whether nothing is known of any version of the upload. */
  isFirst: boolean;
}

/** What an upload is now: the version that lies there, null where the object is gone. */
export interface Current {
  notification: Notification;
  etag: string | null;
  /** Reads on in it from what is known; called where it was not read to its end yet. */
  survey: (known: Survey) => Promise<Survey>;
}

const DELETED: Rejection = { code: 'deleted', reason: 'The object was deleted before it was read.' };

/**
 * Writes down what an upload holds before anything of it is placed, so that whatever happens then its articles, and
 * those of its earlier versions, are accounted for. 'handled' where this version, or a later one, is done already;
 * 'unread' where time was up before its end, so that another delivery reads on.
 */
export async function beginUpload(
  upload: Current,
  store: EventStore,
): Promise<OpenUpload | 'handled' | 'unread'> {
  let surveyed: Promise<Survey> | undefined;
  const survey = (known: Survey) => {
    surveyed ??= upload.survey(known);
    return surveyed;
  };
  return retryOnConflict(() => begin({ ...upload, survey }, store));
}

async function begin(upload: Current, store: EventStore): Promise<OpenUpload | 'handled' | 'unread'> {
  const { notification, etag } = upload;
  const { bucket, key, sequencer } = notification;
  const current = await store.upload(bucket, key);
  if (current && isHandled(current, notification)) {
    if (current.status !== 'under way') await dropForgotten(current, store);
    return 'handled';
  }
  const isBegun = current?.sequencer === sequencer && current.status === 'under way' && current.etag === etag;
  if (isBegun && !current.survey) return { item: current, survey: null, isFirst: false };
  const survey = await upload.survey(await surveyOf(isBegun ? current : null, store));
  if (!current && survey.isWhole && !(await needsItem(upload, survey, store)))
    return { item: null, survey, isFirst: true };
  const item = await listedItem(upload, current, survey, store);
  await write(item, store);
  return survey.isWhole ? { item, survey, isFirst: current === null } : 'unread';
}

/** The item that an upload is to have by what was read of it, once what it names is listed. */
async function listedItem(
  upload: Current,
  current: UploadItem | null,
  survey: Survey,
  store: EventStore,
): Promise<UploadItem> {
  const { bucket, key, sequencer, eventTime } = upload.notification;
  const { etag } = upload;
  const { articleIds, rejected, rejections, boilerplate, isWhole } = survey;
  const name = { sequencer, writes: (current?.writes ?? 0) + 1, etag };
  const list = articleIds.length === 0 || !isWhole ? null : listName(name);
  if (list !== null) await store.putList(bucket, key, list, articleIds);
  const isUnread = await isGoneUnread(upload, current, store);
  return {
    ...{ bucket, key, status: 'under way', articles: articleIds.length, copies: 0, copied: [], boilerplate },
    ...(isUnread ? { rejected: 1, rejections: [DELETED] } : { rejected, rejections }),
    ...{ list, previous: listsOf(current), placed: 0, position: 0 },
    survey: isWhole ? null : await putSurvey({ bucket, key, ...name }, survey, store),
    ...name,
    updatedAt: eventTime,
  };
}

/** Whether a version of an upload, or a later one, is done; one that is parked is not. */
export function isHandled(current: UploadItem, { sequencer, isReplay }: Notification): boolean {
  if (current.sequencer > sequencer) return true;
  const isOpen = current.status === 'under way' || current.status === 'parked';
  return current.sequencer === sequencer && !isOpen && !isReplay;
}

/** A first upload needs an item unless it is one accepted article, or the end of one. */
async function needsItem(
  { notification, etag }: Current,
  survey: Survey,
  store: EventStore,
): Promise<boolean> {
  if (etag !== null) return survey.many || survey.rejected > 0;
  return (await store.article(onlyArticle(notification))) === null;
}

/** An object that is gone was rejected if nothing of it was ever read. */
async function isGoneUnread(
  { notification, etag }: Current,
  current: UploadItem | null,
  store: EventStore,
): Promise<boolean> {
  if (etag !== null) return false;
  if (current === null || current.rejections[0]?.code === 'deleted') return true;
  if (current.status !== 'parked' || listsOf(current).length > 0) return false;
  return (await store.article(onlyArticle(notification))) === null;
}

function listsOf(current: UploadItem | null): string[] {
  if (!current) return [];
  return current.list === null ? current.previous : [...current.previous, current.list];
}

/** The article of an upload that holds no other. */
function onlyArticle({ bucket, key }: Notification): string {
  return articleIdOf(bucket, key, []);
}

/** The articles that an upload holds, in their order. */
export async function articlesOf(
  { item, survey }: OpenUpload,
  store: EventStore,
): Promise<readonly string[]> {
  if (survey) return survey.articleIds;
  return item === null || item.list === null ? [] : store.list(item.bucket, item.key, item.list);
}

/** Articles that earlier versions of an upload held and this one does not, in an order of their own. */
export async function withdrawnBy(
  { item, survey }: OpenUpload,
  notification: Notification,
  store: EventStore,
): Promise<string[]> {
  const { bucket, key } = notification;
  const only = onlyArticle(notification);
  if (!item) return survey?.articleIds.length === 0 ? [only] : [];
  const held = await Promise.all(item.previous.map((name) => store.list(bucket, key, name)));
  const holds = new Set(item.list === null ? [] : await store.list(bucket, key, item.list));
  return [...new Set([...held.flat(), only])].filter((articleId) => !holds.has(articleId)).sort();
}

/** What is done of an upload. */
export interface UploadProgress extends Pick<UploadItem, 'placed' | 'position'> {
  /** The copies among what was placed since its item was read. */
  copied: Copy[];
}

/** Writes down how far an upload was placed, so that the next delivery goes on from there. */
export async function saveProgress(
  item: UploadItem,
  progress: UploadProgress,
  store: EventStore,
): Promise<void> {
  await write({ ...advanced(item, progress), writes: item.writes + 1 }, store);
}

/** Writes down that an upload's articles are placed and those of its earlier versions withdrawn. */
export async function finishUpload(
  item: UploadItem,
  progress: UploadProgress,
  store: EventStore,
): Promise<void> {
  const done = advanced(item, progress);
  const finished = { ...done, status: finalStatus(done), previous: [], writes: item.writes + 1 };
  await write(finished, store);
  await dropForgotten(finished, store);
}

/** Deletes the lists that a finished upload no longer knows. */
async function dropForgotten({ bucket, key, list, sequencer }: UploadItem, store: EventStore): Promise<void> {
  await store.dropLists(bucket, key, list ?? sequencer);
}

function advanced(item: UploadItem, { placed, position, copied }: UploadProgress): UploadItem {
  return {
    ...item,
    placed,
    position,
    copies: item.copies + copied.length,
    copied: [...item.copied, ...copied],
  };
}

function finalStatus({ articles, rejected }: UploadItem): UploadItem['status'] {
  if (articles > 0) return 'accepted';
  return rejected > 0 ? 'rejected' : 'removed';
}

async function write(item: UploadItem, store: EventStore): Promise<void> {
  if (!(await store.putUpload(item))) throw new Conflict('The upload was handled by another meanwhile.');
}

/** Writes down how far an upload was surveyed, in lists that are dropped with what sorts before the one of all. */
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

/** What earlier deliveries have surveyed of an upload; nothing where it was not begun. */
async function surveyOf(item: UploadItem | null, store: EventStore): Promise<Survey> {
  if (!item?.survey) return unsurveyed();
  const { bucket, key, rejected, rejections, boilerplate, survey } = item;
  const [articleIds, seen] = await Promise.all([
    store.list(bucket, key, survey.list),
    store.list(bucket, key, survey.seen),
  ]);
  const told = { articleIds, many: survey.many, rejected, rejections, boilerplate };
  return { ...unsurveyed(), ...told, kept: null, position: survey.position, seen: new Set(seen) };
}
