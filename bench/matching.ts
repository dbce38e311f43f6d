/**
 * Scores matching by cross-validation over events: `npm run bench:matching -- FILE... [--json]`. The models are trained
 * on one half of all files' clusters (and the invented look-alikes) and replay the other half's articles, each file as a stream and all as one; then
 * the halves change places. What is printed is the mean of both.
 */
import { parseArgs } from 'node:util';
import type { MatchModel } from '../lambdas/core/match/model';
import { type ClusterScores, clusterScores } from './lib/scores';
import { replay } from './train/decisions';
import { byTime, type GoldDigest, goldDigests, lookAlikes } from './train/gold-digests';
import { trainModel } from './train/train-model';

const HALVES = [0, 1];

interface Result {
  file: string;
  articles: number;
  bcubed: ClusterScores['bcubed'];
  pairwise: ClusterScores['pairwise'];
}

function crossValidate(articles: readonly GoldDigest[]): Result[] {
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
): Pick<Result, 'bcubed' | 'pairwise'> {
  const scores = HALVES.map((half) => {
    const own = articles.filter((article) => halfOf(article) === half);
    const { events } = replay(own, models[half] as MatchModel);
    return clusterScores(
      events,
      own.map(({ cluster }) => cluster),
    );
  });
  const mean = (kind: 'bcubed' | 'pairwise', part: 'precision' | 'recall' | 'f') =>
    scores.reduce((sum, score) => sum + score[kind][part], 0) / scores.length;
  const both = (kind: 'bcubed' | 'pairwise') => ({
    precision: mean(kind, 'precision'),
    recall: mean(kind, 'recall'),
    f: mean(kind, 'f'),
  });
  return { bcubed: both('bcubed'), pairwise: both('pairwise') };
}

/** A cluster's half, by a hash of its name (FNV-1a, finished as in MurmurHash3). */
function halfOf({ cluster }: GoldDigest): number {
  let hash = 2166136261;
  for (const byte of Buffer.from(cluster)) hash = Math.imul(hash ^ byte, 16777619);
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  return ((hash ^ (hash >>> 13)) >>> 0) % HALVES.length;
}

function row({ file, articles, bcubed, pairwise }: Result): string {
  const three = ({ precision, recall, f }: Result['bcubed']) =>
    [precision, recall, f].map((value) => value.toFixed(3)).join(' / ');
  return `| ${file.split('/').slice(-2).join('/')} | ${articles} | ${three(bcubed)} | ${three(pairwise)} |`;
}

function tell(line: string): void {
  process.stderr.write(`${line}\n`);
}

function main(): void {
  const { values, positionals: files } = parseArgs({
    allowPositionals: true,
    options: { json: { type: 'boolean', default: false } },
  });
  if (files.length === 0)
    throw new Error('Give one or more JSON Lines files: npm run bench:matching -- FILE...');
  const results = crossValidate(files.flatMap((file) => goldDigests(file, file)));
  if (!values.json)
    process.stdout.write('| file | articles | B-cubed P / R / F | pairwise P / R / F |\n|---|---|---|---|\n');
  for (const result of results)
    process.stdout.write(`${values.json ? JSON.stringify(result) : row(result)}\n`);
}

try {
  main();
} catch (error) {
  process.stderr.write(`${(error as Error).message}\n`);
  process.exitCode = 1;
}
