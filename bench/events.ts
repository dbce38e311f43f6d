/**
 * Scores how articles are folded into events: `npm run bench:events -- FILE... [--json]`. Every file is JSON Lines with
 * a gold `cluster` for each article; each is replayed by arrival on its own.
 */
import { parseArgs } from 'node:util';
import { foldStream } from './lib/fold-stream';
import { readGoldArticles } from './lib/gold-articles';
import { type ClusterScores, clusterScores, type Score } from './lib/scores';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { json: { type: 'boolean', default: false } },
});

interface Result extends ClusterScores {
  file: string;
  articles: number;
  millisecondsPerArticle: number;
}

async function bench(file: string): Promise<Result> {
  const articles = readGoldArticles(file);
  const started = performance.now();
  const found = await foldStream(articles, (done) => {
    if (process.stderr.isTTY && done % 100 === 0)
      process.stderr.write(`\r${file}: ${done} of ${articles.length}`);
  });
  if (process.stderr.isTTY) process.stderr.write('\r\x1b[K');
  const millisecondsPerArticle = (performance.now() - started) / articles.length;
  const scores = clusterScores(
    found,
    articles.map((article) => article.cluster),
  );
  return { file, articles: articles.length, ...scores, millisecondsPerArticle };
}

function row({
  file,
  articles,
  bcubed,
  pairwise,
  clusters,
  goldClusters,
  millisecondsPerArticle,
}: Result): string {
  const three = ({ precision, recall, f }: Score) =>
    [precision, recall, f].map((value) => value.toFixed(3)).join(' / ');
  const name = file.split('/').slice(-2).join('/');
  return `| ${name} | ${articles} | ${three(bcubed)} | ${three(pairwise)} | ${clusters} / ${goldClusters} | ${millisecondsPerArticle.toFixed(1)} |`;
}

async function main(): Promise<void> {
  if (positionals.length === 0)
    throw new Error('Give one or more JSON Lines files: npm run bench:events -- FILE...');
  if (!values.json) {
    process.stdout.write(
      '| file | articles | B-cubed P / R / F | pairwise P / R / F | clusters / gold | ms an article |\n',
    );
    process.stdout.write('|---|---|---|---|---|---|\n');
  }
  for (const file of positionals) {
    const result = await bench(file);
    process.stdout.write(`${values.json ? JSON.stringify(result) : row(result)}\n`);
  }
}

main().catch((error: Error) => {
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 1;
});
