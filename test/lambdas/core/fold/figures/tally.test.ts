import fc from 'fast-check';
import type { Claim } from '../../../../../lambdas/core/digest/claims/claim';
import type { Statement } from '../../../../../lambdas/core/fold/figures/statements';
import {
  boundedTally,
  byKey,
  changedTally,
  type Tally,
  tallyOf,
} from '../../../../../lambdas/core/fold/figures/tally';
import { digestOf, reportStating } from '../../support';

const article = digestOf('a', reportStating('any', 'Something happened in Ostrand.'));
const metrics = ['killed', 'arrested', 'vans sent', 'bridges', 'weathercocks', 'dredgers'];

/** Statements of as many articles, some of them copies of others. */
const anyStatements: fc.Arbitrary<Statement[][]> = fc
  .array(
    fc.record({
      origin: fc.option(fc.constantFrom('0', '1', '2')),
      hour: fc.integer({ min: 0, max: 23 }),
      claims: fc.uniqueArray(
        fc.record({ metric: fc.constantFrom(...metrics), value: fc.integer({ min: 2, max: 40 }) }),
        { selector: ({ metric, value }) => `${metric} ${value}`, minLength: 3, maxLength: 9 },
      ),
    }),
    { minLength: 1, maxLength: 40 },
  )
  .map((reports) =>
    reports.map(({ origin, hour, claims }, index) => {
      const publishedAt = new Date(Date.UTC(2026, 10, 16, hour)).toISOString();
      const own = { ...article, articleId: `article-${index}`, publishedAt };
      return claims.map(({ metric, value }): Statement => {
        const unit = ['killed', 'arrested'].includes(metric) ? 'person' : 'thing';
        const claim: Claim = { metric, value, unit, bound: 'exact', kind: 'stated', sentence: 0 };
        return {
          claim,
          article: own,
          origin: origin === null ? own.articleId : `article-${origin}`,
          isCurrent: true,
        };
      });
    }),
  );

const sorted = (tally: Tally) => [...byKey(tally)].sort(([a], [b]) => (a < b ? -1 : 1));

describe('tally', () => {
  it('of articles that come one by one, in any order, is that of all at once', () => {
    const orders = anyStatements.chain((all) =>
      fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length })),
    );
    fc.assert(
      fc.property(orders, ([all, shuffled]) => {
        let [tally, known]: [Tally, Statement[]] = [[], []];
        for (const statements of shuffled) {
          const after = [...known, ...statements];
          tally = boundedTally(changedTally(tally, known, after));
          known = after;
        }
        expect(sorted(tally)).toEqual(sorted(boundedTally(tallyOf(all.flat()))));
      }),
      { numRuns: 50 },
    );
  });

  it('counts articles and origins apart, and knows the first and the last of them', () => {
    const at = (articleId: string, hour: number, origin: string): Statement => ({
      claim: { metric: 'killed', value: 3, unit: 'person', bound: 'exact', kind: 'stated', sentence: -1 },
      article: {
        ...{ ...article, articleId, headline: articleId, dated: true },
        publishedAt: `2026-11-16T0${hour}:00:00.000Z`,
      },
      origin,
      isCurrent: true,
    });
    expect(tallyOf([at('copy', 5, 'wire'), at('wire', 3, 'wire'), at('other', 7, 'other')])).toMatchObject([
      {
        articles: 3,
        origins: 2,
        first: '2026-11-16T03:00:00.000Z',
        last: '2026-11-16T07:00:00.000Z',
        articleId: 'wire',
        sentence: 'wire',
      },
    ]);
  });

  it('keeps casualties, then other people, then what is spoken of most', () => {
    const claims = metrics.flatMap((metric) =>
      Array.from({ length: 30 }, (_, index): Statement => {
        const unit = ['killed', 'arrested'].includes(metric) ? 'person' : 'thing';
        const claim: Claim = { metric, value: index, unit, bound: 'exact', kind: 'stated', sentence: 0 };
        return { claim, article, origin: 'a', isCurrent: true };
      }),
    );
    const kept = boundedTally(tallyOf(claims));
    expect(kept).toHaveLength(96);
    const counted = metrics.map((metric) => kept.filter(({ claim }) => claim.metric === metric).length);
    expect(counted).toEqual([30, 30, 30, 6, 0, 0]);
  });
});
