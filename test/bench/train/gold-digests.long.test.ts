import { crowded, lookAlikes } from '../../../bench/train/gold-digests';
import { DAY } from '../../../lambdas/core/article';

describe('lookAlikes', () => {
  it('are 40 series of three happenings, with two reports of each', () => {
    const articles = lookAlikes();
    const clusters = new Set(articles.map(({ cluster }) => cluster));
    expect(articles).toHaveLength(240);
    expect(clusters.size).toBe(120);
  });
});

describe('crowded', () => {
  it('moves events closer together and keeps the distances of their reports', () => {
    const articles = lookAlikes();
    const squeezed = crowded(articles, 30);
    const spanOf = (list: typeof articles) => {
      const times = list.map(({ digest }) => Date.parse(digest.publishedAt));
      return Math.max(...times) - Math.min(...times);
    };
    expect(spanOf(squeezed)).toBeLessThan(spanOf(articles) / 20 + DAY);
    for (const cluster of new Set(articles.map((article) => article.cluster))) {
      const own = (list: typeof articles) => list.filter((article) => article.cluster === cluster);
      expect(Math.abs(spanOf(own(squeezed)) - spanOf(own(articles)))).toBeLessThan(5);
    }
    const times = squeezed.map(({ digest }) => digest.publishedAt);
    expect(times).toEqual([...times].sort());
  });
});
