import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { halfOf, readIncidents } from '../../../bench/figures/incidents';

const folder = mkdtempSync(join(tmpdir(), 'newsfold-incidents-'));

afterAll(() => rmSync(folder, { recursive: true, force: true }));

function fileOf(name: string, rows: object[]): string {
  const file = join(folder, name);
  writeFileSync(file, rows.map((row) => `${JSON.stringify(row)}\n`).join(''));
  return file;
}

const TEXT =
  'Two people were killed when a silo fell onto the quay of the old harbour in Ostrand on Tuesday.';

const article = (id: string, cluster: string, text = TEXT) => ({
  id,
  text,
  cluster,
  publishedAt: '2026-05-01',
});

describe('readIncidents', () => {
  it('gives each incident the digests of its articles, in the order of the file, and skips incidents without any', () => {
    const articles = fileOf('articles.jsonl', [
      article('x', 'b'),
      article('y', 'a'),
      article('z', 'b'),
      article('w', 'q'),
    ]);
    const incidents = fileOf('incidents.jsonl', [
      { cluster: 'a', killed: 2, injured: 0, note: 'more' },
      { cluster: 'none', killed: 1, injured: 1 },
      { cluster: 'b', killed: 3, injured: 4 },
    ]);
    const read = readIncidents(articles, incidents);
    expect(read.map(({ cluster, killed, injured }) => [cluster, killed, injured])).toEqual([
      ['a', 2, 0],
      ['b', 3, 4],
    ]);
    expect(read.map(({ digests }) => digests.map(({ articleId }) => articleId))).toEqual([['y'], ['x', 'z']]);
  });

  it('fails where an article is rejected', () => {
    const articles = fileOf('short.jsonl', [article('x', 'a', 'Too short.')]);
    const incidents = fileOf('one.jsonl', [{ cluster: 'a', killed: 0, injured: 0 }]);
    expect(() => readIncidents(articles, incidents)).toThrow('Article x was rejected');
  });
});

describe('halfOf', () => {
  const names = Array.from({ length: 2_000 }, (_, index) => `incident-${index}`);

  it('splits names into even halves, the same at every run', () => {
    const halves = names.map((name) => halfOf(name, 0));
    const ones = halves.filter((half) => half === 1).length;
    // 4.5 standard deviations of a fair coin.
    expect(Math.abs(ones - 1_000)).toBeLessThan(100);
    expect(names.map((name) => halfOf(name, 0))).toEqual(halves);
  });

  it('splits them otherwise for every seed', () => {
    const same = names.filter((name) => halfOf(name, 0) === halfOf(name, 1)).length;
    expect(Math.abs(same - 1_000)).toBeLessThan(100);
  });
});
