/**
 * Scores how articles are folded into events: `npm run bench:events -- FILE... [--shuffles N] [--json]`. Every file is
 * JSON Lines with a gold `cluster` for each article; each is replayed by arrival on its own, and several of them as one
 * stream as well, in which an event that two files tell of counts as two. How far the order matters is seen from N
 * shuffles (3 unless told) within each day.
 */
import { parseArgs } from 'node:util';
import { readGoldArticles } from '../lib/gold-articles';
import type { Score } from '../lib/scores';
import type { Spread } from '../lib/spread';
import { joinStreams } from '../lib/streams';
import { type EventScores, scoreEvents } from './event-scores';

const HEADER = [
  '| file | articles | B-cubed P / R / F | pairwise P / R / F | clusters / gold | ms an article | CPU ms | B-cubed F shuffled | pairwise F shuffled |',
  '|---|---|---|---|---|---|---|---|---|',
];

function row(scores: EventScores): string {
  const cells = [
    scores.file.split('/').slice(-2).join('/'),
    scores.articles,
    parts(scores.bcubed),
    parts(scores.pairwise),
    `${scores.clusters} / ${scores.goldClusters}`,
    scores.millisecondsPerArticle.toFixed(1),
    scores.cpuMillisecondsPerArticle.toFixed(1),
    around(scores.shuffles?.bcubedF),
    around(scores.shuffles?.pairwiseF),
  ];
  return `| ${cells.join(' | ')} |`;
}

function parts({ precision, recall, f }: Score): string {
  return [precision, recall, f].map((value) => value.toFixed(3)).join(' / ');
}

function around(spread: Spread | undefined): string {
  if (!spread) return '–';
  const { mean, deviation } = spread;
  return deviation === null ? mean.toFixed(3) : `${mean.toFixed(3)} ± ${deviation.toFixed(3)}`;
}

function wholeNumber(text: string): number {
  if (!/^\d{1,4}$/.test(text)) throw new Error(`--shuffles takes a number from 0, not "${text}".`);
  return Number(text);
}

async function main(): Promise<void> {
  const { values, positionals: files } = parseArgs({
    allowPositionals: true,
    options: {
      json: { type: 'boolean', default: false },
      shuffles: { type: 'string', default: '3' },
    },
  });
  const shuffles = wholeNumber(values.shuffles);
  if (files.length === 0)
    throw new Error('Give one or more JSON Lines files: npm run bench:events -- FILE...');
  const streams = files.map((file) => ({ file, articles: readGoldArticles(file) }));
  if (streams.length > 1)
    streams.push({ file: 'all', articles: joinStreams(streams.map(({ articles }) => articles)) });
  if (!values.json) process.stdout.write(`${HEADER.join('\n')}\n`);
  for (const { file, articles } of streams) {
    const scores = await scoreEvents(file, articles, shuffles);
    process.stdout.write(`${values.json ? JSON.stringify(scores) : row(scores)}\n`);
  }
}

main().catch((error: Error) => {
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 1;
});
