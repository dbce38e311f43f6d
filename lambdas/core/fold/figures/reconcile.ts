import type { Figure, Standing } from '../event/event-record';
import { historyOf } from './history';
import { allows, excludes, inWords, spanOf } from './spans';
import { type Assertion, readingKey } from './statements';
import type { ReadingTally, Subject, Voter } from './subject';
import { sumsOf } from './sums';

/** How the readings of a subject stand to each other, and who still has a say in what the best value is. */
export interface Reconciliation {
  standing: Standing;
  explanation?: string;
  voters: readonly Voter[];
  /** Votes for none of the readings. */
  doubts: number;
}

/**
 * A number that has replaced others may be wrong where they were right: of 21 such casualty figures nine were
 * right, as many as of two reports that contradict each other, so all that it has replaced counts as one vote
 * against it.
 */
const DOUBT_OF_HISTORY = 1;

/**
 * 'single' where one origin speaks, 'agreed' where all say the same number, 'compatible' where some value
 * satisfies all. Else 'explained' where sums account for what differs, 'developing' where the count went on
 * while it was reported, and 'conflicting' only if neither holds.
 */
export function reconcile(subject: Subject, subjects: readonly Subject[]): Reconciliation {
  const { metric, accounts, voters } = subject;
  if (voters.reduce((sum, { origins }) => sum + origins, 0) === 1)
    return { standing: 'single', voters, doubts: 0 };
  if (accounts.length === 1 && accounts[0]?.claim.bound === 'exact')
    return { standing: 'agreed', voters, doubts: 0 };
  if (haveCommonValue(voters)) return { standing: 'compatible', voters, doubts: 0 };
  const { totals, words } = sumsOf(subject, subjects);
  const rest = accounts.filter((account) => !totals.has(account));
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

/** Whether some value is one that every voter allows by one claim at least. */
function haveCommonValue(voters: readonly Voter[]): boolean {
  const values = voters.flatMap(({ claims }) => claims.map((claim) => spanOf(claim)[0]));
  return values.some((value) => voters.every(({ claims }) => claims.some((claim) => allows(claim, value))));
}

function haveRivals(accounts: readonly ReadingTally[]): boolean {
  return accounts.some(({ claim }) => accounts.some((other) => excludes(claim, other.claim)));
}

/** The votes for some readings. */
function votesFor(accounts: readonly ReadingTally[], voters: readonly Voter[]): Voter[] {
  const kept = new Set(accounts.map(({ claim }) => readingKey(claim)));
  return voters.flatMap(({ claims, origins }) => {
    const own = claims.filter((claim) => kept.has(readingKey(claim)));
    return own.length === 0 ? [] : [{ claims: own, origins }];
  });
}

/** Readings told of on either side, the most corroborated first. */
const MAX_TOLD = 6;

/**
 * Which readings exclude each other, and with which the others go along: "23 and 26 exclude each other; more
 * than 24 excludes 23; at least 23 excludes neither". Numbers that are rivals exclude all others among them.
 */
function rivalsInWords(accounts: readonly ReadingTally[]): string {
  const isExact = ({ claim }: ReadingTally) => claim.bound === 'exact';
  const rivals: ReadingTally[] = [];
  for (const account of [...accounts.filter(isExact), ...accounts.filter((other) => !isExact(other))]) {
    if (rivals.every((rival) => excludes(rival.claim, account.claim))) rivals.push(account);
  }
  const told = rivals.slice(0, MAX_TOLD);
  const others = accounts.filter((account) => !rivals.includes(account)).slice(0, MAX_TOLD);
  return [`${listed(told)} exclude each other`, ...others.map((other) => sideOf(other, told))].join('; ');
}

function sideOf(other: ReadingTally, rivals: readonly ReadingTally[]): string {
  const excluded = rivals.filter((rival) => excludes(rival.claim, other.claim));
  const nobody = rivals.length === 2 ? 'neither' : 'none';
  return `${inWords(other.claim)} excludes ${excluded.length === 0 ? nobody : listed(excluded)}`;
}

function listed(accounts: readonly ReadingTally[]): string {
  const sorted = [...accounts].sort((a, b) => a.claim.value - b.claim.value);
  const words = sorted.map(({ claim }) => inWords(claim));
  return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`;
}

/**
 * Votes for and against that every value has before anybody votes: the prior of Jeffreys (1946) for a share.
 * On the killed and injured of 1,520 shootings it says .75 of a lone report, which is right in .72 of cases;
 * .50 of one against one (.54), .63 of two against one (.63), .83 of two that agree (.87) and .88 of three
 * (.88).
 */
const PRIOR = 0.5;

/**
 * The stated value that most votes state or allow; of equals the one that more state exactly, then the one
 * nearest to the median of the votes, then the smaller. Confidence is the share of votes that bear it out,
 * drawn to the prior; `doubts` are votes for nothing.
 */
export function bestOf(voters: readonly Voter[], doubts: number): Figure['best'] {
  const values = [...new Set(voters.flatMap(({ claims }) => claims.map(({ value }) => value)))];
  const middle = medianOf(voters);
  const scored = values.map((value) => ({
    value,
    borneOut: votes(voters, (claim) => bearsOut(claim, value)),
    stated: votes(voters, (claim) => claim.bound === 'exact' && claim.value === value),
    distance: Math.abs(value - middle),
  }));
  scored.sort(
    (a, b) => b.borneOut - a.borneOut || b.stated - a.stated || a.distance - b.distance || a.value - b.value,
  );
  const [best] = scored;
  const all = votes(voters, () => true) + doubts;
  const confidence = ((best?.borneOut ?? 0) + PRIOR) / (all + 2 * PRIOR);
  return { value: best?.value ?? 0, confidence: Math.round(confidence * 1000) / 1000 };
}

/**
 * People told of one by one bear out their number only: who tells of one does not say that there are more.
 */
function bearsOut(claim: Assertion, value: number): boolean {
  return claim.value === value || (claim.kind !== 'individuals' && allows(claim, value));
}

function votes(voters: readonly Voter[], isFor: (claim: Assertion) => boolean): number {
  return voters.reduce((sum, { claims, origins }) => sum + (claims.some(isFor) ? origins : 0), 0);
}

/** The lower median of what voters state first. */
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
