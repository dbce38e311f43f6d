import type { Digest } from '../core/digest/digest';
import { type Counts, countArticles } from '../core/fold/counts';
import { fold } from '../core/fold/fold';
import type { Origins } from '../core/fold/origins';
import { sampleOf } from '../core/fold/sample';
import { indexTerms } from '../core/match/candidates';
import { type EventProfile, profile, withArticle } from '../core/match/profile';
import type { ArticleItem, Head, Member } from '../store/event-store';

/** An event as it stands. */
export interface EventState {
  head: Head | null;
  members: Member[];
  /** Whether these are all members, and not only those that the record of a large event is folded from. */
  complete: boolean;
}

/** A change of one event: an article comes in, is replaced, or (its digest null) goes. */
export interface MemberChange {
  eventId: string;
  article: ArticleItem;
  digest: Digest | null;
  /** ISO 8601, UTC: event time of the upload that brings the change. */
  time: string;
}

type LiveMember = Member & { digest: Digest };

/**
 * The event's next version. Where only some members are given, the change must be an article that comes in: then it
 * costs as much as with few members, since counts and profile are carried on and the record is folded from a sample.
 */
export function nextHead({ eventId, article, digest, time }: MemberChange, state: EventState): Head {
  const { head, complete } = state;
  const version = (head?.version ?? 0) + 1;
  const { articleId, from, revision } = article;
  const others = state.members.filter(isLive).filter((member) => member.articleId !== articleId);
  const changed: Member = { articleId, digest, from, nearDuplicateOf: null, revision, version };
  const before = [...others, ...[changed].filter(isLive)];
  const sample = sampleOf(before.map((member) => member.digest));
  const { record, origins } = fold(sample);
  const after = withOriginals(before, origins, complete, version);
  const counts = complete || !head ? countAll(after) : countMore(head.record, digest, after, others);
  const matched = profileOf(eventId, after, complete ? null : head, digest);
  return {
    eventId,
    version,
    status: counts.articles > 0 ? 'live' : 'retracted',
    updatedAt: time,
    record: { ...record, ...counts },
    profile: matched,
    terms: indexTerms(matched, head?.terms ?? []),
    sample: sample.length < counts.articles ? sample.map((member) => member.articleId) : null,
    pending: pendingOf(after, others, changed),
  };
}

function isLive(member: Member): member is LiveMember {
  return member.digest !== null;
}

function pendingOf(after: LiveMember[], others: LiveMember[], changed: Member): Member[] {
  const pointed = new Map(others.map((member) => [member.articleId, member.nearDuplicateOf]));
  const repointed = after.filter(
    ({ articleId, nearDuplicateOf }) => pointed.has(articleId) && pointed.get(articleId) !== nearDuplicateOf,
  );
  return [...repointed, after.find(({ articleId }) => articleId === changed.articleId) ?? changed];
}

/**
 * The members with their originals as folding the sample found them. Those that it left out keep theirs; where that is
 * gone, the first of its copies takes its place.
 */
function withOriginals(
  members: LiveMember[],
  origins: Origins,
  complete: boolean,
  version: number,
): LiveMember[] {
  const live = new Set(members.map((member) => member.articleId));
  const heirs = new Map<string, string>();
  return members.map((member) => {
    const { articleId, nearDuplicateOf } = member;
    const original = originalOf(member);
    const next = original === articleId ? null : original;
    return next === nearDuplicateOf ? member : { ...member, nearDuplicateOf: next, version };
  });

  function originalOf({ articleId, nearDuplicateOf }: LiveMember): string {
    const found = origins.get(articleId);
    const isCompared = nearDuplicateOf === null || (found !== undefined && origins.has(nearDuplicateOf));
    if (isCompared || (found !== undefined && found !== articleId)) return found ?? articleId;
    return origins.get(nearDuplicateOf) ?? heirOf(nearDuplicateOf, articleId);
  }

  function heirOf(original: string, articleId: string): string {
    if (!complete || live.has(original)) return original;
    heirs.set(original, heirs.get(original) ?? articleId);
    return heirs.get(original) as string;
  }
}

function countAll(members: LiveMember[]): Counts {
  return countArticles(members.map((member) => ({ ...member.digest, isOriginal: isOriginal(member) })));
}

/** The counts of an event that an article comes into, of whose other members only some are known. */
function countMore(counts: Counts, digest: Digest | null, after: LiveMember[], before: LiveMember[]): Counts {
  const more = countArticles(digest ? [{ ...digest, isOriginal: false }] : [], counts);
  const change = after.filter(isOriginal).length - before.filter(isOriginal).length;
  return { ...more, origins: counts.origins + change };
}

function isOriginal({ nearDuplicateOf }: Member): boolean {
  return nearDuplicateOf === null;
}

function profileOf(
  eventId: string,
  members: LiveMember[],
  head: Head | null,
  digest: Digest | null,
): EventProfile {
  return head && digest
    ? withArticle(head.profile, digest)
    : profile(
        eventId,
        members.map((member) => member.digest),
      );
}
