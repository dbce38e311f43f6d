import { byPublication, type Digest } from '../../core/digest/digest';
import { findOrigins, type Origins } from '../../core/fold/event/origins';
import { boundedTally, changedTotals, type Totals, totalsOf } from '../../core/fold/figures/tally';
import { foldSample, sampleOf } from '../../core/fold/fold';
import { indexTerms } from '../../core/match/candidates';
import { isSameText } from '../../core/match/near-duplicate';
import { type EventProfile, profile, withArticle } from '../../core/match/profile';
import type { ArticleItem, Head, Member } from '../../store/event-store';

/** An event as the table holds it. */
export interface EventState {
  head: Head | null;
  members: Member[];
  /** Whether these are all members, and not only those that the record of a large event is folded from. */
  complete: boolean;
}

/** A change of one event: an article comes in, is replaced, or (with a null digest) leaves. */
export interface MemberChange {
  eventId: string;
  article: ArticleItem;
  digest: Digest | null;
  /** ISO 8601, UTC: event time of the upload that brings the change. */
  time: string;
}

type LiveMember = Member & { digest: Digest };

/**
 * Folds a change into an event: returns the event's next version. If not all members are given, the change must be
 * an article that comes in. It then costs no more than in a small event: profile and counts are updated from those of
 * the head, and the texts are folded from a sample.
 */
export function nextHead({ eventId, article, digest, time }: MemberChange, state: EventState): Head {
  const { head, complete } = state;
  const version = (head?.version ?? 0) + 1;
  const { articleId, from, sequencer, revision } = article;
  const others = state.members.filter(isLive).filter((member) => member.articleId !== articleId);
  const nearDuplicateOf = keptOriginal(state, articleId, digest);
  const changed: Member = { articleId, digest, from, nearDuplicateOf, sequencer, revision, version };
  const live = [...others, ...[changed].filter(isLive)];
  const sample = sampleOf(live.map((member) => member.digest));
  const origins = findOrigins(sample);
  const members = withOriginals(live, origins, complete, version);
  const totals = complete ? undefined : updatedTotals(head, digest, others, members);
  const { counts, tally: all } = totals ?? totalsOf(digestsOf(members), originsOf(members));
  const isLarge = sample.length < counts.articles;
  const tally = isLarge ? boundedTally(all) : all;
  const nextProfile = profileOf(eventId, members, complete ? null : head, digest);
  return {
    eventId,
    version,
    status: counts.articles > 0 ? 'live' : 'retracted',
    openedAt: head?.openedAt ?? time,
    opener: head?.status === 'live' ? head.opener : { articleId, revision },
    updatedAt: time,
    record: foldSample(sample, origins, { counts, tally }),
    profile: nextProfile,
    terms: indexTerms(nextProfile, head?.terms ?? []),
    sample: isLarge ? sample.map((member) => member.articleId) : null,
    ...(isLarge && { tally }),
    pending: pendingOf(members, others, changed),
  };
}

function isLive(member: Member): member is LiveMember {
  return member.digest !== null;
}

/** The original of an article whose text stays the same, perhaps lightly edited: the sample may not contain it. */
function keptOriginal({ members }: EventState, articleId: string, digest: Digest | null): string | null {
  const stored = members.find((member) => member.articleId === articleId);
  const isSame = stored?.digest && digest && isSameText(stored.digest, digest);
  return isSame ? stored.nearDuplicateOf : null;
}

/**
 * The members with the originals that were found in the sample. Members outside the sample keep their original; if
 * that is gone, the earliest of its copies takes its place.
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
    // it was no copy: the sample decides
    if (nearDuplicateOf === null) return found ?? articleId;
    // the sample holds it, with its original or as a copy of another text
    if (found !== undefined && (origins.has(nearDuplicateOf) || found !== articleId)) return found;
    // its original is outside the sample, or it is itself
    return origins.get(nearDuplicateOf) ?? heirOf(nearDuplicateOf);
  }

  function heirOf(original: string): string {
    return live.has(original) ? original : (heirs.get(original) ?? original);
  }
}

/** The earliest copy of each original, by the original's id. */
function heirsOf(members: readonly LiveMember[]): Map<string, string> {
  const latestFirst = [...members].sort((one, other) => byPublication(other.digest, one.digest));
  return new Map(
    latestFirst.flatMap(({ articleId, nearDuplicateOf }): [string, string][] =>
      nearDuplicateOf === null ? [] : [[nearDuplicateOf, articleId]],
    ),
  );
}

function updatedTotals(
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

/** What the version changes of its members: copies with another original, then the article that the change is about. */
function pendingOf(after: LiveMember[], others: LiveMember[], changed: Member): Head['pending'] {
  const originalBefore = new Map(others.map((member) => [member.articleId, member.nearDuplicateOf]));
  const repointed = after
    .filter(
      ({ articleId, nearDuplicateOf }) =>
        originalBefore.has(articleId) && originalBefore.get(articleId) !== nearDuplicateOf,
    )
    .map(({ articleId, nearDuplicateOf }) => ({ articleId, nearDuplicateOf }));
  return [...repointed, after.find(({ articleId }) => articleId === changed.articleId) ?? changed];
}
