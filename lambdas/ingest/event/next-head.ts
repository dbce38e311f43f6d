import { byPublication, type Digest } from '../../core/digest/digest';
import { findOrigins, type Origins } from '../../core/fold/event/origins';
import { boundedTally, changedTotals, type Totals, totalsOf } from '../../core/fold/figures/tally';
import { foldSample, sampleOf } from '../../core/fold/fold';
import { indexTerms } from '../../core/match/candidates';
import { isSameText } from '../../core/match/near-duplicate';
import { type EventProfile, profile, withArticle } from '../../core/match/profile';
import type { ArticleItem, Head, Member } from '../../store/event-store';

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
 * The event's next version. Where only some members are given, the change must be an article that comes in:
 * then it costs as much as with few members, since profile and counts are carried on and the texts are folded
 * from a sample.
 */
export function nextHead({ eventId, article, digest, time }: MemberChange, state: EventState): Head {
  const { head, complete } = state;
  const version = (head?.version ?? 0) + 1;
  const { articleId, from, sequencer, revision } = article;
  const others = state.members.filter(isLive).filter((member) => member.articleId !== articleId);
  const nearDuplicateOf = keptOriginal(state, articleId, digest);
  const changed: Member = { articleId, digest, from, nearDuplicateOf, sequencer, revision, version };
  const before = [...others, ...[changed].filter(isLive)];
  const sample = sampleOf(before.map((member) => member.digest));
  const origins = findOrigins(sample);
  const after = withOriginals(before, origins, complete, version);
  const totals = complete ? undefined : carriedOn(head, digest, others, after);
  const { counts, tally: all } = totals ?? totalsOf(digestsOf(after), originsOf(after));
  const isLarge = sample.length < counts.articles;
  const tally = isLarge ? boundedTally(all) : all;
  const matched = profileOf(eventId, after, complete ? null : head, digest);
  return {
    eventId,
    version,
    status: counts.articles > 0 ? 'live' : 'retracted',
    openedAt: head?.openedAt ?? time,
    opener: head?.status === 'live' ? head.opener : { articleId, revision },
    updatedAt: time,
    record: foldSample(sample, origins, { counts, tally }),
    profile: matched,
    terms: indexTerms(matched, head?.terms ?? []),
    sample: isLarge ? sample.map((member) => member.articleId) : null,
    ...(isLarge && { tally }),
    pending: pendingOf(after, others, changed),
  };
}

/** The original of an article whose text is the one that it replaces, perhaps lightly edited: a sample may not show it. */
function keptOriginal({ members }: EventState, articleId: string, digest: Digest | null): string | null {
  const standing = members.find((member) => member.articleId === articleId);
  const isSame = standing?.digest && digest && isSameText(standing.digest, digest);
  return isSame ? standing.nearDuplicateOf : null;
}

function isLive(member: Member): member is LiveMember {
  return member.digest !== null;
}

function pendingOf(after: LiveMember[], others: LiveMember[], changed: Member): Head['pending'] {
  const pointed = new Map(others.map((member) => [member.articleId, member.nearDuplicateOf]));
  const repointed = after
    .filter(
      ({ articleId, nearDuplicateOf }) =>
        pointed.has(articleId) && pointed.get(articleId) !== nearDuplicateOf,
    )
    .map(({ articleId, nearDuplicateOf }) => ({ articleId, nearDuplicateOf }));
  return [...repointed, after.find(({ articleId }) => articleId === changed.articleId) ?? changed];
}

/**
 * The members with their originals as folding the sample found them. Those that it left out keep theirs;
 * where that is gone, the earliest of its copies takes its place.
 */
function withOriginals(
  members: LiveMember[],
  origins: Origins,
  complete: boolean,
  version: number,
): LiveMember[] {
  const live = new Set(members.map((member) => member.articleId));
  const heirs = complete ? heirsOf(members) : new Map<string, string>();
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
    return origins.get(nearDuplicateOf) ?? heirOf(nearDuplicateOf);
  }

  function heirOf(original: string): string {
    return live.has(original) ? original : (heirs.get(original) ?? original);
  }
}

/** The earliest of the copies of each original, where that is gone. */
function heirsOf(members: readonly LiveMember[]): Map<string, string> {
  const latestFirst = [...members].sort((one, other) => byPublication(other.digest, one.digest));
  return new Map(
    latestFirst.flatMap(({ articleId, nearDuplicateOf }): [string, string][] =>
      nearDuplicateOf === null ? [] : [[nearDuplicateOf, articleId]],
    ),
  );
}

/** The totals of a large event that an article comes into, from those of its head. */
function carriedOn(
  head: Head | null,
  digest: Digest | null,
  before: LiveMember[],
  after: LiveMember[],
): Totals | undefined {
  if (!head?.tally || !digest) return undefined;
  const known = (members: LiveMember[]) => ({ digests: digestsOf(members), origins: originsOf(members) });
  return changedTotals({ counts: head.record, tally: head.tally }, digest, known(before), known(after));
}

function digestsOf(members: LiveMember[]): Digest[] {
  return members.map((member) => member.digest);
}

function originsOf(members: LiveMember[]): Origins {
  return new Map(members.map(({ articleId, nearDuplicateOf }) => [articleId, nearDuplicateOf ?? articleId]));
}

function profileOf(
  eventId: string,
  members: LiveMember[],
  head: Head | null,
  digest: Digest | null,
): EventProfile {
  return head && digest ? withArticle(head.profile, digest) : profile(eventId, digestsOf(members));
}
