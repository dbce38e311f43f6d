import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { gunzipSync } from 'node:zlib';
import { Readability } from '@mozilla/readability';
import { parseHTML } from 'linkedom';
import { clean } from '../../lambdas/core/read/clean/clean';
import { Rejected } from '../../lambdas/core/read/document/rejection';
import { decode } from '../../lambdas/core/read/encoding/decode';
import { blocksOf } from '../../lambdas/core/read/html/blocks';
import { readHtml } from '../../lambdas/core/read/html/html';
import type { PageElement } from '../../lambdas/core/read/html/page';
import { showProgress } from '../lib/progress';
import { type ExtractionScores, type Overlap, overlap, scoreExtraction } from './extraction-scores';

/** The lines of what Readability finds in a page by itself. */
export function readabilityLines(html: string): string[] {
  const reader = new Readability<PageElement>(parseHTML(html).document as never, {
    serializer: (content) => content as unknown as PageElement,
  });
  const content = reader.parse()?.content;
  return content ? blocksOf(content).map(({ text }) => text) : [];
}

/**
 * Scores the texts of articles that are extracted from pages: `npm run bench:extraction -- DIR [--out FILE] [--json]`.
 * DIR holds `pages/<id>.html.gz` and `ground-truth.json`, `{ id: { articleBody } }`, the texts as people marked them, as
 * article-extraction-benchmark has them. Printed are F, precision and recall over shingles of four words and the CPU time
 * of a page for the reader of pages, for what is stored after cleaning, and for Readability on linkedom alone. `--out`
 * writes the texts of the reader of pages as `{ id: { articleBody } }`.
 */

type Extract = (html: string) => readonly string[];

const METHODS: Record<string, Extract> = {
  this: readLines,
  'this, cleaned': (html) => clean(readLines(html)).lines,
  'Readability on linkedom': readabilityLines,
};

const HEADER = [
  '| method | pages | F | precision | recall | CPU ms a page, median | mean |',
  '|---|---|---|---|---|---|---|',
];

interface GoldPage {
  id: string;
  bytes: Buffer;
  marked: string;
}

interface Result extends ExtractionScores {
  method: string;
  pages: number;
  medianMilliseconds: number;
  meanMilliseconds: number;
}

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

/** The lines of a page; none where it is rejected. */
function readLines(html: string): readonly string[] {
  try {
    return readHtml(html).lines;
  } catch (error) {
    if (error instanceof Rejected) return [];
    throw error;
  }
}

/** Scores a method in a second pass over the pages: the first one is for the compiler. */
function run(method: string, extract: Extract, pages: readonly GoldPage[]): Result {
  const step = showProgress(method, pages.length);
  for (const { bytes } of pages) extract(decode(bytes));
  const overlaps: Overlap[] = [];
  const milliseconds: number[] = [];
  for (const { bytes, marked } of pages) {
    const before = process.cpuUsage();
    const lines = extract(decode(bytes));
    const { user, system } = process.cpuUsage(before);
    milliseconds.push((user + system) / 1000);
    overlaps.push(overlap(lines.join('\n'), marked));
    step();
  }
  milliseconds.sort((a, b) => a - b);
  return {
    method,
    pages: pages.length,
    ...scoreExtraction(overlaps),
    medianMilliseconds: milliseconds[Math.floor(milliseconds.length / 2)] ?? 0,
    meanMilliseconds: milliseconds.reduce((sum, value) => sum + value, 0) / milliseconds.length,
  };
}

function row({ method, pages, f, low, high, precision, recall, ...time }: Result): string {
  const scores = [`${three(f)} (${three(low)} to ${three(high)})`, three(precision), three(recall)];
  const times = [time.medianMilliseconds, time.meanMilliseconds].map((value) => value.toFixed(1));
  return `| ${[method, pages, ...scores, ...times].join(' | ')} |`;
}

function three(value: number): string {
  return value.toFixed(3).replace(/^0/, '');
}

function main(): void {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { out: { type: 'string' }, json: { type: 'boolean', default: false } },
  });
  const [directory, ...others] = positionals;
  if (directory === undefined || others.length > 0)
    throw new Error('Give one directory: npm run bench:extraction -- DIR [--out FILE] [--json]');
  const pages = readPages(directory);
  if (values.out !== undefined) {
    const texts = pages.map(({ id, bytes }) => [id, { articleBody: readLines(decode(bytes)).join('\n') }]);
    writeFileSync(values.out, `${JSON.stringify(Object.fromEntries(texts))}\n`);
  }
  if (!values.json) process.stdout.write(`${HEADER.join('\n')}\n`);
  for (const [method, extract] of Object.entries(METHODS)) {
    const result = run(method, extract, pages);
    process.stdout.write(`${values.json ? JSON.stringify(result) : row(result)}\n`);
  }
}

try {
  main();
} catch (error) {
  process.stderr.write(`${(error as Error).message}\n`);
  process.exitCode = 1;
}
