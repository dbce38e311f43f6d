import type { Score } from '../lib/scores';

/** Two articles, by their ids. */
export interface Pair {
  a: string;
  b: string;
}

/** A pair as it is labelled and as it was found. */
export interface JudgedPair extends Pair {
  isCopy: boolean;
  foundCopy: boolean;
}

/** How found copies stand to the labelled ones. */
export interface PairScores extends Score {
  pairs: number;
  truePositives: number;
  falsePositives: number;
  falseNegatives: number;
  trueNegatives: number;
}

/** Scores of copies among pairs; a share of nothing counts as 0. */
export function pairScores(pairs: readonly JudgedPair[]): PairScores {
  const count = (isCopy: boolean, foundCopy: boolean) =>
    pairs.filter((pair) => pair.isCopy === isCopy && pair.foundCopy === foundCopy).length;
  const [truePositives, falsePositives] = [count(true, true), count(false, true)];
  const [falseNegatives, trueNegatives] = [count(true, false), count(false, false)];
  const share = (hits: number, misses: number) => (hits === 0 ? 0 : hits / (hits + misses));
  return {
    pairs: pairs.length,
    precision: share(truePositives, falsePositives),
    recall: share(truePositives, falseNegatives),
    f: share(2 * truePositives, falsePositives + falseNegatives),
    truePositives,
    falsePositives,
    falseNegatives,
    trueNegatives,
  };
}
