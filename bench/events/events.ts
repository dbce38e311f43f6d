/**
 * Scores how articles are folded into events: `npm run bench:events -- FILE... [--shuffles N] [--json]`. Each file is
 * JSON Lines with a gold `cluster` for each article. It is replayed by arrival on its own; several files are also
 * replayed as one stream, in which an event that two files report counts as two. N shuffles within each day (3 by
 * default) show how much the order matters.
 */
import { readGoldArticles } from '../lib/gold-articles';
import { FLAG, resultPrinter, runBench, wholeNumber } from '../lib/run-bench';
import type { Spread } from '../lib/statistics';
import { joinStreams } from '../lib/streams';
import { scoreCell, setAndName, tableHead, tableRow } from '../lib/table';
import { type EventScores, scoreEvents } from './event-scores';

const HEADER = tableHead([
  'file',
  'articles',
  'B-cubed P / R / F',
  'pairwise P / R / F',
  'clusters / gold',
  'ms an article',
  'CPU ms',
  'B-cubed F shuffled',
  'pairwise F shuffled',
]);

runBench({
  options: { shuffles: wholeNumber(0), json: FLAG },
  files: {
    isRight: (count) => count > 0,
    wanted: 'one or more JSON Lines files: npm run bench:events -- FILE...',
  },
  async run({ files, shuffles = 3, json }) {
    const streams = files.map((file) => ({ file, articles: readGoldArticles(file) }));
    if (streams.length > 1)
      streams.push({ file: 'all', articles: joinStreams(streams.map(({ articles }) => articles)) });
    const print = resultPrinter(json, row, HEADER);
    for (const { file, articles } of streams) print(await scoreEvents(file, articles, shuffles));
  },
});

function row(scores: EventScores): string {
  return tableRow([
    setAndName(scores.file),
    scores.articles,
    scoreCell(scores.bcubed),
    scoreCell(scores.pairwise),
    `${scores.clusters} / ${scores.goldClusters}`,
    scores.millisecondsPerArticle.toFixed(1),
    scores.cpuMillisecondsPerArticle.toFixed(1),
    around(scores.shuffles?.bcubedF),
    around(scores.shuffles?.pairwiseF),
  ]);
}

function around(spread: Spread | undefined): string {
  if (!spread) return '–';
  const { mean, deviation } = spread;
  return deviation === null ? mean.toFixed(3) : `${mean.toFixed(3)} ± ${deviation.toFixed(3)}`;
}
