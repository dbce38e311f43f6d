import type { Digest } from '../../lambdas/core/digest/digest';
import { copiedEvent, isOpenTo, match, openCandidates } from '../../lambdas/core/match/match';
import type { MatchModel } from '../../lambdas/core/match/model';
import { type Candidate, type PairFeatures, pairFeatures } from '../../lambdas/core/match/pair-features';
import { MatchingState } from '../lib/matching-state';
import type { GoldDigest } from './gold-digests';

/** One decision of the matcher: the features of an article's candidates, and which candidates are right. */
export interface MatchDecision {
  set: string;
  features: PairFeatures[];
  /** Whether at least half of each candidate's articles belong to the article's gold event. */
  right: boolean[];
  /** Index of the right candidate that holds most of the gold event; -1 where none is right. */
  best: number;
}

/** The result of replaying a stream. */
interface ReplayedStream {
  /** The event of each article. */
  events: string[];
  decisions: MatchDecision[];
}

/** Number of articles of each gold event, by the event that holds them. */
type Golds = Map<string, Map<string, number>>;

/**
 * Replays articles by arrival. Each joins the event that the model chooses or, without a model, the event of its gold
 * cluster. Collects the decisions in the states that this leads to. Copies need no decision, as they join by wording.
 */
export function replay(articles: readonly GoldDigest[], model: MatchModel | null): ReplayedStream {
  const state = new MatchingState();
  const golds: Golds = new Map();
  const latest = new Map<string, string>();
  const events: string[] = [];
  const decisions: MatchDecision[] = [];
  for (const { digest, set, cluster } of articles) {
    const open = openCandidates(digest, state.candidates(digest));
    if (copiedEvent(digest, open) === null) {
      const counts = (candidate: Candidate) => golds.get(candidate.event.eventId)?.get(cluster) ?? 0;
      decisions.push(...decisionsOf(digest, open, counts).map((decision) => ({ set, ...decision })));
    }
    const eventId = state.add(digest, model ? joinedEvent(digest, open, model) : goldEvent(digest));
    const gold = golds.get(eventId) ?? new Map<string, number>();
    golds.set(eventId, gold.set(cluster, (gold.get(cluster) ?? 0) + 1));
    latest.set(cluster, eventId);
    events.push(eventId);

    function goldEvent(article: Digest): string | null {
      const known = latest.get(cluster);
      return known !== undefined && isOpenTo(article, state.profile(known)) ? known : null;
    }
  }
  return { events, decisions };
}

function joinedEvent(digest: Digest, open: readonly Candidate[], model: MatchModel): string | null {
  const matched = match(digest, open, { model });
  return matched.kind === 'opens' ? null : matched.eventId;
}

/**
 * The decision as it came up, and two that an emptier table would have led to: without the right candidates, and with
 * the most promising candidate alone. Without these the models would see few lone candidates, and would join them.
 */
function decisionsOf(
  digest: Digest,
  open: readonly Candidate[],
  counts: (candidate: Candidate) => number,
): Omit<MatchDecision, 'set'>[] {
  const isRight = (candidate: Candidate) =>
    counts(candidate) > 0 && 2 * counts(candidate) >= candidate.event.articles;
  const wrong = open.filter((candidate) => !isRight(candidate));
  const promising = [...open].sort((a, b) => b.share - a.share);
  const variants = [
    open,
    wrong.length < open.length ? wrong : [],
    open.length > 1 ? promising.slice(0, 1) : [],
  ];
  return variants
    .filter((candidates) => candidates.length > 0)
    .map((candidates) => ({
      features: pairFeatures(digest, candidates),
      right: candidates.map(isRight),
      best: bestOf(candidates, isRight, counts),
    }));
}

function bestOf(
  candidates: readonly Candidate[],
  isRight: (candidate: Candidate) => boolean,
  counts: (candidate: Candidate) => number,
): number {
  const right = [...candidates.keys()].filter((index) => isRight(candidates[index] as Candidate));
  const byCount = right.sort(
    (a, b) => counts(candidates[b] as Candidate) - counts(candidates[a] as Candidate),
  );
  return byCount[0] ?? -1;
}
