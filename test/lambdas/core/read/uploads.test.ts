import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { strToU8, zipSync } from 'fflate';
import type { Article } from '../../../../lambdas/core/article';
import { LIMITS } from '../../../../lambdas/core/read/document/limits';
import type { Rejection } from '../../../../lambdas/core/read/document/rejection';
import { readAll } from '../../../../testing/read-all';
import { UPLOADED_AT } from '../support';

/** What a newsroom expects of an upload; of what is not named here anything will do. */
interface Expected {
  /** The name of the file where nothing else is said. */
  key?: string;
  contentType?: string;
  metadata?: Record<string, string>;
  articles: Partial<Article>[];
  rejections: Partial<Rejection>[];
  /** Lines of boilerplate taken out of all articles. */
  boilerplate?: number;
  /** What the reader does wrong, as long as it does. */
  missed?: string;
}

const FOLDER = join(__dirname, '../../../fixtures/uploads');
const SUFFIX = '.expected.json';

/** Adding two files to the folder adds two tests. */
const files = readdirSync(FOLDER).sort();
const uploads = files.filter((name) => !name.endsWith(SUFFIX));
const expectations = files
  .filter((name) => name.endsWith(SUFFIX))
  .map((file) => ({ name: file.slice(0, -SUFFIX.length), expected: expectedIn(file) }));

const FEWEST = 60;

function expectedIn(file: string): Expected {
  return JSON.parse(readFileSync(join(FOLDER, file), 'utf8'));
}

function readUpload(name: string, { key = name, contentType, metadata }: Expected, chunkBytes?: number) {
  const body = new Uint8Array(readFileSync(join(FOLDER, name)));
  return readAll(key, body, { contentType, metadata, uploadedAt: UPLOADED_AT }, chunkBytes);
}

describe('read of uploads as newsrooms send them', () => {
  for (const { name, expected } of expectations) {
    const { articles, rejections, boilerplate, missed } = expected;
    const test = async () => {
      const removed = boilerplate === undefined ? {} : { boilerplate };
      expect(await readUpload(name, expected)).toMatchObject({ articles, rejections, ...removed });
    };
    if (missed === undefined) it(name, test);
    else it.failing(`${name}: ${missed}`, test);
  }

  it.each(expectations)('reads $name the same in chunks of 7 bytes', async ({ name, expected }) => {
    expect(await readUpload(name, expected, 7)).toEqual(await readUpload(name, expected));
  });

  it(`reads at least ${FEWEST}`, () => {
    expect(uploads.length).toBeGreaterThanOrEqual(FEWEST);
  });

  it('has an expected file for each upload, and an upload for each expected file', () => {
    expect(expectations.map(({ name }) => name).sort()).toEqual(uploads);
  });
});

/** Lines of news that no archive makes smaller than what is read ahead of an upload. */
const LONG_LINES = Array.from({ length: 25 }, (_, index) => {
  const noise = createHash('shake256', { outputLength: 3000 }).update(`${index}`).digest('base64');
  const text = `The tram of line ${index} left the depot at six, eleven weeks after the bridge was closed.`;
  return `${JSON.stringify({ id: index, text, noise })}\n`;
}).join('');

describe('read of uploads longer than what is read ahead', () => {
  it.each([
    ['feed.jsonl', Buffer.from(LONG_LINES)],
    ['feed.jsonl.gz', gzipSync(LONG_LINES)],
    ['feed.zip', zipSync({ 'feed.jsonl': strToU8(LONG_LINES) })],
  ])('reads %s the same in chunks of 7 bytes', async (key, body) => {
    const whole = await readAll(key, body, { uploadedAt: UPLOADED_AT });
    expect(whole.articles).toHaveLength(25);
    expect(await readAll(key, body, { uploadedAt: UPLOADED_AT }, 7)).toEqual(whole);
  });
});

/** A page with so many sub-headings, each with a paragraph. */
function pageOf(headings: number): string {
  const parts = Array.from(
    { length: headings },
    (_, index) =>
      `<h2>Line ${index} of the trams</h2><p>The tram of line ${index} leaves the depot at six.</p>`,
  );
  return `<html><body><article><h1>Trams of the year</h1>${parts.join('')}</article></body></html>`;
}

describe('read of pages with thousands of sub-headings', () => {
  it('reads all of them', async () => {
    const headings = Math.floor(LIMITS.pageElements / 4);
    const { articles } = await readAll('a.html', pageOf(headings), { uploadedAt: UPLOADED_AT });
    expect(articles[0]?.text.split('\n')).toHaveLength(2 * headings);
  });
});
