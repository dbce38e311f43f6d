import { mayFall } from '../../digest/claims/growing-counts';
import { changeInWords, historyOf } from './history';
import { excludes } from './spans';
import type { ReadingTally, Subject } from './subject';

/** Max replaced readings of one kind that an explanation names, the last ones: the readings list all. */
const MAX_NAMED = 3;

/**
 * What became of the readings that no origin states now, in words: "rose from 14 (6 Oct 05:00) to 52 (6 Oct 13:00)",
 * "corrected from 24 (9 Nov 10:00) to 19 (10 Nov 12:00)". Empty if nothing took their place.
 * @param current how the readings of now relate, in words
 */
export function historyInWords(subject: Subject, current: string | undefined): string[] {
  const { metric, readings, former } = subject;
  const corrected = former.filter((reading) => correctedTo(reading, subject));
  const outdated = former.filter((reading) => !corrected.includes(reading));
  // Those missing become fewer without anyone having been wrong.
  const verb = mayFall(metric) ? 'revised' : 'corrected';
  const corrections = inWords(verb, corrected, (reading) => correctedTo(reading, subject));
  const history = outdated.length > 0 ? historyOf(metric, readings, outdated) : undefined;
  if (history) return [history.explanation, ...corrections];
  const changes = [...inWords('revised', outdated, (reading) => rivalOf(reading, readings)), ...corrections];
  return current === undefined || changes.length === 0 ? changes : [current, ...changes];
}

type FindSuccessor = (reading: ReadingTally) => ReadingTally | undefined;

function inWords(verb: string, replaced: readonly ReadingTally[], successor: FindSuccessor): string[] {
  const sorted = [...replaced].sort((a, b) => (a.first < b.first ? -1 : 1));
  const changes = sorted.flatMap((reading) => {
    const next = successor(reading);
    return next ? [changeInWords(verb, reading, next)] : [];
  });
  return changes.slice(-MAX_NAMED);
}

function correctedTo(reading: ReadingTally, { corrections }: Subject): ReadingTally | undefined {
  const found = corrections.find(
    ({ former, reading: right }) =>
      right !== reading && (former === 'earlier' || former === reading.claim.value),
  );
  return found?.reading;
}

/** The most corroborated reading of now that excludes a former one, of those that came after it if there are any. */
function rivalOf(reading: ReadingTally, readings: readonly ReadingTally[]): ReadingTally | undefined {
  const rivals = readings.filter(({ claim }) => excludes(claim, reading.claim));
  return rivals.find(({ first }) => first >= reading.first) ?? rivals[0];
}
