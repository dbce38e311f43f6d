import type { MergedRecord } from '../../core/fold/event/event-record';
import { indexedNames } from '../../core/fold/indexed-names';
import { EVENT_WINDOW_DAYS } from '../../core/match/match';
import type { ArticleItem, EventStore, Head, Member } from '../../store/event-store';
import { Conflict } from '../retry/retry';
import { type EventState, type MemberChange, nextHead } from './next-head';

/**
 * Postings are kept as long as an event may take articles, counted from the upload that brought them; so long also where
 * the window was chosen shorter, as it may be chosen longer again.
 */
const POSTING_SECONDS = (EVENT_WINDOW_DAYS + 30) * 24 * 60 * 60;

/** A change to commit. */
interface PlannedChange extends MemberChange {
  /** Whether the event was opened for this article just now, so that nothing of it need be read. */
  isNew?: boolean;
  /** Resolves when the article item is written, which must stand before the event changes. */
  articleWritten: Promise<void>;
}

/** A committed change, and what is still to be written for it. */
export interface Commit {
  eventId: string;
  /** Null where the event had seen the change before. */
  head: Head | null;
  /** Whether the article has made the event live, and it is not sure that anybody has looked for the event's twins since. */
  isOpening: boolean;
  /** Whether the article is in the event now, and nothing of it was before. */
  isEntering: boolean;
  /** The earliest article of the origin of the one that the change was about, where that is another. */
  copyOf: string | null;
  /** Terms by which the event is to be found from now on. */
  added: string[];
  /** Keys of names by which readers are to find it. */
  named: string[];
  /** Until when, in seconds since the epoch. */
  until: number;
}

/**
 * Commits a change of an event: one conditional write of its head brings the new record and says which members it
 * changes. A change that the event has seen, or has seen a later one of, is none. `finishCommit` must follow. An event
 * that was merged into another takes no change: then this says into which.
 * @throws Conflict where another change was committed in between
 */
export async function commitMember(change: PlannedChange, store: EventStore): Promise<Commit | MergedRecord> {
  const { eventId, article } = change;
  const until = Math.floor(Date.parse(change.time) / 1000) + POSTING_SECONDS;
  const head = change.isNew ? null : await store.head(eventId);
  if (head?.status === 'merged') return head;
  const state = head ? await stateOf(head, change, store) : { head, members: [], complete: true };
  const { members } = state;
  const standing = members.find((member) => member.articleId === article.articleId);
  if (head && standing && standing.revision >= article.revision) {
    // by another handler of it, after the head was read, which therefore does not know who opened the event
    if (standing.version > head.version) throw new Conflict(`Event ${eventId} was committed meanwhile.`);
    const isOpening = isOpenedBy(article, head);
    const seen = { head: null, isOpening, isEntering: false, copyOf: standing.nearDuplicateOf };
    return { eventId, ...seen, added: head.terms, named: indexedNames(head.record), until };
  }
  const planned = nextHead(change, state);
  await change.articleWritten;
  const next = head === null && change.digest ? await staged(planned, store) : planned;
  if (!(await store.putHead(next))) throw new Conflict(`Event ${eventId} was committed meanwhile.`);
  const changed = planned.pending.find((member) => member.articleId === article.articleId);
  // who committed the version that this one takes over may have posted nothing, and does not come again
  const posted = head?.status === 'live' && !article.tookOver ? head : null;
  const added = without(posted?.terms, next.terms);
  const named = without(posted && indexedNames(posted.record), indexedNames(next.record));
  const isOpening = isOpenedBy(article, next);
  const isEntering = change.digest !== null && !standing?.digest;
  const copyOf = changed?.nearDuplicateOf ?? null;
  return { eventId, head: next, isOpening, isEntering, copyOf, added, named, until };
}

/** What is to be posted, but for what was posted already. */
function without(posted: readonly string[] | null | undefined, hints: readonly string[]): string[] {
  return hints.filter((hint) => !posted?.includes(hint));
}

/**
 * The first version of an event whose member is written before it, and not named by it: a head with a digest in it would be
 * of twice the size. Until the head stands nobody knows of the event but the article, which says that it chose it, so a
 * redelivery opens it and a newer version leaves it. That one writes nothing before its commit: a rival whose head comes first
 * has counted the article.
 */
async function staged(first: Head, store: EventStore): Promise<Head> {
  for (const member of first.pending) if ('digest' in member) await store.stageMember(first.eventId, member);
  return { ...first, pending: [] };
}

/** Opened by an article as it is placed now, or by a version of it that was not finished. */
function isOpenedBy({ articleId, revision, tookOver }: ArticleItem, { opener }: Head): boolean {
  return opener.articleId === articleId && (opener.revision === revision || tookOver);
}

/**
 * Writes what a commit has still to bring about: postings, names and members. Should this call die, the redelivered article
 * posts again, and whoever commits next writes the members.
 */
export async function finishCommit(
  { eventId, head, added, named, until }: Commit,
  store: EventStore,
): Promise<void> {
  await Promise.all([
    store.indexEvent(eventId, { terms: added, names: named }, until),
    head && store.writeMembers(head),
  ]);
}

/**
 * What a change must know of its event: of a large one that an article comes into, the members that its record is
 * folded from; else all.
 */
async function stateOf(
  head: Head,
  { eventId, article, digest }: MemberChange,
  store: EventStore,
): Promise<EventState> {
  if (!head.sample || !digest) return { head, members: await settledMembers(head, store), complete: true };
  const some = [...new Set([...head.sample, article.articleId])];
  const members = await settledMembers(head, store, some);
  const isReplaced = members.some(
    (member) => member.articleId === article.articleId && member.digest !== null,
  );
  return isReplaced
    ? { head, members: await store.members(eventId), complete: true }
    : { head, members, complete: false };
}

/** Members as of a head's version: what its commit had still to write is written first. */
async function settledMembers(head: Head, store: EventStore, some?: readonly string[]): Promise<Member[]> {
  const { eventId } = head;
  const last = head.pending.at(-1);
  const wanted = some && last ? [...new Set([...some, last.articleId])] : some;
  const members = await store.members(eventId, wanted);
  const isSettled =
    !last ||
    members.some(({ articleId, version }) => articleId === last.articleId && version >= head.version);
  if (isSettled) return members.filter(isWanted);
  await store.writeMembers(head);
  return (await store.members(eventId, wanted)).filter(isWanted);

  function isWanted({ articleId }: Member): boolean {
    return !some || some.includes(articleId);
  }
}
