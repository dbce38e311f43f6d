/**
 * Scores the extraction of article texts from pages: `npm run bench:extraction -- DIR [--out FILE] [--json]`. DIR holds
 * `pages/<id>.html.gz` and `ground-truth.json`, `{ id: { articleBody } }`, the texts as people marked them, in the form
 * of article-extraction-benchmark. Prints F, precision and recall over shingles of four words, and the CPU time of a
 * page, for the reader of pages, for its lines after cleaning, and for Readability on linkedom alone. `--out` writes the
 * texts of the reader of pages as `{ id: { articleBody } }`.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { Readability } from '@mozilla/readability';
import { parseHTML } from 'linkedom';
import { clean } from '../../lambdas/core/read/clean/clean';
import { Rejected } from '../../lambdas/core/read/document/rejection';
import { decode } from '../../lambdas/core/read/encoding/decode';
import { blocksOf } from '../../lambdas/core/read/html/blocks';
import { readHtml } from '../../lambdas/core/read/html/html';
import type { PageElement } from '../../lambdas/core/read/html/page';
import { startCpuTimer } from '../lib/cpu-timer';
import { showProgress } from '../lib/progress';
import { FLAG, resultPrinter, runBench, TEXT } from '../lib/run-bench';
import { mean, quantile } from '../lib/statistics';
import { shareCell, tableHead, tableRow } from '../lib/table';
import { type ExtractionScores, overlap, type ShingleOverlap, scoreExtraction } from './extraction-scores';

type Extract = (html: string) => readonly string[];

const METHODS: Record<string, Extract> = {
  this: readLines,
  'this, cleaned': (html) => clean(readLines(html)).lines,
  'Readability on linkedom': readabilityLines,
};

const HEADER = tableHead(['method', 'pages', 'F', 'precision', 'recall', 'CPU ms a page, median', 'mean']);

interface GoldPage {
  id: string;
  bytes: Buffer;
  marked: string;
}

interface MethodScores extends ExtractionScores {
  method: string;
  pages: number;
  medianMilliseconds: number;
  meanMilliseconds: number;
}

runBench({
  options: { out: TEXT, json: FLAG },
  files: {
    isRight: (count) => count === 1,
    wanted: 'one directory: npm run bench:extraction -- DIR [--out FILE] [--json]',
  },
  async run({ files: [directory = ''], out, json }) {
    const pages = readPages(directory);
    if (out !== undefined) writeTexts(out, pages);
    const print = resultPrinter(json, row, HEADER);
    for (const [method, extract] of Object.entries(METHODS)) print(score(method, extract, pages));
  },
});

function readPages(directory: string): GoldPage[] {
  const truth = JSON.parse(readFileSync(join(directory, 'ground-truth.json'), 'utf8'));
  return Object.keys(truth)
    .sort()
    .map((id) => ({
      id,
      bytes: gunzipSync(readFileSync(join(directory, 'pages', `${id}.html.gz`))),
      marked: String(truth[id].articleBody ?? ''),
    }));
}

function writeTexts(file: string, pages: readonly GoldPage[]): void {
  const texts = pages.map(({ id, bytes }) => [id, { articleBody: readLines(decode(bytes)).join('\n') }]);
  writeFileSync(file, `${JSON.stringify(Object.fromEntries(texts))}\n`);
}

/** The lines of a page; none where it is rejected. */
function readLines(html: string): readonly string[] {
  try {
    return readHtml(html).lines;
  } catch (error) {
    if (error instanceof Rejected) return [];
    throw error;
  }
}

function readabilityLines(html: string): string[] {
  const reader = new Readability<PageElement>(parseHTML(html).document as never, {
    serializer: (content) => content as unknown as PageElement,
  });
  const content = reader.parse()?.content;
  return content ? blocksOf(content).map(({ text }) => text) : [];
}

/** Scores a method in its second pass over the pages; the first one lets the compiler settle. */
function score(method: string, extract: Extract, pages: readonly GoldPage[]): MethodScores {
  const step = showProgress(method, pages.length);
  for (const { bytes } of pages) extract(decode(bytes));
  const overlaps: ShingleOverlap[] = [];
  const milliseconds: number[] = [];
  for (const { bytes, marked } of pages) {
    const cpuMilliseconds = startCpuTimer();
    const lines = extract(decode(bytes));
    milliseconds.push(cpuMilliseconds());
    overlaps.push(overlap(lines.join('\n'), marked));
    step();
  }
  return {
    method,
    pages: pages.length,
    ...scoreExtraction(overlaps),
    medianMilliseconds: quantile(milliseconds, 0.5),
    meanMilliseconds: mean(milliseconds),
  };
}

function row({ method, pages, f, low, high, precision, recall, ...time }: MethodScores): string {
  const ofF = `${shareCell(f)} (${shareCell(low)} to ${shareCell(high)})`;
  const times = [time.medianMilliseconds, time.meanMilliseconds].map((value) => value.toFixed(1));
  return tableRow([method, pages, ofF, shareCell(precision), shareCell(recall), ...times]);
}
