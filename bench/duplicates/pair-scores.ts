import type { Score } from '../lib/scores';

/** Two articles, by their ids. */
export interface Pair {
  a: string;
  b: string;
}

/** A pair with its label and the judgement of the pipeline. */
export interface JudgedPair extends Pair {
  isCopy: boolean;
  foundCopy: boolean;
}

/** Scores of the copies found against the labels. */
export interface PairScores extends Score {
  pairs: number;
  truePositives: number;
  falsePositives: number;
  falseNegatives: number;
  trueNegatives: number;
}

/** Scores judged pairs; a share of nothing is 0. */
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
