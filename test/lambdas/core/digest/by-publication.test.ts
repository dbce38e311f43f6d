import { byStatedPublication } from '../../../../lambdas/core/digest/digest';
import { digestOf } from '../support';

describe('byStatedPublication', () => {
  const stated = (articleId: string, hour: number, dated: boolean) => ({
    ...digestOf(articleId, {
      text: 'The mill in Ostrand stood still for the first time in years on Friday.',
    }),
    ...{ dated, publishedAt: `2026-11-16T0${hour}:00:00.000Z` },
  });

  it('puts articles that state no time last, by their ids and not by when they were uploaded', () => {
    const articles = [
      stated('b', 1, false),
      stated('a', 2, false),
      stated('z', 9, true),
      stated('y', 3, true),
    ];
    expect(articles.sort(byStatedPublication).map(({ articleId }) => articleId)).toEqual([
      'y',
      'z',
      'a',
      'b',
    ]);
  });
});
