import type { Digest } from '../../core/digest/digest';
import type { MergedRecord } from '../../core/fold/event/event-record';
import { EVENT_WINDOW_DAYS } from '../../core/match/match';
import type { ArticleItem, EventStore, Head, Member } from '../../store/event-store';
import { Conflict } from '../retry/retry';
import { correctIndex } from './correct-index';
import { entriesOf, isNone, lostEntries, NONE, without } from './index-entries';
import { marked } from './index-marks';
import { type EventState, type MemberChange, nextHead } from './next-head';

/**
 * Seconds that postings are kept: the longest event window and 30 days to spare, counted from the upload that brought
 * them. A shorter window does not shorten this, because it may be lengthened again.
 */
const POSTING_SECONDS = (EVENT_WINDOW_DAYS + 30) * 24 * 60 * 60;

interface PlannedChange extends MemberChange {
  /** Resolves when the article item is written: while the event is read, and before the event is changed. */
  articleWritten: Promise<void>;
}

/** A committed change, and what `finishCommit` must still write for it. */
export interface Commit {
  eventId: string;
  /** Null if the event already had the change. */
  head: Head | null;
  /** Whether the article made the event live and the event's twins may not have been looked up since. */
  isOpening: boolean;
  /** Whether the article is in the event now, and no version of it was before. */
  isEntering: boolean;
  /** Id of the article that the changed article repeats; null if it repeats none. */
  copyOf: string | null;
  /** The changed article's digest before: what only that has brought leaves the index. */
  leaving: Digest | null;
  /** Terms to index the event by. */
  terms: readonly string[];
  /** Keys of names to index the event by, for readers. */
  names: readonly string[];
  /** The version of the event that is indexed by these. */
  version: number;
  /** When the postings expire, in seconds since the epoch. */
  until: number;
}

/**
 * Commits a change of an event: one conditional write of its head brings the new record and names the members that it
 * changes. A change that the event already has, or has a later one of, changes nothing. `finishCommit` must follow. An
 * event that was merged takes no change; its record is returned instead, which names the event that it was merged into.
 * @throws Conflict if another handler committed a change in between
 */
export async function commitMember(change: PlannedChange, store: EventStore): Promise<Commit | MergedRecord> {
  const { eventId, article } = change;
  const until = Math.floor(Date.parse(change.time) / 1000) + POSTING_SECONDS;
  const head = await store.head(eventId);
  if (head?.status === 'merged') return head;
  const state = head ? await stateOf(head, change, store) : { head, members: [], complete: true };
  const stored = state.members.find((member) => member.articleId === article.articleId);
  if (head && stored && stored.revision >= article.revision && isCommitted(stored, head)) {
    // Another handler committed this article after the head was read, which may thus name the wrong opener.
    if (stored.version > head.version) throw new Conflict(`Event ${eventId} was committed meanwhile.`);
    const isOpening = isOpenedBy(article, head);
    const unchanged = { head: null, leaving: null, isOpening, isEntering: false, copyOf: stored.copyOf };
    return { eventId, ...unchanged, ...entriesOf(head), version: head.version, until };
  }
  const planned = nextHead(change, state);
  await change.articleWritten;
  const next = head === null && change.digest ? await staged(planned, store) : planned;
  if (!(await store.putHead(next))) throw new Conflict(`Event ${eventId} was committed meanwhile.`);
  const changed = planned.pending.find((member) => member.articleId === article.articleId);
  // the handler of a version that this one took over may have indexed nothing, and does not come again
  const indexed = head && !article.tookOver ? entriesOf(head) : NONE;
  const entries = { ...without(entriesOf(next), indexed), version: next.version, until };
  const isOpening = isOpenedBy(article, next);
  const isEntering = change.digest !== null && !stored?.digest;
  const copyOf = changed && 'digest' in changed ? changed.copyOf : null;
  return { eventId, head: next, leaving: stored?.digest ?? null, isOpening, isEntering, copyOf, ...entries };
}

