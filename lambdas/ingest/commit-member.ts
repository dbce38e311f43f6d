import type { Digest } from '../core/digest/digest';
import { fold } from '../core/fold/fold';
import { indexTerms } from '../core/match/candidates';
import { EVENT_WINDOW_DAYS } from '../core/match/match';
import { profile } from '../core/match/profile';
import type { ArticleItem, EventStore, Head, Member } from '../store/event-store';
import { Conflict } from './retry';

/** Postings are kept as long as an event may take articles, counted from the upload that brought them. */
const POSTING_SECONDS = (EVENT_WINDOW_DAYS + 30) * 24 * 60 * 60;

/** A change of one event: an article comes in, is replaced, or (its digest null) goes. */
export interface MemberChange {
  eventId: string;
  /** Whether the event was opened for this article just now, so that nothing of it need be read. */
  isNew?: boolean;
  article: ArticleItem;
  /** Resolves when the article item is written, which must stand before the event changes. */
  begun: Promise<void>;
  digest: Digest | null;
  /** ISO 8601, UTC: event time of the upload that brings the change. */
  time: string;
}

/** A committed change, and what is still to be written for it. */
export interface Commit {
  eventId: string;
  /** Null where the event had seen the change before. */
  head: Head | null;
  /** Terms by which the event is to be found from now on. */
  added: string[];
  /** Until when, in seconds since the epoch. */
  until: number;
}

/**
 * Commits a change of an event: one conditional write of its head brings the new record and says which members it
 * changes. A change that the event has seen, or has seen a later one of, is none. `finishCommit` must follow.
 * @throws Conflict where another change was committed in between
 */
export async function commitMember(change: MemberChange, store: EventStore): Promise<Commit> {
  const { eventId, article } = change;
  const until = Math.floor(Date.parse(change.time) / 1000) + POSTING_SECONDS;
  const { head, members } = change.isNew ? { head: null, members: [] } : await stateOf(eventId, store);
  const standing = members.find((member) => member.articleId === article.articleId);
  if (head && standing && standing.revision >= article.revision) {
    return { eventId, head: null, added: head.terms, until };
  }
  const next = nextHead(change, head, members);
  await change.begun;
  if (!(await store.putHead(next))) throw new Conflict(`Event ${eventId} was committed meanwhile.`);
  return { eventId, head: next, added: next.terms.filter((term) => !head?.terms.includes(term)), until };
}

/**
 * Writes what a commit has still to bring about: postings and members. Should this call die, the redelivered article
 * posts again, and whoever commits next writes the members.
 */
export async function finishCommit(
  { eventId, head, added, until }: Commit,
  store: EventStore,
): Promise<void> {
  await Promise.all([store.post(eventId, added, until), head && store.settle(head)]);
}

/** An event's head and its members as of that version: what the commit had still to write is written first. */
async function stateOf(
  eventId: string,
  store: EventStore,
): Promise<{ head: Head | null; members: Member[] }> {
  const [head, members] = await Promise.all([store.head(eventId), store.members(eventId)]);
  if (!head || isSettled(head, members)) return { head, members };
  await store.settle(head);
  return { head, members: await store.members(eventId) };
}

function isSettled({ pending, version }: Head, members: Member[]): boolean {
  const last = pending.at(-1);
  return members.some((member) => member.articleId === last?.articleId && member.version >= version);
}

function nextHead(
  { eventId, article, digest, time }: MemberChange,
  head: Head | null,
  members: Member[],
): Head {
  const others = members.filter((member) => member.digest !== null && member.articleId !== article.articleId);
  const digests = [...others.map((member) => member.digest as Digest), ...(digest ? [digest] : [])];
  const { record, origins } = fold(digests);
  const originalOf = (articleId: string) => {
    const original = origins.get(articleId);
    return original === undefined || original === articleId ? null : original;
  };
  const version = (head?.version ?? 0) + 1;
  const repointed = others
    .map((member) => ({ ...member, nearDuplicateOf: originalOf(member.articleId), version }))
    .filter((member, index) => member.nearDuplicateOf !== others[index]?.nearDuplicateOf);
  const { articleId, from, revision } = article;
  const changed: Member = {
    articleId,
    digest,
    from,
    nearDuplicateOf: originalOf(articleId),
    revision,
    version,
  };
  const matched = profile(eventId, digests);
  return {
    eventId,
    version,
    status: digests.length > 0 ? 'live' : 'retracted',
    updatedAt: time,
    record,
    profile: matched,
    terms: indexTerms(matched, head?.terms ?? []),
    pending: [...repointed, changed],
  };
}
