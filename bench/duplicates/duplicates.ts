/**
 * Scores the detection of copies: `npm run bench:duplicates -- ARTICLES PAIRS [--json]`. ARTICLES is JSON Lines as for
 * `bench:events`, but needs no clusters; PAIRS is JSON Lines of pairs of their ids with a label. Pairs that were labelled
 * by hand are also scored on their own, because the other labels come from a measure of overlap similar to the one that
 * is scored.
 */
import { readArticles } from '../lib/gold-articles';
import { showProgress } from '../lib/progress';
import { FLAG, resultPrinter, runBench } from '../lib/run-bench';
import { scoreCell, tableHead, tableRow } from '../lib/table';
import { judgePairs, readLabelledPairs } from './judge-pairs';
import { type Pair, type PairScores, pairScores } from './pair-scores';

interface DuplicateScores {
  articles: string;
  pairs: string;
  all: PairScores;
  hand: PairScores;
  wrong: Record<'falsePositives' | 'falseNegatives', (Pair & { byHand: boolean })[]>;
}

runBench({
  options: { json: FLAG },
  files: {
    isRight: (count) => count === 2,
    wanted: 'two JSON Lines files: npm run bench:duplicates -- ARTICLES PAIRS',
  },
  async run({ files, json }) {
    const [articles, pairs] = files as [string, string];
    resultPrinter(json, table)(score(articles, pairs));
  },
});

function score(articlesFile: string, pairsFile: string): DuplicateScores {
  const articles = readArticles(articlesFile);
  const labelled = readLabelledPairs(pairsFile);
  const judged = judgePairs(labelled, articles, showProgress('pairs', labelled.length));
  const wrong = (isCopy: boolean) =>
    judged
      .filter((pair) => pair.isCopy === isCopy && pair.foundCopy !== isCopy)
      .map(({ a, b, byHand }) => ({ a, b, byHand }));
  return {
    articles: articlesFile,
    pairs: pairsFile,
    all: pairScores(judged),
    hand: pairScores(judged.filter((pair) => pair.byHand)),
    wrong: { falsePositives: wrong(false), falseNegatives: wrong(true) },
  };
}

function table({ all, hand, wrong }: DuplicateScores): string {
  return [
    ...tableHead(['labels', 'pairs', 'P / R / F', 'true / false positives', 'true / false negatives']),
    row('all', all),
    row('by hand', hand),
    ...wrong.falsePositives.map(({ a, b }) => `false positive: ${a} ${b}`),
    ...wrong.falseNegatives.map(({ a, b }) => `false negative: ${a} ${b}`),
  ].join('\n');
}

function row(labels: string, scores: PairScores): string {
  const { pairs, truePositives, falsePositives, trueNegatives, falseNegatives } = scores;
  const positives = `${truePositives} / ${falsePositives}`;
  return tableRow([labels, pairs, scoreCell(scores), positives, `${trueNegatives} / ${falseNegatives}`]);
}
