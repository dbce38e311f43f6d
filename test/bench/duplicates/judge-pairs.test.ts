import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { judgePairs, readLabelledPairs } from '../../../bench/duplicates/judge-pairs';

const FERRY =
  'The ferry Halcyon ran onto a sandbank off Port Ellery in thick fog on Monday morning, the harbour office said. ' +
  'Its 84 passengers were taken off by fishing boats within two hours and nobody was hurt. A tug will try to pull ' +
  'the ship free at high water tonight, and the crossing to Saltmarsh stays closed until divers have seen its hull.';
const MARKET =
  'Stallholders of the covered market in Ashmark voted on Tuesday to keep their Sunday closing. The council had ' +
  'offered lower rents to those who would open all week, but three of four turned the offer down. Many said that a ' +
  'day of rest was worth more to them than the money, and that the buses hardly run on Sundays in any case.';

const article = (id: string, text: string) => {
  const arrivesAt = '2026-05-04T10:00:00.000Z';
  return { id, arrivesAt, line: JSON.stringify({ id, text, publishedAt: arrivesAt }) };
};
const ARTICLES = [
  article('wire', FERRY),
  article('copy', `PORT ELLERY (NW) — ${FERRY} Northern Wire`),
  article('other', MARKET),
];
const pair = (a: string, b: string, isCopy = false) => ({ a, b, isCopy });

describe('judgePairs', () => {
  it('finds the copy and not the other text, whatever the labels are', () => {
    const pairs = [pair('wire', 'copy', true), pair('other', 'copy', true), pair('other', 'wire')];
    const step = jest.fn();
    const judged = judgePairs(pairs, ARTICLES, step);
    expect(judged.map(({ foundCopy }) => foundCopy)).toEqual([true, false, false]);
    expect(judged.map(({ isCopy }) => isCopy)).toEqual([true, true, false]);
    expect(step).toHaveBeenCalledTimes(3);
  });

  it('names the articles that are missing before any pair is judged', () => {
    const step = jest.fn();
    const pairs = [pair('wire', 'copy'), pair('lost', 'wire'), pair('lost', 'gone')];
    expect(() => judgePairs(pairs, ARTICLES, step)).toThrow(
      'The pairs name articles that the file lacks: lost and 1 more.',
    );
    expect(step).not.toHaveBeenCalled();
  });

  it('fails where an article is rejected, as its pairs cannot be judged', () => {
    const articles = [...ARTICLES, article('short', 'Too few words.')];
    expect(() => judgePairs([pair('short', 'wire')], articles, jest.fn())).toThrow(
      'Article short was rejected',
    );
  });
});

describe('readLabelledPairs', () => {
  const folder = mkdtempSync(join(tmpdir(), 'newsfold-pairs-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  function fileOf(...pairs: object[]): string {
    const file = join(folder, 'pairs.jsonl');
    writeFileSync(file, pairs.map((pair) => JSON.stringify(pair)).join('\n'));
    return file;
  }

  it('reads labels, and which of them were given by hand', () => {
    const file = fileOf(
      { a: 'x', b: 'y', nearDup: 1, labelledBy: 'hand', kind: 'edited' },
      { a: 'x', b: 'z', nearDup: 0, labelledBy: 'overlap<0.22' },
    );
    expect(readLabelledPairs(file)).toEqual([
      { a: 'x', b: 'y', isCopy: true, byHand: true },
      { a: 'x', b: 'z', isCopy: false, byHand: false },
    ]);
  });

  it.each([
    ['an article', { a: 'x', nearDup: 1 }],
    ['the label', { a: 'x', b: 'y' }],
    ['a known label', { a: 'x', b: 'y', nearDup: 'yes' }],
  ])('fails where a pair lacks %s', (_, pair) => {
    const file = fileOf({ a: 'x', b: 'y', nearDup: 0 }, pair);
    expect(() => readLabelledPairs(file)).toThrow('pair 2 lacks');
  });
});
