import type { Contents } from '../core/read/read';
import type { Rejection } from '../core/read/rejection';
import type { EventStore, UploadItem } from '../store/event-store';
import { articleIdOf } from './ids';
import type { Notification } from './notification';
import { Conflict, retryOnConflict } from './retry';

/** An upload as read now: null where the object is gone. */
export interface ReadUpload {
  notification: Notification;
  contents: Contents | null;
  articleIds: string[];
}

/** What is to be done besides placing the articles. */
export interface Begun {
  /** The upload's item, where it needs one: a single article that was accepted at once has its article item. */
  item: UploadItem | null;
  /** Articles that earlier versions of the upload held and this one does not. */
  withdrawn: string[];
}

const DELETED: Rejection = { code: 'deleted', reason: 'The object was deleted before it was read.' };

/**
 * Writes down what an upload holds before anything of it is placed, so that whatever happens then its articles, and
 * those of its earlier versions, are accounted for. 'handled' where this version, or a later one, is done already.
 */
export function beginUpload(upload: ReadUpload, store: EventStore): Promise<Begun | 'handled'> {
  return retryOnConflict(() => begin(upload, store));
}

async function begin(upload: ReadUpload, store: EventStore): Promise<Begun | 'handled'> {
  const { bucket, key, sequencer, eventTime } = upload.notification;
  const current = await store.upload(bucket, key);
  if (current && isHandled(current, sequencer)) return 'handled';
  const only = articleIdOf(bucket, key, null);
  const held = current ? [...current.articles, ...current.previous] : [only];
  const holds = new Set(upload.articleIds);
  const withdrawn = [...new Set(held)].filter((articleId) => !holds.has(articleId));
  if (!current && !(await needsItem(upload, only, store))) return { item: null, withdrawn };
  const item: UploadItem = {
    bucket,
    key,
    status: 'under way',
    rejections: rejectionsOf(upload.contents, current),
    articles: upload.articleIds,
    previous: withdrawn,
    sequencer,
    writes: (current?.writes ?? 0) + 1,
    updatedAt: eventTime,
  };
  await write(item, store);
  return { item, withdrawn };
}

function isHandled(current: UploadItem, sequencer: string): boolean {
  return current.sequencer > sequencer || (current.sequencer === sequencer && current.status !== 'under way');
}

/** A first upload needs an item unless it is one accepted article, or the end of one. */
async function needsItem({ contents }: ReadUpload, only: string, store: EventStore): Promise<boolean> {
  if (contents) return contents.many || contents.rejections.length > 0;
  return (await store.article(only)) === null;
}

/** An object that is gone was rejected if nothing of it was ever read. */
function rejectionsOf(contents: Contents | null, current: UploadItem | null): Rejection[] {
  if (contents) return contents.rejections;
  return current === null || current.rejections[0]?.code === 'deleted' ? [DELETED] : [];
}

/** Writes down that an upload's articles are placed and those of its earlier versions withdrawn. */
export async function finishUpload(item: UploadItem, store: EventStore): Promise<void> {
  await write({ ...item, status: finalStatus(item), previous: [], writes: item.writes + 1 }, store);
}

function finalStatus({ articles, rejections }: UploadItem): UploadItem['status'] {
  if (articles.length > 0) return 'accepted';
  return rejections.length > 0 ? 'rejected' : 'removed';
}

async function write(item: UploadItem, store: EventStore): Promise<void> {
  if (!(await store.putUpload(item))) throw new Conflict('The upload was handled by another meanwhile.');
}
