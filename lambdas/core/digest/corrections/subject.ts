import type { Named } from '../claims/counts';
import { BEFALLEN, BEFALLING, FIGURES, NO_TOLLS, OF_DEAD, QUAKES, STRENGTH } from './correction-words';

/** What is corrected. */
export interface Subject {
  /** Absent if the words do not say what is counted: "corrects figure". */
  named?: Named;
  /** Whether it can only rise, so that whoever lowers it corrects it. */
  isToll: boolean;
}

/** Max tokens from "number of" to the people that it counts. */
const NUMBER_OF_REACH = 5;

const MAGNITUDE: Subject = { named: { metric: 'magnitude', unit: 'magnitude' }, isToll: true };

/**
 * The first subject of a correction in some tokens; a figure that is not named and a quake only if there is no other.
 * `isShort` reads "injured from 21 to 12" as of their number.
 */
export function subjectIn(
  lower: readonly string[],
  from: number,
  to: number,
  isShort = false,
): Subject | undefined {
  let other: Subject | undefined;
  for (let at = from; at < to; at++) {
    const word = lower[at] as string;
    const found = subjectAt(lower, at, to) ?? (isShort ? ofPeople(BEFALLEN.get(word), true) : undefined);
    if (found?.named) return found;
    other ??= found ?? (QUAKES.has(word) ? MAGNITUDE : undefined);
  }
  return other;
}

function subjectAt(lower: readonly string[], at: number, to: number): Subject | undefined {
  const word = lower[at] as string;
  const before = lower[at - 1] ?? '';
  if (STRENGTH.has(word)) return MAGNITUDE;
  if (BEFALLING.has(word)) return ofPeople(BEFALLING.get(word), false);
  if (!FIGURES.has(word) || NO_TOLLS.has(before) || NO_TOLLS.has(lower[at - 2] ?? '')) return undefined;
  if (word === 'toll' || OF_DEAD.has(before)) return ofPeople('killed', true);
  const reach = lower[at + 1] === 'of' ? NUMBER_OF_REACH : 0;
  const behind = lower.slice(at + 1, Math.min(to, at + 1 + reach));
  return ofPeople(BEFALLEN.get(behind.find((each) => BEFALLEN.has(each)) ?? ''), true) ?? { isToll: false };
}

function ofPeople(metric: string | undefined, isToll: boolean): Subject | undefined {
  return metric === undefined ? undefined : { named: { metric, unit: 'person' }, isToll };
}
