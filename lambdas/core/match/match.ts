import type { Digest } from '../digest/digest';
import { contextFeatures, joinProbability, type MatchModel, MODEL, rankScore } from './model';
import { isNearDuplicate } from './near-duplicate';
import { type Candidate, gapInDays, type PairFeatures, pairFeatures } from './pair-features';
import type { EventProfile } from './profile';

/**
 * Probability from which an article joins an event. Lower merges look-alikes of one week, higher parts follow-ups from
 * their event: cross-validated on news with gold events, .4 to .5 score alike and .6 loses .01 of B-cubed F.
 */
const JOIN_THRESHOLD = 0.5;

/**
 * Cosine with the lead of at least one article of an event, without which no article joins one of `GUARDED_ARTICLES` or
 * more. An event that has drifted resembles everything of its kind as a whole and nothing of it in particular: without
 * a guard it would grow without end. 1 to 3 of 100 reports that belong to such an event are below.
 */
const LEAST_NEAREST = 0.08;
const GUARDED_ARTICLES = 3;

/**
 * Sum of the cosines of words and of names without which an article joins no event, where both have names. The general
 * background list takes the words of a kind of news for rare, so that two harvests or two dike breaks are alike in
 * words though they name no place in common. 2 of 100 joins of general news are below, 1 of 100 of incidents; of these
 * last most are wrong.
 */
const LEAST_LIKENESS = 0.31;

/**
 * Terms of a text with fewer of which it joins no event and its event takes no other text, copies apart: captions and
 * alerts of a name or two say what they are of, not which event. Of headlines cut to 1, 2 and 3 terms that joined an
 * event, 81, 71 and 60 of 100 were wrong among shootings, and 20, 10 and 8 in general news; with 4 it is 47 and 6. Such
 * a text before every report took .037 of B-cubed F from a stream of shootings; kept apart so, it takes .006.
 */
const LEAST_TERMS = 4;

/** What becomes of an article. */
export type Match =
  | { kind: 'copy'; eventId: string }
  | { kind: 'joins'; eventId: string; probability: number }
  | { kind: 'opens' };

/** How it is decided. */
interface MatchOptions {
  /** Days after its last report in which an event takes a new one, at most `EVENT_WINDOW_DAYS`. */
  windowDays?: number;
  model?: MatchModel;
}

/** A candidate with its features and the score that ranks it. */
interface RankedCandidate extends Candidate {
  features: PairFeatures;
  score: number;
}

/**
 * Decides where an article belongs: with a text that it copies, else in the event that ranks first if it is likely
 * enough, else in a new one. Equal candidates are told apart by their ids: the older one wins.
 */
export function match(
  digest: Digest,
  candidates: readonly Candidate[],
  { windowDays = EVENT_WINDOW_DAYS, model = MODEL }: MatchOptions = {},
): Match {
  const open = openCandidates(digest, candidates, windowDays);
  const copied = copiedEvent(digest, open);
  if (copied !== null) return { kind: 'copy', eventId: copied };
  const telling = open.filter(({ event }) => tellsWhich(event));
  const ranked = tellsWhich(digest.views) ? rank(digest, telling, model) : [];
  const [best] = ranked;
  if (!best || resemblesNone(best) || isUnlike(best)) return { kind: 'opens' };
  const probability = joinProbability(model, best.features, contextFeatures(ranked));
  return probability > JOIN_THRESHOLD
    ? { kind: 'joins', eventId: best.event.eventId, probability }
    : { kind: 'opens' };
}

function tellsWhich({ body }: Pick<EventProfile, 'body'>): boolean {
  return body.length >= LEAST_TERMS;
}

function resemblesNone({ event, features }: RankedCandidate): boolean {
  return event.articles >= GUARDED_ARTICLES && features.nearest < LEAST_NEAREST;
}

function isUnlike({ features: { body, names, namesApart } }: RankedCandidate): boolean {
  return namesApart > 0 && body + names < LEAST_LIKENESS;
}

/** Whether an event still takes a report of the article's time. */
export function isOpenTo(
  { publishedAt }: Digest,
  event: EventProfile,
  windowDays = EVENT_WINDOW_DAYS,
): boolean {
  return gapInDays(Date.parse(publishedAt), event) <= windowDays;
}

/** Those candidates that still take the article, by id. */
export function openCandidates(
  digest: Digest,
  candidates: readonly Candidate[],
  windowDays = EVENT_WINDOW_DAYS,
): Candidate[] {
  return candidates
    .filter(({ event }) => isOpenTo(digest, event, windowDays))
    .sort((a, b) => (a.event.eventId < b.event.eventId ? -1 : 1));
}

/** The first event that holds a text which the article copies. */
export function copiedEvent({ sketch }: Digest, candidates: readonly Candidate[]): string | null {
  const copied = candidates.find(({ event }) =>
    event.sketches.some((other) => isNearDuplicate(sketch, other)),
  );
  return copied?.event.eventId ?? null;
}

/** Candidates by their rank scores, the likeliest first. */
function rank(digest: Digest, candidates: readonly Candidate[], model: MatchModel): RankedCandidate[] {
  const features = pairFeatures(digest, candidates);
  const ranked = candidates.map((candidate, index) => {
    const own = features[index] as PairFeatures;
    return { ...candidate, features: own, score: rankScore(model.rank, own) };
  });
  return ranked.sort((a, b) => b.score - a.score);
}

/**
 * Days after its last report in which an event takes a new one. Half a year in place of two months finds the trials
 * and inquiries too: .01 more B-cubed F on general news, .003 on incidents. The models were trained with it, so that a
 * window may be shorter and not longer.
 */
export const EVENT_WINDOW_DAYS = 180;
