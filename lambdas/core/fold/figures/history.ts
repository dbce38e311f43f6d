import { excludes, inWords } from './spans';
import type { ReadingTally } from './subject';

/** How a count changed over time. */
export interface History {
  /** The readings that no later one has replaced. */
  current: ReadingTally[];
  /** "rose from 3 (16 Nov 06:30) to 5 (17 Nov 07:00)" */
  explanation: string;
}

/** Ends of metrics that count harm to people or things. Such counts grow while news comes in. */
const GROWS =
  /\b(?:killed|injured|shot|missing|displaced|evacuated|arrested|rescued|hospitalised|trapped|infected|damaged|destroyed|cancelled|closed|intercepted)$/;

/** Ends of metrics among them that may fall as well: missing people are found. */
const FALLS = /\b(?:missing|trapped|hospitalised|displaced|evacuated)$/;

/**
 * The history of readings that exclude each other because the count changed. All of these must be dated, and every smaller
 * number must have come before every larger one (or after it, if the count may fall) and not be repeated long after it.
 * Undefined if that does not hold.
 */
export function historyOf(metric: string, readings: readonly ReadingTally[]): History | undefined {
  if (!GROWS.test(metric)) return undefined;
  return (
    succession(readings, 'rose', (a, b) => a.claim.value < b.claim.value) ??
    (FALLS.test(metric) ? succession(readings, 'fell', (a, b) => a.claim.value > b.claim.value) : undefined)
  );
}

type IsOlder = (a: ReadingTally, b: ReadingTally) => boolean;

function succession(readings: readonly ReadingTally[], verb: string, isOlder: IsOlder): History | undefined {
  const replaced = new Set<ReadingTally>();
  const replacing = new Set<ReadingTally>();
  for (const older of readings) {
    for (const newer of readings) {
      if (older === newer || !excludes(older.claim, newer.claim) || isOlder(newer, older)) continue;
      if (!isOlder(older, newer) || !succeeds(newer, older)) return undefined;
      replaced.add(older);
      replacing.add(newer);
    }
  }
  const steps = [...replaced, ...replacing].sort((a, b) => (isOlder(a, b) ? -1 : 1));
  const [first, last] = [steps[0], steps.at(-1)];
  if (!first || !last) return undefined;
  const explanation = `${verb} from ${inWords(first.claim)} (${moment(first)}) to ${inWords(last.claim)} (${moment(last)})`;
  return { current: readings.filter((reading) => !replaced.has(reading)), explanation };
}

/** Milliseconds for which outlets go on printing a number that others have replaced. */
const LINGERS = 12 * 60 * 60 * 1000;

function succeeds(newer: ReadingTally, older: ReadingTally): boolean {
  if (!newer.dated || !older.dated || older.first >= newer.first) return false;
  return Date.parse(older.last) <= Date.parse(newer.first) + LINGERS;
}

const MONTHS = 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' ');

/** When a reading was first reported, in UTC: "16 Nov 06:30". */
function moment({ first }: ReadingTally): string {
  return `${Number(first.slice(8, 10))} ${MONTHS[Number(first.slice(5, 7)) - 1]} ${first.slice(11, 16)}`;
}
