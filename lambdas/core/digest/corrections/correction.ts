import type { Named } from '../claims/counts';
import type { Quantity } from '../english/quantity';
import type { Sentence } from '../english/sentence';

/** What an article says to be right in place of a number that was reported before. */
export interface Correction {
  /** Numbers that may be the right one, the likeliest first; empty if the article only says that another was wrong. */
  right: readonly Pick<Quantity, 'value' | 'bound'>[];
  /** The number reported before; 'earlier' if it is not stated. */
  former: number | 'earlier';
  /** What both count, if the wording says so. */
  named?: Named;
  /** What both count if no reader finds a claim of the right number: the toll in "toll now 31, not 38". */
  hint?: Named;
  /** Whether the wording speaks of reports. "14, not 40" does not, and corrects tolls alone. */
  isExplicit: boolean;
}

/** Characters of a text, from the first to the one after the last. */
export interface Stretch {
  from: number;
  to: number;
}

/** What a sentence corrects, and where it states numbers that are no longer true. */
export interface Found {
  corrections: Correction[];
  former: Stretch[];
}

/** The stretch of the tokens from `start` to the one before `end`. */
export function stretchOf({ text, tokens }: Sentence, start: number, end: number): Stretch {
  const from = tokens.at[start] ?? text.length;
  const last = tokens.at[end - 1] ?? from;
  const next = tokens.at.find((at) => at > last) ?? text.length;
  return { from, to: from + text.slice(from, next).trimEnd().length };
}

/** The token after a quantity and its unit. */
export function endOf({ end, measure }: Quantity): number {
  return end + (measure?.length ?? 0);
}

/** Whether two quantities may be values of one thing; a former one may leave out the unit: "to 4 percent from 5". */
export function isComparable(right: Quantity, former: Quantity): boolean {
  return former.measure === undefined || former.measure.unit === right.measure?.unit;
}
