import { randomFrom } from '../../testing/random';
import { startCpuTimer } from '../lib/cpu-timer';
import { foldStream } from '../lib/fold-stream';
import type { GoldArticle } from '../lib/gold-articles';
import { showProgress } from '../lib/progress';
import { type ClusterScores, clusterScores } from '../lib/scores';
import { type Spread, spread } from '../lib/statistics';
import { shuffleDays } from '../lib/streams';

/** How well the articles of a stream are folded, and at what cost. */
export interface EventScores extends ClusterScores {
  /** The file of the stream; `all` for the stream of all files. */
  file: string;
  articles: number;
  millisecondsPerArticle: number;
  cpuMillisecondsPerArticle: number;
  /** Scores over orders that are shuffled within each day; null without shuffles. */
  shuffles: { bcubedF: Spread; pairwiseF: Spread } | null;
}

/** Folds a stream by arrival, which gives scores and cost, then again in each shuffled order. */
export async function scoreEvents(
  file: string,
  articles: readonly GoldArticle[],
  shuffles: number,
): Promise<EventScores> {
  const step = showProgress(file, articles.length * (1 + shuffles));
  const [started, cpuMilliseconds] = [performance.now(), startCpuTimer()];
  const found = await foldStream(articles, step);
  const [milliseconds, ofCpu] = [performance.now() - started, cpuMilliseconds()];
  return {
    file,
    articles: articles.length,
    ...clusterScores(found, clustersOf(articles)),
    millisecondsPerArticle: milliseconds / articles.length,
    cpuMillisecondsPerArticle: ofCpu / articles.length,
    shuffles: await scoreShuffles(articles, shuffles, step),
  };
}

async function scoreShuffles(
  articles: readonly GoldArticle[],
  shuffles: number,
  step: () => void,
): Promise<EventScores['shuffles']> {
  if (shuffles === 0) return null;
  const scores: ClusterScores[] = [];
  for (let seed = 1; seed <= shuffles; seed++) {
    const order = shuffleDays(articles, randomFrom(seed));
    scores.push(clusterScores(await foldStream(order, step), clustersOf(order)));
  }
  return {
    bcubedF: spread(scores.map(({ bcubed }) => bcubed.f)),
    pairwiseF: spread(scores.map(({ pairwise }) => pairwise.f)),
  };
}

function clustersOf(articles: readonly GoldArticle[]): string[] {
  return articles.map(({ cluster }) => cluster);
}
