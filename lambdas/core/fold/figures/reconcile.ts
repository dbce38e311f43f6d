import type { Figure, Standing } from '../event/event-record';
import { historyInWords } from './former';
import { historyOf } from './history';
import { allows, excludes, inWords, spanOf } from './spans';
import { type Assertion, readingKey } from './statements';
import type { ReadingTally, Subject, Voter } from './subject';
import { sumsOf } from './sums';

/** How the readings of a subject relate, and who votes for its best value. */
export interface Reconciliation {
  standing: Standing;
  explanation?: string;
  voters: readonly Voter[];
  /** Number of votes for none of the readings. */
  doubts: number;
}

/**
 * Votes against a number that has replaced others, since it may be wrong and they right: of 21 such casualty figures nine
 * were right, as many as of two reports that contradict each other. So all replaced readings count as one vote against it.
 */
const DOUBT_OF_HISTORY = 1;

/**
 * Finds how the readings of a subject relate. Those that later takes or corrections have replaced are its history, and make
 * it 'developing' unless the others contradict each other.
 */
export function reconcile(subject: Subject, subjects: readonly Subject[]): Reconciliation {
  const now = reconcileNow(subject, subjects);
  const words = subject.former.length > 0 ? historyInWords(subject, now.explanation) : [];
  if (words.length === 0) return now;
  const isOpen = now.standing === 'conflicting' || now.standing === 'explained';
  const standing = isOpen ? now.standing : 'developing';
  return { ...now, standing, explanation: words.join('; '), doubts: DOUBT_OF_HISTORY };
}

/**
 * Relates the readings that some origin states now. 'single': one origin states a number. 'agreed': all state the same
 * number. 'compatible': some value satisfies all. Else 'explained' if sums account for the differences, 'developing' if the
 * count changed while it was reported, and 'conflicting' only if neither holds.
 */
function reconcileNow(subject: Subject, subjects: readonly Subject[]): Reconciliation {
  const { metric, readings, voters } = subject;
  if (voters.reduce((sum, { origins }) => sum + origins, 0) === 1)
    return { standing: 'single', voters, doubts: 0 };
  if (readings.length === 1 && readings[0]?.claim.bound === 'exact')
    return { standing: 'agreed', voters, doubts: 0 };
  if (haveCommonValue(voters)) return { standing: 'compatible', voters, doubts: 0 };
  const { totals, words } = sumsOf(subject, subjects);
  const rest = readings.filter((reading) => !totals.has(reading));
  const left = votesFor(rest, voters);
  if (!haveRivals(rest))
    return { standing: 'explained', explanation: words.join('; '), voters: left, doubts: 0 };
  const history = historyOf(metric, rest);
  if (history) {
    const explanation = [...words, history.explanation].join('; ');
    const voters = votesFor(history.current, left);
    return { standing: 'developing', explanation, voters, doubts: DOUBT_OF_HISTORY };
  }
  const explanation = [rivalsInWords(rest), ...words].join('; ');
  return { standing: 'conflicting', explanation, voters: left, doubts: 0 };
}

/**
 * Votes for and against every value before anyone votes: the prior of Jeffreys (1946) for a share. On the killed and
 * injured of 1,520 shootings it gives .75 to a lone report, which is right in .72 of cases; .50 to one against one (.54),
 * .63 to two against one (.63), .83 to two that agree (.87) and .88 to three (.88).
 */
const PRIOR = 0.5;

/**
 * The stated value that most votes state or allow. Ties: most exact statements, then nearest the median of the votes, then
 * smaller. Confidence is the share of votes that support the value, drawn to the prior; `doubts` are votes for no value.
 */
