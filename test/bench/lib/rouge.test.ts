import fc from 'fast-check';
import { rouge } from '../../../bench/lib/rouge';

const texts = fc
  .array(fc.constantFrom('mill', 'fire', 'the', 'on', 'boiler', 'burst'), { minLength: 2 })
  .map((list) => list.join(' '));

describe('rouge', () => {
  it('is 1 for the text itself and 0 for one that shares nothing', () => {
    expect(rouge('The mill burned.', 'the mill burned', 'en')).toEqual({ rouge1: 1, rouge2: 1, rougeL: 1 });
    expect(rouge('The mill burned.', 'ferries ran aground', 'en')).toEqual({
      rouge1: 0,
      rouge2: 0,
      rougeL: 0,
    });
    expect(rouge('', '', 'en')).toEqual({ rouge1: 0, rouge2: 0, rougeL: 0 });
  });

  it('counts a word as often as both have it, pairs of neighbours, and the longest common subsequence', () => {
    const { rouge1, rouge2, rougeL } = rouge('the mill and the fire', 'fire in the old mill', 'en');
    expect(rouge1).toBeCloseTo((2 * 3) / 10, 12);
    expect(rouge2).toBe(0);
    expect(rougeL).toBeCloseTo((2 * 2) / 10, 12);
    expect(rouge('in the mill', 'near the mill', 'en').rouge2).toBeCloseTo(2 / 4, 12);
  });

  it('compares stems of words of four letters and more', () => {
    expect(rouge('mills burned', 'mill burning', 'en').rouge1).toBe(1);
    expect(rouge('as', 'a', 'en').rouge1).toBe(0);
  });

  it('is the same in both directions, and at least as high for words as for sequences', () => {
    fc.assert(
      fc.property(texts, texts, (a, b) => {
        const [there, back] = [rouge(a, b, 'en'), rouge(b, a, 'en')];
        expect(there).toEqual(back);
        expect(there.rougeL).toBeLessThanOrEqual(there.rouge1);
      }),
    );
  });
});
