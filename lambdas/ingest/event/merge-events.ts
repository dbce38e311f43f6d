import type { Digest } from '../../core/digest/digest';
import type { ArticleItem, EventStore, Head, Member, MergedHead, Merger } from '../../store/event-store';
import { objectOnly } from '../../store/object-only';
import { Conflict, retryOnConflict } from '../retry/retry';
import { type Commit, commitMember, finishCommit, settledMembers } from './commit-member';
import { isReadAs } from './ids';
import { entriesFrom, NONE, together, without } from './index-entries';
import { allMarks, marked } from './index-marks';

/** An event that had no articles, and the digest of the first that was moved into it. */
export interface Revived {
  eventId: string;
  digest: Digest;
}

/**
 * Merges an event into another: seals it, so that it takes no further change and refers to the other, then moves its
 * articles one by one. Repeated or concurrent calls have the same result. An event that was merged into a third one
 * before stays merged into that.
 * @param time event time of the upload that brought the two together
 * @param onRevived called if the other event had no articles left: articles that came meanwhile opened another event
 * @returns ids of the events that changed
 */
export async function mergeEvents(
  merger: Merger,
  time: string,
  store: EventStore,
  onRevived: (event: Revived) => Promise<void>,
): Promise<string[]> {
  const sealed = await retryOnConflict(() => seal(merger, time, store));
  const changed = new Set([merger.from]);
  let unindexed = NONE;
  for (const member of await store.members(merger.from)) {
    if (member.digest === null) continue;
    const commit = await retryOnConflict(() => move(member, time, store));
    if (commit) changed.add(commit.eventId);
    if (commit?.isOpening) await onRevived({ eventId: commit.eventId, digest: member.digest });
    // the other event is found by its own terms, and this item is the last that knows these words
    const brought = without(marked(entriesFrom(member.digest), sealed.oldEntries), unindexed);
    await store.unindexEvent(merger.from, brought, sealed.version);
    unindexed = together(unindexed, brought);
    const from = objectOnly(member.from);
    const gone = { ...member, digest: null, from, version: member.version + 1 };
    await store.writeMembers({ eventId: merger.from, version: gone.version, pending: [gone] });
  }
  return [...changed];
}

/**
 * Decides which of two events is merged into the other: the later opened one or, of two opened at once, the one with
 * the greater id. Neither value ever changes, so all handlers decide alike and redirects form no circle. An event that
 * was merged already is replaced by the one it leads to. An event without articles is merged too, as another merger may
 * be moving articles into it. Null if both lead to the same event.
 */
export async function mergerOf(one: string, other: string, store: EventStore): Promise<Merger | null> {
  const heads = await Promise.all([followMerge(one, store), followMerge(other, store)]);
  const [first, second] = heads
    .flatMap((head) => head ?? [])
    .sort((a, b) => (orderOf(a) < orderOf(b) ? -1 : 1));
  if (!first || !second || first.eventId === second.eventId) return null;
  return { from: second.eventId, into: first.eventId };
}

/** The order in which events were opened: of two events the later one is merged. */
export function orderOf({ openedAt, eventId }: Pick<Head, 'openedAt' | 'eventId'>): string {
  return `${openedAt} ${eventId}`;
}

/** The head of an event or, if it was merged, of the event that its redirects end in. Null if there is none. */
export async function followMerge(eventId: string, store: EventStore): Promise<Head | null> {
  const head = await store.head(eventId);
  return head?.status === 'merged' ? followMerge(head.mergedInto, store) : head;
}

/** The article item with the event that its own event was merged into. */
export function movedTo(eventId: string, article: ArticleItem): ArticleItem {
  const { writes, revision, leaving } = article;
  return {
    ...article,
    eventId,
    writes: writes + 1,
    revision: revision + 1,
    leaving: leaving.filter((left) => left !== eventId),
  };
}

async function seal({ from, into }: Merger, time: string, store: EventStore): Promise<MergedHead> {
  const head = await store.head(from);
  if (!head) throw new Error(`Event ${from} has no record.`);
  if (head.status === 'merged') return head;
  await settledMembers(head, store, []);
  const { eventId, version, openedAt } = head;
  const times = { openedAt, updatedAt: time };
  const sealed: MergedHead = {
    eventId,
    version: version + 1,
    status: 'merged',
    mergedInto: into,
    ...times,
    oldEntries: allMarks(head),
  };
  if (!(await store.putHead(sealed))) throw new Conflict(`Event ${from} was committed while it was merged.`);
  return sealed;
}

/** Moves an article to the event that its own event leads to; null if a version with another text does that itself. */
async function move(member: Member, time: string, store: EventStore): Promise<Commit | null> {
  let article = await store.article(member.articleId);
  if (!article?.eventId || !isReadAs(article, member.digest)) return null;
  const eventId = (await followMerge(article.eventId, store))?.eventId ?? article.eventId;
  if (eventId !== article.eventId) {
    article = movedTo(eventId, article);
    if (!(await store.putArticle(article)))
      throw new Conflict(`Article ${member.articleId} was written meanwhile.`);
  }
  const change = { eventId, article, digest: member.digest, articleWritten: Promise.resolve(), time };
  const commit = await commitMember(change, store);
  if ('mergedInto' in commit) throw new Conflict(`Event ${eventId} was merged meanwhile.`);
  await finishCommit(commit, store);
  return commit;
}
