/**
 * Measures whether the cost of an article stays flat while the table fills: `npm run bench:month -- [--articles N]
 * [--seed N] [--block N] [--json]` folds a month of invented news as one stream. Prints for each block of articles the
 * CPU time, and the items read and written, of an article.
 */
import type { ArticleVersion } from '../../lambdas/ingest/article/article-version';
import { placeArticles } from '../../lambdas/ingest/article/place-articles';
import { MemoryEventStore } from '../../lambdas/store/memory/memory-event-store';
import { tell } from '../../lib/local/tell';
import { CountingEventStore } from '../../testing/counting-event-store';
import { streamed } from '../lib/article-versions';
import { FLAG, resultPrinter, runBench, wholeNumber } from '../lib/run-bench';
import { type ClusterScores, clusterScores } from '../lib/scores';
import { syntheticMonth } from '../lib/synthetic/month';
import { scoreCell, tableHead, tableRow } from '../lib/table';
import { type BlockCost, BlockMeter } from './block-meter';

/** Articles that are not measured: until then the compiler settles and the table fills. */
const WARM_UP = 1_000;

interface MonthCost {
  articles: number;
  seed: number;
  blocks: BlockCost[];
  /** The last block divided by the first. */
  ratios: { cpu: number; reads: number; writes: number };
  scores: ClusterScores;
}

runBench({
  options: {
    articles: wholeNumber(WARM_UP + 1),
    seed: wholeNumber(0),
    block: wholeNumber(1),
    json: FLAG,
  },
  async run({ articles = 100_000, seed = 1, block = 10_000, json }) {
    resultPrinter(json, table)(await measure(articles, seed, block));
  },
});

async function measure(articles: number, seed: number, blockSize: number): Promise<MonthCost> {
  const store = new CountingEventStore(new MemoryEventStore());
  const meter = new BlockMeter(store, { warmUp: WARM_UP, blockSize, onBlock: tellBlock });
  const gold: string[] = [];
  const articleIds: string[] = [];
  const stream = syntheticMonth(articles, seed);
  function* versions(): Generator<ArticleVersion> {
    for (;;) {
      const next = meter.leaveOut(() => stream.next());
      if (next.done) return;
      const version = streamed(next.value);
      gold.push(next.value.cluster);
      articleIds.push(version.articleId);
      yield version;
    }
  }
  await placeArticles(versions(), store, () => meter.count());
  meter.finish();
  const items = await Promise.all(articleIds.map((articleId) => store.article(articleId)));
  const scores = clusterScores(
    items.map((item) => item?.eventId ?? ''),
    gold,
  );
  return { articles, seed, blocks: meter.blocks, ratios: ratiosOf(meter.blocks), scores };
}

function ratiosOf(blocks: readonly BlockCost[]): MonthCost['ratios'] {
  const ratio = (of: 'cpuMilliseconds' | 'reads' | 'writes') =>
    (blocks.at(-1)?.[of] ?? 0) / (blocks[0]?.[of] ?? 0);
  return { cpu: ratio('cpuMilliseconds'), reads: ratio('reads'), writes: ratio('writes') };
}

function tellBlock({ to, cpuMilliseconds }: BlockCost): void {
  const megabytes = Math.round(process.memoryUsage().heapUsed / 1e6);
  tell(`${to} articles, ${cpuMilliseconds.toFixed(1)} ms each, heap of ${megabytes} MB`);
}

function table({ articles, seed, blocks, ratios, scores }: MonthCost): string {
  const { cpu, reads, writes } = ratios;
  return [
    ...tableHead([
      ...['block', 'CPU ms', 'look-ups', 'profiles read', 'members read', 'all reads', 'writes'],
      'running events',
    ]),
    ...blocks.map(row),
    '',
    `Last block to first: CPU ${cpu.toFixed(2)}, reads ${reads.toFixed(2)}, writes ${writes.toFixed(2)}.`,
    `B-cubed P / R / F of ${articles} articles (seed ${seed}): ${scoreCell(scores.bcubed)}, clusters ${scores.clusters} of ${scores.goldClusters} in gold.`,
  ].join('\n');
}

function row({ from, to, runningEvents, ...perArticle }: BlockCost): string {
  const { cpuMilliseconds, lookUps, profiles, members, reads, writes } = perArticle;
  const numbers = [cpuMilliseconds, lookUps, profiles, members, reads, writes];
  return tableRow([`${from} to ${to}`, ...numbers.map((value) => value.toFixed(2)), runningEvents]);
}
