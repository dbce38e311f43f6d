import { isDeepStrictEqual } from 'node:util';
import type { DocumentItem, HeldVersion } from '../../store/document-item';
import type { ArticleItem, EventStore } from '../../store/event-store';
import { Conflict, retryOnConflict } from '../retry/retry';
import { kept } from './held-versions';

/** Has an upload handled again; returns false if its object is gone. */
export type Restore = (upload: Pick<HeldVersion, 'bucket' | 'key'>) => Promise<boolean>;

/**
 * Brings back the newest version of a document if its article should be in an event and is in none. Whoever has taken an
 * article out of its event for a newer version calls this afterwards, since that version may have left meanwhile; and so
 * does a handler that finds that a later version of its own article has come.
 */
export async function settleDocument(
  documentKey: string,
  store: EventStore,
  restore: Restore,
): Promise<void> {
  await retryOnConflict(async () => {
    const item = await store.document(documentKey);
    const newest = item && (await dropWhatIsGone(item, store));
    if (!newest || newest.held.isKill || !isWaiting(newest.article, documentKey)) return;
    if (await restore(newest.held)) return;
    await drop(newest.held, item, store);
  });
}

/**
 * The newest version, with its article item, unless that says that the article no longer holds it: a handler may have
 * entered it late, or died between the two items. Such a version is dropped.
 * @throws Conflict if it was dropped
 */
export async function dropWhatIsGone(
  item: DocumentItem,
  store: EventStore,
): Promise<{ held: HeldVersion; article: ArticleItem | null } | null> {
  const [held] = item.versions;
  if (!held) return null;
  const article = await store.article(held.articleId);
  if (article && isGone(held, article, item.documentKey)) await drop(held, item, store);
  return { held, article };
}

/**
 * Writes the versions of a document where they differ from those that were read; returns the item as it is then.
 * @throws Conflict if another handler wrote the document since it was read
 */
export async function writeVersions(
  { documentKey, versions }: Pick<DocumentItem, 'documentKey' | 'versions'>,
  item: DocumentItem | null,
  store: EventStore,
): Promise<DocumentItem> {
  const next = { documentKey, versions: kept(versions), writes: (item?.writes ?? 0) + 1 };
  if (item && isDeepStrictEqual(next.versions, item.versions)) return item;
  if (!(await store.putDocument(next))) throw new Conflict('The document was written by another meanwhile.');
  return next;
}

/** Whether the article of a version is out of its event because of another version. */
function isWaiting(article: ArticleItem | null, documentKey: string): boolean {
  return article !== null && article.documentKey === documentKey && !article.live;
}

/**
 * Whether an article no longer holds a version that its document names: a later version of it does not, or its upload was
 * read without it. One that may be about to hold it is at work.
 */
function isGone(held: HeldVersion, article: ArticleItem, documentKey: string): boolean {
  if (article.documentKey === documentKey) return false;
  const isWithdrawn = !article.live && article.unfinishedSince === null;
  return article.sequencer > held.sequencer || (article.sequencer === held.sequencer && isWithdrawn);
}

/** @throws Conflict when done: another version is the newest then */
async function drop(held: HeldVersion, item: DocumentItem, store: EventStore): Promise<never> {
  const { documentKey } = item;
  await writeVersions(
    { documentKey, versions: item.versions.filter((other) => other !== held) },
    item,
    store,
  );
  throw new Conflict('The newest version of the document is gone.');
}
