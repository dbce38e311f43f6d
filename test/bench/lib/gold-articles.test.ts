import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readArticles, readGoldArticles } from '../../../bench/lib/gold-articles';

let folder: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'newsfold-bench-'));
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

function fileOf(...lines: (object | string)[]): string {
  const file = join(folder, 'file.jsonl');
  const texts = lines.map((line) => (typeof line === 'string' ? line : JSON.stringify(line)));
  writeFileSync(file, `${texts.join('\n')}\n`);
  return file;
}

describe('readArticles', () => {
  it('reads articles by arrival, with or without cluster and date', () => {
    const articles = readArticles(
      fileOf(
        { id: 'late', text: 'b', publishedAt: '2026-05-02T08:00:00Z' },
        { id: 'early', text: 'a', publishedAt: '2026-05-01T08:00:00+02:00', cluster: 'c' },
        { id: 'undated', text: 'c' },
      ),
    );
    expect(articles.map(({ id, cluster }) => [id, cluster])).toEqual([
      ['undated', undefined],
      ['early', 'c'],
      ['late', undefined],
    ]);
    expect(articles[1]?.arrivesAt).toBe('2026-05-01T06:00:00.000Z');
    for (const { line, arrivesAt } of articles) expect(JSON.parse(line).publishedAt).toBe(arrivesAt);
  });

  it('names the line that does not parse', () => {
    expect(() => readArticles(fileOf({ id: 'a', text: 'a' }, '', '{"id":'))).toThrow(
      /file\.jsonl:3 is not JSON/,
    );
  });
});

describe('readGoldArticles', () => {
  it('dates an undated article near its cluster, the same at every run', () => {
    const file = fileOf(
      { id: 'dated', text: 'a', publishedAt: '2026-05-01', cluster: 'c' },
      { id: 'undated', text: 'b', publishedAt: null, cluster: 'c' },
    );
    const articles = readGoldArticles(file);
    const undated = articles.find(({ id }) => id === 'undated')?.arrivesAt ?? '';
    expect(Math.abs(Date.parse(undated) - Date.parse('2026-05-01'))).toBeLessThanOrEqual(86_400_000);
    expect(readGoldArticles(file)).toEqual(articles);
  });

  it('fails where an article lacks its cluster', () => {
    expect(() => readGoldArticles(fileOf({ id: 'a', text: 'a', publishedAt: '2026-05-01' }))).toThrow(
      'article a has no cluster',
    );
  });
});
