import type { Standing } from '../event-record';
import { historyOf } from './history';
import { rivalsInWords } from './rivals';
import { allows, excludes, spanOf } from './span';
import { readingKey } from './statements';
import type { Account, Subject, Voter } from './subject';
import { sumsOf } from './sums';

/** How the readings of a subject stand to each other, and who still has a say in what the best value is. */
export interface Verdict {
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
export function reconcile(subject: Subject, subjects: readonly Subject[]): Verdict {
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

function haveRivals(accounts: readonly Account[]): boolean {
  return accounts.some(({ claim }) => accounts.some((other) => excludes(claim, other.claim)));
}

/** The votes for some readings. */
function votesFor(accounts: readonly Account[], voters: readonly Voter[]): Voter[] {
  const kept = new Set(accounts.map(({ claim }) => readingKey(claim)));
  return voters.flatMap(({ claims, origins }) => {
    const own = claims.filter((claim) => kept.has(readingKey(claim)));
    return own.length === 0 ? [] : [{ claims: own, origins }];
  });
}
