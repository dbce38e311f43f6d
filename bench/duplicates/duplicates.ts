/**
 * Scores how copies are told from other texts: `npm run bench:duplicates -- ARTICLES PAIRS [--json]`. Both are JSON
 * Lines: articles as for `bench:events`, clusters aside, and pairs of their ids with a label. Pairs that were labelled
 * by hand are scored apart as well, since a measure of overlap labels as this one finds.
 */
import { parseArgs } from 'node:util';
import { readArticles } from '../lib/gold-articles';
import { showProgress } from '../lib/progress';
import { judgePairs } from './judge-pairs';
import { readLabelledPairs } from './labelled-pairs';
import { type Pair, type PairScores, pairScores } from './pair-scores';

interface Result {
  articles: string;
  pairs: string;
  all: PairScores;
  hand: PairScores;
  wrong: Record<'falsePositives' | 'falseNegatives', (Pair & { byHand: boolean })[]>;
}

function bench(articlesFile: string, pairsFile: string): Result {
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

function table({ all, hand, wrong }: Result): string {
  return [
    '| labels | pairs | P / R / F | true / false positives | true / false negatives |',
    '|---|---|---|---|---|',
    row('all', all),
    row('by hand', hand),
    ...wrong.falsePositives.map(({ a, b }) => `false positive: ${a} ${b}`),
    ...wrong.falseNegatives.map(({ a, b }) => `false negative: ${a} ${b}`),
  ].join('\n');
}

function row(labels: string, scores: PairScores): string {
  const { pairs, precision, recall, f, truePositives, falsePositives, trueNegatives, falseNegatives } =
    scores;
  const parts = [precision, recall, f].map((value) => value.toFixed(3)).join(' / ');
  return `| ${labels} | ${pairs} | ${parts} | ${truePositives} / ${falsePositives} | ${trueNegatives} / ${falseNegatives} |`;
}

function main(): void {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { json: { type: 'boolean', default: false } },
  });
  const [articles, pairs, ...others] = positionals;
  if (articles === undefined || pairs === undefined || others.length > 0)
    throw new Error('Give two JSON Lines files: npm run bench:duplicates -- ARTICLES PAIRS');
  const result = bench(articles, pairs);
  process.stdout.write(`${values.json ? JSON.stringify(result) : table(result)}\n`);
}

try {
  main();
} catch (error) {
  process.stderr.write(`${(error as Error).message}\n`);
  process.exitCode = 1;
}