/**
 * Writes what a commit left to be written: postings and names, then members. If this call dies, the redelivered article
 * indexes the event again, and the next commit of the event writes the members. If a rival has written the members, it
 * may have deleted entries before they were put here, so these are looked at again.
 */
export async function finishCommit(commit: Commit, store: EventStore): Promise<void> {
  const { eventId, head, leaving, terms, names, version, until } = commit;
  await store.indexEvent(eventId, { terms, names }, version, until);
  const isOwn = head !== null && (await settle(head, leaving, store));
  if (!isOwn) await correctIndex(commit, store);
}

/**
 * Deletes what a commit takes out of the index, then writes the members that it changes. Until then the member item holds
 * the digest that leaves, from which whoever settles the commit knows what to delete.
 * @returns whether no other handler has settled it before
 */
async function settle(head: Head, leaving: Digest | null, store: EventStore): Promise<boolean> {
  const lost = marked(lostEntries(head, leaving), head.oldEntries);
  if (!isNone(lost)) await store.unindexEvent(head.eventId, lost, head.version);
  return store.writeMembers(head);
}

/** Reads all members of an event or, for an article that comes into a large event, only those of the sample. */
async function stateOf(
  head: Head,
  { eventId, article, digest }: MemberChange,
  store: EventStore,
): Promise<EventState> {
  if (!head.sample || !digest) return { head, members: await settledMembers(head, store), complete: true };
  const needed = [...new Set([...head.sample, article.articleId])];
  const members = await settledMembers(head, store, needed);
  const isReplaced = members.some(
    (member) => member.articleId === article.articleId && member.digest !== null,
  );
  return isReplaced
    ? { head, members: await store.members(eventId), complete: true }
    : { head, members, complete: false };
}

/** Reads members, by default all, as of a head's version. Writes those that its commit left to be written first. */
export async function settledMembers(
  head: Head,
  store: EventStore,
  ids?: readonly string[],
): Promise<Member[]> {
  const { eventId } = head;
  const last = head.pending.at(-1);
  const wanted = ids && last ? [...new Set([...ids, last.articleId])] : ids;
  const members = await store.members(eventId, wanted);
  const isSettled =
    !last ||
    members.some(({ articleId, version }) => articleId === last.articleId && version >= head.version);
  if (isSettled) return members.filter(isNeeded);
  const changed = members.find(({ articleId }) => articleId === last.articleId);
  await settle(head, changed?.digest ?? null, store);
  return (await store.members(eventId, wanted)).filter(isNeeded);

  function isNeeded({ articleId }: Member): boolean {
    return !ids || ids.includes(articleId);
  }
}

/**
 * Writes the first member of an event before the head, which then need not name it: with a digest in it a head would be
 * twice as large. Until the head is written, only the article item names the event, so a redelivery opens it and a
 * newer version leaves it. A rival of another revision may commit the head first: see `isCommitted`. A version that leaves
 * an event without a head stages nothing, because such a rival's digest must stay: it says by what the event is indexed.
 */
async function staged(first: Head, store: EventStore): Promise<Head> {
  for (const member of first.pending) if ('digest' in member) await store.stageMember(first.eventId, member);
  return { ...first, pending: [] };
}

/**
 * Whether a member is part of its event's record, and not only staged. The first commit leaves its member at version 0
 * and names it as opener; another revision at version 0 is of a rival that staged it and whose head came too late.
 */
function isCommitted({ articleId, revision, version }: Member, { opener }: Head): boolean {
  return version > 0 || (opener.articleId === articleId && opener.revision === revision);
}

/** Whether the event was opened by this placement of an article, or by a version of it that was not finished. */
function isOpenedBy({ articleId, revision, tookOver }: ArticleItem, { opener }: Head): boolean {
  return opener.articleId === articleId && (opener.revision === revision || tookOver);
}