export function bestOf(voters: readonly Voter[], doubts: number): Figure['best'] {
  const values = [...new Set(voters.flatMap(({ claims }) => claims.map(({ value }) => value)))];
  const middle = medianOf(voters);
  const scored = values.map((value) => ({
    value,
    supporting: votes(voters, (claim) => supports(claim, value)),
    stating: votes(voters, (claim) => claim.bound === 'exact' && claim.value === value),
    distance: Math.abs(value - middle),
  }));
  scored.sort(
    (a, b) =>
      b.supporting - a.supporting || b.stating - a.stating || a.distance - b.distance || a.value - b.value,
  );
  const [best] = scored;
  const all = votes(voters, () => true) + doubts;
  const confidence = ((best?.supporting ?? 0) + PRIOR) / (all + 2 * PRIOR);
  return { value: best?.value ?? 0, confidence: Math.round(confidence * 1000) / 1000 };
}

/** Whether every voter allows the same value by at least one claim. */
function haveCommonValue(voters: readonly Voter[]): boolean {
  const values = voters.flatMap(({ claims }) => claims.map((claim) => spanOf(claim)[0]));
  return values.some((value) => voters.every(({ claims }) => claims.some((claim) => allows(claim, value))));
}

function haveRivals(readings: readonly ReadingTally[]): boolean {
  return readings.some(({ claim }) => readings.some((other) => excludes(claim, other.claim)));
}

function votesFor(readings: readonly ReadingTally[], voters: readonly Voter[]): Voter[] {
  const kept = new Set(readings.map(({ claim }) => readingKey(claim)));
  return voters.flatMap(({ claims, origins }) => {
    const own = claims.filter((claim) => kept.has(readingKey(claim)));
    return own.length === 0 ? [] : [{ claims: own, origins }];
  });
}

/** Max rivals, and max other readings, that an explanation names: the most corroborated ones. */
const MAX_NAMED = 6;

/**
 * Explains which readings exclude each other and which sides the others take: "23 and 26 exclude each other; more than 24
 * excludes 23; at least 23 excludes neither". A rival excludes every other rival.
 */
function rivalsInWords(readings: readonly ReadingTally[]): string {
  const isExact = ({ claim }: ReadingTally) => claim.bound === 'exact';
  const rivals: ReadingTally[] = [];
  for (const reading of [...readings.filter(isExact), ...readings.filter((other) => !isExact(other))]) {
    if (rivals.every((rival) => excludes(rival.claim, reading.claim))) rivals.push(reading);
  }
  const named = rivals.slice(0, MAX_NAMED);
  const others = readings.filter((reading) => !rivals.includes(reading)).slice(0, MAX_NAMED);
  const sides = others.map((other) => sideOf(other, named));
  return [`${enumerated(named)} exclude each other`, ...sides].join('; ');
}

function sideOf(other: ReadingTally, rivals: readonly ReadingTally[]): string {
  const excluded = rivals.filter((rival) => excludes(rival.claim, other.claim));
  const none = rivals.length === 2 ? 'neither' : 'none';
  return `${inWords(other.claim)} excludes ${excluded.length === 0 ? none : enumerated(excluded)}`;
}

function enumerated(readings: readonly ReadingTally[]): string {
  const sorted = [...readings].sort((a, b) => a.claim.value - b.claim.value);
  const words = sorted.map(({ claim }) => inWords(claim));
  return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`;
}

/** People mentioned one by one support their own number only: a report that mentions one does not say there are more. */
function supports(claim: Assertion, value: number): boolean {
  return claim.value === value || (claim.kind !== 'individuals' && allows(claim, value));
}

function votes(voters: readonly Voter[], isFor: (claim: Assertion) => boolean): number {
  return voters.reduce((sum, { claims, origins }) => sum + (claims.some(isFor) ? origins : 0), 0);
}

/** The lower median of the voters' first values. */
function medianOf(voters: readonly Voter[]): number {
  const sorted = [...voters].sort((a, b) => firstValue(a) - firstValue(b));
  const half = votes(voters, () => true) / 2;
  let counted = 0;
  for (const voter of sorted) {
    counted += voter.origins;
    if (counted >= half) return firstValue(voter);
  }
  return 0;
}

function firstValue({ claims }: Voter): number {
  return claims[0]?.value ?? 0;
}
