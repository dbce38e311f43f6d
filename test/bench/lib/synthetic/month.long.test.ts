import { articleOf } from '../../../../bench/lib/article-versions';
import type { GoldArticle } from '../../../../bench/lib/gold-articles';
import { syntheticMonth } from '../../../../bench/lib/synthetic/month';
import { DAY } from '../../../../lambdas/core/article';
import { type Digest, digest } from '../../../../lambdas/core/digest/digest';
import { words } from '../../../../lambdas/core/language/words';
import { isNearDuplicate } from '../../../../lambdas/core/match/near-duplicate';

const ARTICLES = 4_000;

const month = [...syntheticMonth(ARTICLES, 1)];
const clusters = new Map<string, GoldArticle[]>();
for (const article of month)
  clusters.set(article.cluster, [...(clusters.get(article.cluster) ?? []), article]);
const events = [...clusters.values()];
const textOf = ({ line }: GoldArticle): string => JSON.parse(line).text;
const timeOf = ({ arrivesAt }: GoldArticle): number => Date.parse(arrivesAt);

describe('syntheticMonth', () => {
  it('is determined by its seed', () => {
    const some = (seed: number) => [...syntheticMonth(300, seed)];
    const seven = some(7);
    expect(some(7)).toEqual(seven);
    const texts = new Set(seven.map(textOf));
    expect(some(8).filter((article) => texts.has(textOf(article)))).toEqual([]);
  });

  it('has the requested number of articles, by arrival within 30 days, each with an id of its own', () => {
    expect(month).toHaveLength(ARTICLES);
    expect(new Set(month.map(({ id }) => id)).size).toBe(ARTICLES);
    const times = month.map(timeOf);
    expect(times).toEqual(times.toSorted((a, b) => a - b));
    expect((times.at(-1) as number) - (times[0] as number)).toBeLessThanOrEqual(30 * DAY);
    for (const { arrivesAt, line } of month) expect(JSON.parse(line).publishedAt).toBe(arrivesAt);
  });

  it('opens an event with two of five articles; most events stay single and a few grow large', () => {
    const share = (count: number) => count / events.length;
    const ofSize = (low: number, high: number) =>
      events.filter(({ length }) => length >= low && length <= high).length;
    expect(events.length / ARTICLES).toBeGreaterThan(0.35);
    expect(events.length / ARTICLES).toBeLessThan(0.45);
    expect(share(ofSize(1, 1))).toBeCloseTo(0.69, 1);
    expect(share(ofSize(2, 20))).toBeCloseTo(0.3, 1);
    expect(ofSize(100, 600)).toBeGreaterThan(0);
  });

  it('has most reports of an event within a day of the first, and others days later', () => {
    const delays = events.flatMap(([first, ...later]) =>
      later.map((article) => timeOf(article) - timeOf(first as GoldArticle)),
    );
    const within = (days: number) => delays.filter((delay) => delay <= days * DAY).length / delays.length;
    expect(within(1)).toBeGreaterThan(0.6);
    expect(within(1)).toBeLessThan(0.9);
    expect(within(3)).toBeLessThan(1);
  });

  it('has texts of 150 words or more, except truncated ones', () => {
    const lengths = month.map((article) => words(textOf(article)).length).sort((a, b) => a - b);
    expect(lengths[Math.floor(ARTICLES * 0.05)]).toBeGreaterThanOrEqual(140);
    expect(lengths.at(-1)).toBeLessThan(420);
  });

  it('copies one in ten later reports from an earlier one of its event, and from no other', () => {
    const small = events.filter(({ length }) => length <= 10).map((reports) => reports.map(digestOf));
    const later = small.flatMap((reports) =>
      reports.slice(1).map((report, index) => isCopy(report, reports.slice(0, index + 1))),
    );
    const share = later.filter(Boolean).length / later.length;
    expect(share).toBeGreaterThan(0.07);
    expect(share).toBeLessThan(0.13);
    const firsts = small.slice(0, 60).map(([first]) => first as Digest);
    for (const [index, first] of firsts.entries()) expect(isCopy(first, firsts.slice(0, index))).toBe(false);
  });
});

function digestOf(article: GoldArticle): Digest {
  return digest(articleOf(article), article.id);
}

function isCopy(report: Digest, others: Digest[]): boolean {
  return others.some((other) => isNearDuplicate(report, other));
}
