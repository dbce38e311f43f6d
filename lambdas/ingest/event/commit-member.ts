import type { MergedRecord } from '../../core/fold/event/event-record';
import { indexedNames } from '../../core/fold/indexed-names';
import { EVENT_WINDOW_DAYS } from '../../core/match/match';
import type { ArticleItem, EventStore, Head, Member } from '../../store/event-store';
import { Conflict } from '../retry/retry';
import { type EventState, type MemberChange, nextHead } from './next-head';

/**
 * Seconds that postings are kept: the longest event window and 30 days to spare, counted from the upload that brought
 * them. A shorter window does not shorten this, because it may be lengthened again.
 */
const POSTING_SECONDS = (EVENT_WINDOW_DAYS + 30) * 24 * 60 * 60;

interface PlannedChange extends MemberChange {
  /** Whether the event was opened for this article just now, so that nothing of it need be read. */
  isNew?: boolean;
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
  /** Id of the earliest article of the changed article's origin; null if that is the article itself. */
  copyOf: string | null;
  terms: string[];
  /** Keys of names to index the event by, for readers. */
  names: string[];
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
  const head = change.isNew ? null : await store.head(eventId);
  if (head?.status === 'merged') return head;
  const state = head ? await stateOf(head, change, store) : { head, members: [], complete: true };
  const stored = state.members.find((member) => member.articleId === article.articleId);
  if (head && stored && stored.revision >= article.revision) {
    // Another handler committed this article after the head was read, which may thus name the wrong opener.
    if (stored.version > head.version) throw new Conflict(`Event ${eventId} was committed meanwhile.`);
    const isOpening = isOpenedBy(article, head);
    const unchanged = { head: null, isOpening, isEntering: false, copyOf: stored.nearDuplicateOf };
    return { eventId, ...unchanged, terms: head.terms, names: indexedNames(head.record), until };
  }
  const planned = nextHead(change, state);
  await change.articleWritten;
  const next = head === null && change.digest ? await staged(planned, store) : planned;
  if (!(await store.putHead(next))) throw new Conflict(`Event ${eventId} was committed meanwhile.`);
  const changed = planned.pending.find((member) => member.articleId === article.articleId);
  // the handler of a version that this one took over may have indexed nothing, and does not come again
  const indexed = head?.status === 'live' && !article.tookOver ? head : null;
  const terms = without(indexed?.terms, next.terms);
  const names = without(indexed && indexedNames(indexed.record), indexedNames(next.record));
  const isOpening = isOpenedBy(article, next);
  const isEntering = change.digest !== null && !stored?.digest;
  const copyOf = changed?.nearDuplicateOf ?? null;
  return { eventId, head: next, isOpening, isEntering, copyOf, terms, names, until };
}

/**
 * Writes what a commit left to be written: postings, names and members. If this call dies, the redelivered article
 * indexes the event again, and the next commit of the event writes the members.
 */
export async function finishCommit(
  { eventId, head, terms, names, until }: Commit,
  store: EventStore,
): Promise<void> {
  await Promise.all([store.indexEvent(eventId, { terms, names }, until), head && store.writeMembers(head)]);
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
async function settledMembers(head: Head, store: EventStore, ids?: readonly string[]): Promise<Member[]> {
  const { eventId } = head;
  const last = head.pending.at(-1);
  const wanted = ids && last ? [...new Set([...ids, last.articleId])] : ids;
  const members = await store.members(eventId, wanted);
  const isSettled =
    !last ||
    members.some(({ articleId, version }) => articleId === last.articleId && version >= head.version);
  if (isSettled) return members.filter(isNeeded);
  await store.writeMembers(head);
  return (await store.members(eventId, wanted)).filter(isNeeded);

  function isNeeded({ articleId }: Member): boolean {
    return !ids || ids.includes(articleId);
  }
}

/**
 * Writes the first member of an event before the head, which then need not name it: with a digest in it a head would be
 * twice as large. Until the head is written, only the article item names the event, so a redelivery opens it and a
 * newer version leaves it. A version that leaves an event without a head stages nothing, because a rival may commit the
 * head first, with a record that counts the article.
 */
async function staged(first: Head, store: EventStore): Promise<Head> {
  for (const member of first.pending) if ('digest' in member) await store.stageMember(first.eventId, member);
  return { ...first, pending: [] };
}

/** Whether the event was opened by this placement of an article, or by a version of it that was not finished. */
function isOpenedBy({ articleId, revision, tookOver }: ArticleItem, { opener }: Head): boolean {
  return opener.articleId === articleId && (opener.revision === revision || tookOver);
}

function without(indexed: readonly string[] | null | undefined, all: readonly string[]): string[] {
  return all.filter((entry) => !indexed?.includes(entry));
}
