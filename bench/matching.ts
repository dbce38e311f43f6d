/**
 * Scores matching by cross-validation over events: `npm run bench:matching -- FILE... [--json]`. The models are trained
 * on one half of all files' clusters and on the invented look-alikes. They then replay the articles of the other half,
 * each file as a stream and all files as one; then the halves change places. Prints the mean of both.
 */
import type { MatchModel } from '../lambdas/core/match/model';
import { tell } from '../lib/local/tell';
import { fnv1a } from './lib/fnv';
import { FLAG, resultPrinter, runBench } from './lib/run-bench';
import { type ClusterScores, clusterScores } from './lib/scores';
import { mean } from './lib/statistics';
import { scoreCell, setAndName, tableHead, tableRow } from './lib/table';
import { replay } from './train/decisions';
import { byTime, type GoldDigest, goldDigests, lookAlikes } from './train/gold-digests';
import { trainModel } from './train/train-model';

const HALVES = [0, 1];

const HEADER = tableHead(['file', 'articles', 'B-cubed P / R / F', 'pairwise P / R / F']);

interface MatchingScores extends Pick<ClusterScores, 'bcubed' | 'pairwise'> {
  file: string;
  articles: number;
}

runBench({
  options: { json: FLAG },
  files: {
    isRight: (count) => count > 0,
    wanted: 'one or more JSON Lines files: npm run bench:matching -- FILE...',
  },
  async run({ files, json }) {
    const scores = crossValidate(files.flatMap((file) => goldDigests(file, file)));
    scores.forEach(resultPrinter(json, row, HEADER));
  },
});

function crossValidate(articles: readonly GoldDigest[]): MatchingScores[] {
  const models = HALVES.map((half) => {
    tell(`training without half ${half + 1}`);
    const others = articles.filter((article) => halfOf(article) !== half);
    return trainModel(byTime([...others, ...lookAlikes()]), tell);
  });
  const files = [...new Set(articles.map(({ set }) => set))];
  const streams = files.map((file) => ({ file, own: articles.filter(({ set }) => set === file) }));
  if (files.length > 1) streams.push({ file: 'all', own: byTime(articles) });
  return streams.map(({ file, own }) => ({ file, articles: own.length, ...meanScores(own, models) }));
}

function meanScores(
  articles: readonly GoldDigest[],
  models: MatchModel[],
): Pick<ClusterScores, 'bcubed' | 'pairwise'> {
  const scores = HALVES.map((half) => {
    const own = articles.filter((article) => halfOf(article) === half);
    const { events } = replay(own, models[half] as MatchModel);
    return clusterScores(
      events,
      own.map(({ cluster }) => cluster),
    );
  });
  const meanOf = (kind: 'bcubed' | 'pairwise') => ({
    precision: mean(scores.map((score) => score[kind].precision)),
    recall: mean(scores.map((score) => score[kind].recall)),
    f: mean(scores.map((score) => score[kind].f)),
  });
  return { bcubed: meanOf('bcubed'), pairwise: meanOf('pairwise') };
}

/** The half of a cluster, by a hash of its name (FNV-1a, finished as in MurmurHash3). */
function halfOf({ cluster }: GoldDigest): number {
  let hash = fnv1a(cluster);
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  return ((hash ^ (hash >>> 13)) >>> 0) % HALVES.length;
}

function row({ file, articles, bcubed, pairwise }: MatchingScores): string {
  return tableRow([setAndName(file), articles, scoreCell(bcubed), scoreCell(pairwise)]);
}
