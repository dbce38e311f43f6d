import { readJsonLines } from '../lib/json-lines';
import type { Pair } from './pair-scores';

/** Two articles and whether a label calls one of them a copy of the other. */
export interface LabelledPair extends Pair {
  isCopy: boolean;
  /** Whether the texts were read for the label; others were labelled by a measure of overlap. */
  byHand: boolean;
}

/** What a line of a pair file holds; files may hold more. */
interface Row {
  a?: string;
  b?: string;
  nearDup?: 0 | 1;
  labelledBy?: string;
}

/**
 * The pairs of a JSON Lines file: `a` and `b`, `nearDup` 1 or 0, and `labelledBy`, which is `hand` where the texts were
 * read.
 * @throws Error where a pair lacks its articles or its label
 */
export function readLabelledPairs(file: string): LabelledPair[] {
  return readJsonLines<Row>(file).map(({ a, b, nearDup, labelledBy }, index) => {
    if (a === undefined || b === undefined || (nearDup !== 0 && nearDup !== 1))
      throw new Error(`${file}: pair ${index + 1} lacks a, b, or a nearDup of 0 or 1.`);
    return { a, b, isCopy: nearDup === 1, byHand: labelledBy === 'hand' };
  });
}
