import type { Digest } from '../digest/digest';
import type { WeightedTerm } from '../digest/views';
import { SAME_DAYS } from './look-alike';
import { contextFeatures, joinProbability, type MatchModel, MODEL, rankScore } from './model';
import { COPY_CONTAINMENT, containment } from './near-duplicate';
import { type Candidate, gapInDays, type PairFeatures, pairFeatures } from './pair-features';
import type { EventProfile } from './profile';

/**
 * Days after its last report in which an event accepts another. Half a year instead of two months also finds trials and
 * inquiries: .01 more B-cubed F on general news, .003 on incidents. The models were trained with this window, so a
 * window may be shorter but not longer.
 */
export const EVENT_WINDOW_DAYS = 180;

/**
 * Probability above which an article joins an event. A lower one merges look-alikes of the same week, a higher one
 * separates follow-ups from their event: cross-validated on news with gold events, .4 to .5 score alike and .6 loses .01
 * of B-cubed F.
 */
const JOIN_THRESHOLD = 0.5;

/**
 * An article joins an event of `GUARDED_ARTICLES` or more only if its lead has at least this cosine with the lead of one
 * of its articles. An event that has drifted resembles everything of its kind as a whole and nothing in particular, and
 * would grow without end. 1 to 3 of 100 reports that belong to such an event are below.
 */
const MIN_NEAREST = 0.08;
const GUARDED_ARTICLES = 3;

/**
 * Min sum of the cosines of body and names for a join, if both sides have names. The general background list rates the
 * words of one kind of news as rare, so two harvests or two dike breaks have similar words without a place in common. 2
 * of 100 joins in general news are below and 1 of 100 among incidents; most of the latter are wrong.
 */
const MIN_LIKENESS = 0.31;

/**
 * Fewest terms of a text that may join an event or let others join its event, copies excepted: captions and alerts of a
 * name or two say what they are about, not which event. Of headlines cut to 1, 2 and 3 terms that joined an event, 81, 71
 * and 60 of 100 were wrong among shootings, and 20, 10 and 8 in general news; with 4 terms it is 47 and 6. Placed
 * before every report, such a text cost a stream of shootings .037 of B-cubed F; kept apart it costs .006.
 */
const MIN_TERMS = 4;

/** Where an article belongs. */
export type Match =
  | { kind: 'copy'; eventId: string }
  | { kind: 'joins'; eventId: string; probability: number }
  | { kind: 'opens' };

interface MatchOptions {
  /** At most `EVENT_WINDOW_DAYS`, the default. */
  windowDays?: number;
  model?: MatchModel;
}

interface RankedCandidate extends Candidate {
  features: PairFeatures;
  score: number;
}

/**
 * Decides where an article belongs: in the event with a text that it copies, else in the highest-ranked event if it is
 * likely enough, else in a new one. Of equal candidates the older one, by its id, wins.
 */
export function match(
  digest: Digest,
  candidates: readonly Candidate[],
  { windowDays = EVENT_WINDOW_DAYS, model = MODEL }: MatchOptions = {},
): Match {
  const open = openCandidates(digest, candidates, windowDays);
  const copied = copiedEvent(digest, open);
  if (copied !== null) return { kind: 'copy', eventId: copied };
  const identifiable = open.filter(({ event }) => isIdentifiable(event));
  const ranked = isIdentifiable(digest.views) ? rank(digest, identifiable, model) : [];
  const [best] = ranked;
  if (!best || resemblesNone(best) || isUnlike(best)) return { kind: 'opens' };
  const probability = joinProbability(model, best.features, contextFeatures(ranked));
  return probability > JOIN_THRESHOLD
    ? { kind: 'joins', eventId: best.event.eventId, probability }
    : { kind: 'opens' };
}

/** Whether a text or an event has enough terms to be matched by them. */
function isIdentifiable({ body }: Pick<EventProfile, 'body'>): boolean {
  return body.length >= MIN_TERMS;
}

function resemblesNone({ event, features }: RankedCandidate): boolean {
  return event.articles >= GUARDED_ARTICLES && features.nearest < MIN_NEAREST;
}

function isUnlike({ features: { body, names, namesApart } }: RankedCandidate): boolean {
  return namesApart > 0 && body + names < MIN_LIKENESS;
}

/** Whether an event accepts a report of the article's publication time. */
export function isOpenTo(
  { publishedAt }: Digest,
  event: EventProfile,
  windowDays = EVENT_WINDOW_DAYS,
): boolean {
  return gapInDays(Date.parse(publishedAt), event) <= windowDays;
}

/** The candidates that accept the article, sorted by id. */
export function openCandidates(
  digest: Digest,
  candidates: readonly Candidate[],
  windowDays = EVENT_WINDOW_DAYS,
): Candidate[] {
  return candidates
    .filter(({ event }) => isOpenTo(digest, event, windowDays))
    .sort((a, b) => (a.event.eventId < b.event.eventId ? -1 : 1));
}

/** Id of the first candidate with a text that the article copies or continues; null if none. */
export function copiedEvent(digest: Digest, candidates: readonly Candidate[]): string | null {
  const copied = candidates.find(({ event }) => {
    const wording = Math.max(0, ...event.sketches.map((other) => containment(digest.sketch, other)));
    return wording >= SAME_TEXT || (wording >= COPY_CONTAINMENT && hasNamesAndDays(digest, event));
  });
  return copied?.event.eventId ?? null;
}

/** Min containment of a text that is the same whatever it names: a repost dates "Monday" to another week. */
const SAME_TEXT = 0.95;

/**
 * Min share of an article's names that an event must have to hold the text that the article copies. Below, the text has
 * only the form of another report, and the models decide. Copies in other spellings and with other names around them
 * reach .24 to .5; of 27 such pairs of ECB+ one is below.
 */
const COPIED_NAMES = 0.25;

/** Whether an event has the names and days of an article whose wording it has. */
function hasNamesAndDays({ views, publishedAt }: Digest, event: EventProfile): boolean {
  const names = views.names.filter(([name]) => !name.includes(' '));
  const isMissing = names.length > 0 && shareIn(event.names, names) < COPIED_NAMES;
  const isDated = views.days.length > 0 && event.days.length > 0;
  const isApart = gapInDays(Date.parse(publishedAt), event) >= SAME_DAYS;
  const isOtherDay = isApart && isDated && shareIn(event.days, views.days) === 0;
  return !isMissing && !isOtherDay;
}

function shareIn(known: readonly WeightedTerm[], terms: readonly WeightedTerm[]): number {
  const all = new Set(known.map(([term]) => term));
  return terms.filter(([term]) => all.has(term)).length / terms.length;
}

function rank(digest: Digest, candidates: readonly Candidate[], model: MatchModel): RankedCandidate[] {
  const features = pairFeatures(digest, candidates);
  const ranked = candidates.map((candidate, index) => {
    const own = features[index] as PairFeatures;
    return { ...candidate, features: own, score: rankScore(model.rank, own) };
  });
  return ranked.sort((a, b) => b.score - a.score);
}
