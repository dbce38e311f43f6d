import type { Article } from '../../../../lambdas/core/article';
import { type Views, views as viewsOfWords } from '../../../../lambdas/core/digest/views';
import { words } from '../../../../lambdas/core/language/words';

const views = (of: Article): Views => viewsOfWords(of, words(of.text));

function article(headline: string, text: string): Article {
  return {
    place: [],
    ownId: null,
    version: null,
    byline: null,
    modifiedAt: null,
    rights: null,
    headline,
    text,
    publishedAt: '2026-11-01T00:00:00.000Z',
    dated: true,
    source: null,
    url: null,
    language: 'en',
  };
}

const TEXT =
  'The ferry Margarethe struck the pier of Dunholm. Divers searched the harbour of Dunholm all night.';

describe('views', () => {
  it('are unit vectors, heaviest first', () => {
    const { body, lead, names } = views(article('Ferry strikes pier', TEXT));
    for (const view of [body, lead, names]) {
      expect(Math.hypot(...view.map(([, weight]) => weight))).toBeCloseTo(1, 2);
      expect(view).toEqual([...view].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)));
    }
  });

  it('hold proper words inside sentences and pairs of them, not the first words of sentences', () => {
    const names = views(article('', 'We met Anna Berg. Divers met Anna Berg.')).names.map(([term]) => term);
    expect(names.sort()).toEqual(['anna', 'anna berg', 'berg']);
  });

  it('leave out words that no key of the table could hold', () => {
    const garbage = 'Q'.repeat(3000);
    const terms = views(article(garbage, `${TEXT} Then ${garbage} came.`)).body.map(([term]) => term);
    expect(terms).toContain('dunholm');
    expect(Math.max(...terms.map((term) => term.length))).toBeLessThanOrEqual(64);
  });

  it('take the outlet off the end of a headline', () => {
    const terms = views(article('Ferry strikes pier - Channel Nine News', TEXT)).lead.map(([term]) => term);
    expect(terms).toContain('ferry');
    expect(terms).not.toContain('channel');
  });
});
