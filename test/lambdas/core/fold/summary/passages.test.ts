import { readPassages } from '../../../../../lambdas/core/fold/summary/passages';
import { digestOf } from '../../support';

const TEXT =
  'Ostrand’s mill burned down on Monday. The mill had a 90-year-old boiler, and the boiler had burst.';
const OTHER = 'A boiler burst at the mill. Nobody in Ostrand was hurt on Monday by the fire.';

const event = readPassages([
  digestOf('a', { headline: 'Mill in Ostrand burns', text: TEXT }),
  digestOf('b', { text: OTHER }),
]);

const gramOf = (text: string) => event.gramsOf(text, 'en').at(-1);

describe('readPassages', () => {
  it('counts what the articles hold, where and how often', () => {
    expect(gramOf('boiler')).toMatchObject({
      count: 3,
      articles: 2,
      repeats: [1, 0, 0],
      leads: 1,
      tops: 2,
      earliest: 0,
    });
    expect(gramOf('mill')).toMatchObject({ count: 3, articles: 2, leads: 2, headlines: 1, isPair: false });
    expect(gramOf('Ostrand')).toMatchObject({ count: 2, articles: 2, capitals: 1, headlines: 1 });
    expect(event).toMatchObject({ articles: 2, headlined: 1 });
  });

  it('counts pairs of neighbours', () => {
    const [the, pair, mill] = event.gramsOf('the mill', 'en');
    expect([the?.isPair, pair?.isPair, mill?.isPair]).toEqual([false, true, false]);
    expect(pair).toMatchObject({ count: 2, articles: 2, earliest: 0 });
    expect(event.gramsOf('mill the', 'en')).toHaveLength(2);
  });

  it('counts words as readers do, and parts of them as grams', () => {
    const [first, second] = event.passages;
    expect(first).toMatchObject({ length: 6, position: 0, article: 0 });
    expect(first?.forms).toHaveLength(7);
    expect(first?.ends).toEqual([3, 5, 7, 9, 11, 13]);
    expect(second?.length).toBe(11);
    expect(second?.grams).toHaveLength(2 * 13 - 1);
  });

  it('knows nothing of what no sentence says', () => {
    expect(event.gramsOf('zeppelin', 'en')).toEqual([]);
  });
});
