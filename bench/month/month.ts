/**
 * Shows whether the cost of an article stays flat while the table fills: `npm run bench:month -- [--articles N]
 * [--seed N] [--block N] [--json]` folds a month of invented news as one stream and prints, for each block of
 * articles, CPU time and items read and written an article.
 */
import { parseArgs } from 'node:util';
import type { ArticleVersion } from '../../lambdas/ingest/article/article-version';
import { placeArticles } from '../../lambdas/ingest/article/place-articles';
import { MemoryEventStore } from '../../lambdas/store/memory/memory-event-store';
import { CountingEventStore } from '../../testing/counting-event-store';
import { toVersion } from '../lib/fold-stream';
import { type ClusterScores, clusterScores } from '../lib/scores';
import { syntheticMonth } from '../lib/synthetic/month';
import { type Block, BlockMeter } from '../upload/block-meter';

/** Articles until the compiler has settled and the table holds something to find. */
const WARM_UP = 1_000;

const { values } = parseArgs({
  options: {
    articles: { type: 'string', default: '100000' },
    seed: { type: 'string', default: '1' },
    block: { type: 'string', default: '10000' },
    json: { type: 'boolean', default: false },
  },
});

interface Result {
  articles: number;
  seed: number;
  blocks: Block[];
  /** The last block to the first. */
  ratios: { cpu: number; reads: number; writes: number };
  scores: ClusterScores;
}

async function bench(articles: number, seed: number, blockSize: number): Promise<Result> {
  const store = new CountingEventStore(new MemoryEventStore());
  const meter = new BlockMeter(store, { warmUp: WARM_UP, blockSize, onBlock: tell });
  const gold: string[] = [];
  const articleIds: string[] = [];
  const stream = syntheticMonth(articles, seed);
  function* versions(): Generator<ArticleVersion> {
    for (;;) {
      const next = meter.leaveOut(() => stream.next());
      if (next.done) return;
      const version = toVersion(next.value);
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

function ratiosOf(blocks: readonly Block[]): Result['ratios'] {
  const ratio = (of: 'cpuMilliseconds' | 'reads' | 'writes') =>
    (blocks.at(-1)?.[of] ?? 0) / (blocks[0]?.[of] ?? 0);
  return { cpu: ratio('cpuMilliseconds'), reads: ratio('reads'), writes: ratio('writes') };
}

function tell({ to, cpuMilliseconds }: Block): void {
  const megabytes = Math.round(process.memoryUsage().heapUsed / 1e6);
  process.stderr.write(`${to} articles, ${cpuMilliseconds.toFixed(1)} ms each, heap of ${megabytes} MB\n`);
}

function table({ articles, seed, blocks, ratios, scores }: Result): string {
  const { precision, recall, f } = scores.bcubed;
  return [
    '| block | CPU ms | look-ups | profiles read | members read | all reads | writes | running events |',
    '|---|---|---|---|---|---|---|---|',
    ...blocks.map(row),
    '',
    `Last block to first: CPU ${ratios.cpu.toFixed(2)}, reads ${ratios.reads.toFixed(2)}, writes ${ratios.writes.toFixed(2)}.`,
    `B-cubed P / R / F of ${articles} articles (seed ${seed}): ${[precision, recall, f].map((value) => value.toFixed(3)).join(' / ')}, clusters ${scores.clusters} of ${scores.goldClusters} in gold.`,
  ].join('\n');
}

function row({ from, to, runningEvents, ...perArticle }: Block): string {
  const { cpuMilliseconds, lookUps, profiles, members, reads, writes } = perArticle;
  const numbers = [cpuMilliseconds, lookUps, profiles, members, reads, writes];
  return `| ${from} to ${to} | ${numbers.map((value) => value.toFixed(2)).join(' | ')} | ${runningEvents} |`;
}

function wholeNumber(name: 'articles' | 'seed' | 'block', least: number): number {
  const value = Number(values[name]);
  if (!Number.isSafeInteger(value) || value < least)
    throw new Error(`--${name} takes a whole number of at least ${least}.`);
  return value;
}

async function main(): Promise<void> {
  const articles = wholeNumber('articles', WARM_UP + 1);
  const result = await bench(articles, wholeNumber('seed', 0), wholeNumber('block', 1));
  process.stdout.write(`${values.json ? JSON.stringify(result) : table(result)}\n`);
}

main().catch((error: Error) => {
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 1;
});
