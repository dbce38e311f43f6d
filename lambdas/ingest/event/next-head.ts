import { byPublication, type Digest } from '../../core/digest/digest';
import { findOrigins, type Origins, originsOf } from '../../core/fold/event/origins';
import { boundedTally, changedTotals, type Totals, totalsOf } from '../../core/fold/figures/tally';
import { foldSample, sampleOf } from '../../core/fold/fold';
import { indexTerms } from '../../core/match/candidates';
import { isSameText } from '../../core/match/near-duplicate';
import { type EventProfile, profile, withArticle } from '../../core/match/profile';
import type { ArticleItem, Head, Member } from '../../store/event-store';
import { objectOnly } from '../../store/object-only';
import { entriesOf, oldNamesOf } from './index-entries';
import { oldMarks } from './index-marks';

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
  const { articleId, sequencer, revision } = article;
  const from = digest ? article.from : objectOnly(article.from);
  const others = state.members.filter(isLive).filter((member) => member.articleId !== articleId);
  const kept = keptLineage(state, articleId, digest);
  const changed: Member = { articleId, digest, from, ...kept, sequencer, revision, version };
  const live = [...others, ...[changed].filter(isLive)];
  const sample = sampleOf(live.map((member) => member.digest));
  const origins = findOrigins(sample);
  // the article may be neither among the first nor the last
  const known =
    sample.length < live.length && !complete ? findOrigins(live.map((member) => member.digest)) : origins;
  const members = withLineages(live, known, complete, version);
  const totals = complete ? undefined : updatedTotals(head, digest, others, members);
  const { counts, tally: all } = totals ?? totalsOf(digestsOf(members), originsAmong(members));
  const isLarge = sample.length < counts.articles;
  const tally = isLarge ? boundedTally(all) : all;
  const record = foldSample(sample, origins, { counts, tally });
  const stored = state.members.find((member) => member.articleId === articleId);
  const nextProfile = profileOf(eventId, members, complete ? null : head, digest);
  const next: Head = {
    eventId,
    version,
    status: counts.articles > 0 ? 'live' : 'retracted',
    openedAt: head?.openedAt ?? time,
    opener: head?.status === 'live' ? head.opener : { articleId, revision },
    updatedAt: time,
    record,
    profile: nextProfile,
    terms: indexTerms(nextProfile, head?.terms ?? []),
    oldNames: oldNamesOf(head, record, stored?.digest ?? null),
    oldEntries: '',
    sample: isLarge ? sample.map((member) => member.articleId) : null,
    ...(isLarge && { tally }),
    pending: pendingOf(members, others, changed),
  };
  return { ...next, oldEntries: oldMarks(head, entriesOf(next)) };
}

function isLive(member: Member): member is LiveMember {
  return member.digest !== null;
}

type MemberLineage = Pick<Member, 'nearDuplicateOf' | 'copyOf'>;

/** The lineage of an article whose text stays the same, perhaps lightly edited: the sample may not contain it. */
function keptLineage({ members }: EventState, articleId: string, digest: Digest | null): MemberLineage {
  const stored = members.find((member) => member.articleId === articleId);
  const isSame = stored?.digest && digest && isSameText(stored.digest, digest);
  return isSame ? lineageOf(stored) : { nearDuplicateOf: null, copyOf: null };
}

function lineageOf({ nearDuplicateOf, copyOf }: MemberLineage): MemberLineage {
  return { nearDuplicateOf, copyOf };
}

/**
 * The members with the lineages that were found in the sample. Members outside the sample keep theirs; if the article
 * that they copy or continue is gone, the earliest of those that do so takes its place.
 */
function withLineages(
  members: LiveMember[],
  origins: Origins,
  complete: boolean,
  version: number,
): LiveMember[] {
  const live = new Set(members.map((member) => member.articleId));
  const heirs = {
    origin: complete ? heirsOf(members, NAMED.origin) : new Map<string, string>(),
    take: complete ? heirsOf(members, NAMED.take) : new Map<string, string>(),
  };
  return members.map((member) => {
    const { articleId } = member;
    const [origin, take] = [firstOf('origin', member), firstOf('take', member)];
    const nearDuplicateOf = origin === articleId ? null : origin;
    const copyOf = nearDuplicateOf === null || take === articleId ? null : take;
    const isSame = nearDuplicateOf === member.nearDuplicateOf && copyOf === member.copyOf;
    return isSame ? member : { ...member, nearDuplicateOf, copyOf, version };
  });

  function firstOf(kind: keyof typeof NAMED, { articleId, ...lineage }: LiveMember): string {
    const found = origins.get(articleId)?.[kind];
    const named = lineage[NAMED[kind]];
    // it was the first: the sample decides
    if (named === null) return found ?? articleId;
    // the sample holds it, with the one that it named or as a near-duplicate of another text
    if (found !== undefined && (origins.has(named) || found !== articleId)) return found;
    // the one that it named is outside the sample, or it is itself; the sample may know an earlier one than the heir
    const heir = live.has(named) ? named : (heirs[kind].get(named) ?? named);
    return (origins.get(named) ?? origins.get(heir))?.[kind] ?? heir;
  }
}

/** How a member names the first article of its origin and of its take. */
const NAMED = { origin: 'nearDuplicateOf', take: 'copyOf' } as const;

/** The earliest of the members that name each article, by that article's id. */
function heirsOf(members: readonly LiveMember[], kind: keyof MemberLineage): Map<string, string> {
  const latestFirst = [...members].sort((one, other) => byPublication(other.digest, one.digest));
  return new Map(
    latestFirst.flatMap((member): [string, string][] => {
      const named = member[kind];
      return named === null ? [] : [[named, member.articleId]];
    }),
  );
}

function updatedTotals(
  head: Head | null,
  digest: Digest | null,
  before: LiveMember[],
  after: LiveMember[],
): Totals | undefined {
  if (!head?.tally || !digest) return undefined;
  const known = (members: LiveMember[]) => ({ digests: digestsOf(members), origins: originsAmong(members) });
  return changedTotals({ counts: head.record, tally: head.tally }, digest, known(before), known(after));
}

function digestsOf(members: LiveMember[]): Digest[] {
  return members.map((member) => member.digest);
}

/** The origins that members name, whether or not the sample holds them. */
function originsAmong(members: LiveMember[]): Origins {
  return originsOf(
    members.map(({ articleId, digest, nearDuplicateOf, copyOf }) => ({
      article: digest,
      origin: nearDuplicateOf ?? articleId,
      take: copyOf ?? articleId,
    })),
  );
}

function profileOf(
  eventId: string,
  members: LiveMember[],
  head: Head | null,
  digest: Digest | null,
): EventProfile {
  return head && digest ? withArticle(head.profile, digest) : profile(eventId, digestsOf(members));
}

/** What the version changes of its members: near-duplicates with another lineage, then the article it is about. */
function pendingOf(after: LiveMember[], others: LiveMember[], changed: Member): Head['pending'] {
  const before = new Map(others.map((member) => [member.articleId, member]));
  const repointed = after
    .filter((member) => {
      const former = before.get(member.articleId);
      return former && (former.nearDuplicateOf !== member.nearDuplicateOf || former.copyOf !== member.copyOf);
    })
    .map((member) => ({ articleId: member.articleId, ...lineageOf(member) }));
  return [...repointed, after.find(({ articleId }) => articleId === changed.articleId) ?? changed];
}
