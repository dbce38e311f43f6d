import type { Digest } from '../../core/digest/digest';
import { isSameStory } from '../../core/match/same-story';
import type { DocumentItem, HeldVersion } from '../../store/document-item';
import type { ArticleItem, EventStore } from '../../store/event-store';
import { textOf } from '../event/ids';
import type { Notification } from '../message/notification';
import { retryOnConflict } from '../retry/retry';
import type { DocumentClaim } from './document-claim';
import { withHeld, without } from './held-versions';
import { dropWhatIsGone, writeVersions } from './settle-document';

/** A version of an article that holds, or held, a version of a document. */
export interface Holder {
  articleId: string;
  digest: Digest | null;
  notification: Pick<Notification, 'bucket' | 'key' | 'sequencer'>;
}

/** What an article is among those that hold versions of its document. */
export interface Standing {
  /** False if another article holds a newer version: then it must not be in an event. */
  isNewest: boolean;
  /** Key of the document that it holds a version of; null if none. */
  documentKey: string | null;
  /** Older versions, whose articles it replaces. */
  older: HeldVersion[];
}

/** The standing of an article that has no document. */
export const ALONE: Standing = { isNewest: true, documentKey: null, older: [] };

/**
 * Enters the version that an article holds into the item of its document, and says how it stands there. This comes before
 * the article is placed: of two handlers of two versions the one that enters later sees the other's.
 */
export async function enterDocument(
  holder: Holder,
  claim: DocumentClaim,
  store: EventStore,
): Promise<Standing> {
  const { documentKey } = claim;
  return retryOnConflict(async () => {
    const item = await store.document(documentKey);
    if (item && !(await isOfDocument(holder, item, store))) return ALONE;
    const versions = withHeld(item?.versions ?? [], heldBy(holder, claim));
    const written = await writeVersions({ documentKey, versions }, item, store);
    const [newest, ...older] = versions;
    if (newest?.articleId === holder.articleId) return { isNewest: true, documentKey, older };
    await dropWhatIsGone(written, store);
    return { isNewest: false, documentKey, older: [] };
  });
}

/** Takes the version of an article that is withdrawn, or holds one of another document now, out of its document. */
export async function leaveDocument(
  { articleId, notification }: Holder,
  documentKey: string,
  store: EventStore,
): Promise<void> {
  const { sequencer } = notification;
  await retryOnConflict(async () => {
    const item = await store.document(documentKey);
    if (!item) return;
    const versions = without(item.versions, { articleId, sequencer });
    await writeVersions({ documentKey, versions }, item, store);
  });
}

/** Makes the version of an article that is taken down a notice, so that no older one comes back. */
export async function takeBack(holder: Holder, documentKey: string, store: EventStore): Promise<Standing> {
  const item = await store.document(documentKey);
  const held = item?.versions.find(({ articleId }) => articleId === holder.articleId);
  if (!held) return ALONE;
  const { order, uploadedAt } = held;
  return enterDocument(holder, { documentKey, order, uploadedAt, isKill: true }, store);
}

/**
 * Whether an article that was taken down comes again in a version of its document that was taken back with it: a feed
 * under one key is uploaded every hour with the same items.
 */
export async function isTakenBack(
  { articleId, claim }: { articleId: string; claim?: DocumentClaim },
  current: ArticleItem | null,
  store: EventStore,
): Promise<boolean> {
  if (!current?.killed || !claim || claim.isKill || current.documentKey !== claim.documentKey) return false;
  const held = (await store.document(claim.documentKey))?.versions.find(
    (version) => version.articleId === articleId,
  );
  return held?.isKill === true && claim.order <= held.order;
}

/** Whether an article still holds the newest version of a document. */
export async function isNewest(articleId: string, documentKey: string, store: EventStore): Promise<boolean> {
  const item = await store.document(documentKey);
  return item?.versions[0]?.articleId === articleId;
}

/**
 * Whether an article holds an older version of a document, so that it may be taken out of its event.
 * @param current its item, read before: whoever makes the article the newest again then writes that later, so that one of
 * both starts again
 */
export async function isOutdated(
  articleId: string,
  current: ArticleItem | null,
  documentKey: string,
  store: EventStore,
): Promise<boolean> {
  const { versions = [] } = (await store.document(documentKey)) ?? {};
  const [newest] = versions;
  if (!newest || newest.articleId === articleId) return false;
  if (!current || current.documentKey === documentKey) return true;
  const held = versions.find((version) => version.articleId === articleId);
  return held !== undefined && current.sequencer <= held.sequencer;
}

function heldBy({ articleId, digest, notification }: Holder, claim: DocumentClaim): HeldVersion {
  const { bucket, key, sequencer } = notification;
  const { order, uploadedAt, isKill } = claim;
  const text = digest === null ? '' : textOf(digest);
  const times = { uploadedAt, firstAt: uploadedAt };
  return { articleId, bucket, key, order, text, sequencer, ...times, ...(isKill && { isKill }) };
}

/**
 * Whether an article is a version of the document that its id names. Some feeds give all their items one id: texts that
 * have nothing in common are different documents.
 */
async function isOfDocument(
  { articleId, digest }: Holder,
  { versions }: DocumentItem,
  store: EventStore,
): Promise<boolean> {
  const known = versions.find((held) => !held.isKill);
  if (!known || !digest || versions.some((held) => held.articleId === articleId)) return true;
  if (known.text === textOf(digest)) return true;
  const other = await storedDigest(known.articleId, store);
  return other === null || isSameStory(digest, other);
}

async function storedDigest(articleId: string, store: EventStore): Promise<Digest | null> {
  const item = await store.article(articleId);
  if (!item?.eventId) return null;
  const [member] = await store.members(item.eventId, [articleId]);
  return member?.digest ?? null;
}
