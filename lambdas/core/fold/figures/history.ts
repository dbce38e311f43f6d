import { isGrowing, mayFall } from '../../digest/claims/growing-counts';
import { hasReplaced } from './replaced';
import { excludes, inWords } from './spans';
import type { ReadingTally } from './subject';

/** How a count changed over time. */
export interface History {
  /** The readings that no later one has replaced. */
  current: ReadingTally[];
  /** "rose from 3 (16 Nov 06:30) to 5 (17 Nov 07:00)" */
  explanation: string;
}

/**
 * The history of readings that exclude each other because the count changed. All of these must be dated, and every smaller
 * number must have come before every larger one (or after it, if the count may fall) and not be repeated long after it.
 * Undefined if that does not hold. A `former` reading excludes every other number: who goes on from "at least 14" to "at
 * least 37" says that more are known.
 */
export function historyOf(
  metric: string,
  readings: readonly ReadingTally[],
  former: readonly ReadingTally[] = [],
): History | undefined {
  if (!isGrowing(metric)) return undefined;
  const all = [...readings, ...former];
  const areRivals: Compare = (a, b) =>
    excludes(a.claim, b.claim) ||
    (a.claim.value !== b.claim.value && (former.includes(a) || former.includes(b)));
  return (
    succession(all, 'rose', areRivals, (a, b) => a.claim.value < b.claim.value) ??
    (mayFall(metric)
      ? succession(all, 'fell', areRivals, (a, b) => a.claim.value > b.claim.value)
      : undefined)
  );
}

type Compare = (a: ReadingTally, b: ReadingTally) => boolean;

function succession(
  readings: readonly ReadingTally[],
  verb: string,
  areRivals: Compare,
  isOlder: Compare,
): History | undefined {
  const replaced = new Set<ReadingTally>();
  const replacing = new Set<ReadingTally>();
  for (const older of readings) {
    for (const newer of readings) {
      if (older === newer || !areRivals(older, newer) || isOlder(newer, older)) continue;
      if (!isOlder(older, newer) || !succeeds(newer, older)) return undefined;
      replaced.add(older);
      replacing.add(newer);
    }
  }
  const steps = [...replaced, ...replacing].sort((a, b) => (isOlder(a, b) ? -1 : 1));
  const [first, last] = [steps[0], steps.at(-1)];
  if (!first || !last) return undefined;
  const explanation = changeInWords(verb, first, last);
  return { current: readings.filter((reading) => !replaced.has(reading)), explanation };
}

function succeeds(newer: ReadingTally, older: ReadingTally): boolean {
  if (!newer.dated || !older.dated || older.first >= newer.first) return false;
  return hasReplaced(newer.first, older.until);
}

const MONTHS = 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' ');

/** "rose from 3 (16 Nov 06:30) to 5 (17 Nov 07:00)" */
export function changeInWords(verb: string, from: ReadingTally, to: ReadingTally): string {
  return `${verb} from ${inWords(from.claim)} (${moment(from)}) to ${inWords(to.claim)} (${moment(to)})`;
}

/** When a reading was first reported, in UTC: "16 Nov 06:30". */
function moment({ first }: ReadingTally): string {
  return `${Number(first.slice(8, 10))} ${MONTHS[Number(first.slice(5, 7)) - 1]} ${first.slice(11, 16)}`;
}
