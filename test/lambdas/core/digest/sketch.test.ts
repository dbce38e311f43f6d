import fc from 'fast-check';
import { sketch as sketchWords } from '../../../../lambdas/core/digest/sketch';
import { words } from '../../../../lambdas/core/language/words';
import { containment } from '../../../../lambdas/core/match/near-duplicate';
import { filler } from '../support';

const sketch = (text: string): number[] => sketchWords(words(text));

const hashesOf = (text: string): number[] => {
  let hash = 0;
  return sketch(text).map((distance) => {
    hash += distance;
    return hash;
  });
};

describe('sketch', () => {
  it('holds at most 128 distinct 24-bit hashes, ascending', () => {
    fc.assert(
      fc.property(fc.nat(400), (count) => {
        const hashes = hashesOf(filler('any', count));
        expect(hashes).toEqual([...new Set(hashes)].sort((a, b) => a - b));
        expect(hashes).toHaveLength(Math.min(128, Math.max(0, count - 2)));
        expect(hashes.every((hash) => Number.isInteger(hash) && hash >= 0 && hash < 2 ** 24)).toBe(true);
      }),
      { numRuns: 30 },
    );
  });

  it('heeds neither capitals nor punctuation nor space', () => {
    expect(sketch('The roof fell in — twice, they said.')).toEqual(
      sketch('the roof FELL\nin twice they said'),
    );
  });

  it('heeds the order of words', () => {
    expect(sketch('the roof fell in')).not.toEqual(sketch('in fell roof the'));
  });

  it('holds nothing of fewer than three words', () => {
    expect(sketch('two words')).toEqual([]);
  });

  it('is the bottom of the union for what two texts hold together', () => {
    const [left, right] = [filler('left', 300), filler('right', 300)];
    const union = new Set([...hashesOf(left), ...hashesOf(right)]);
    const joined = hashesOf(`${left} ${right}`);
    expect(joined.filter((hash) => !union.has(hash)).length).toBeLessThanOrEqual(2);
  });
});

describe('containment', () => {
  it('is estimated within .16 of the truth over the whole range of overlaps', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 20 }),
        fc.integer({ min: 150, max: 600 }),
        fc.nat(1000),
        (twentieths, size, name) => {
          const truth = twentieths / 20;
          const common = Math.round(size * truth);
          const shared = filler(`shared ${name}`, common);
          const a = `${shared} ${filler(`a ${name}`, size - common)}`;
          const b = `${shared} ${filler(`b ${name}`, 2 * size - common)}`;
          expect(Math.abs(containment(sketch(a), sketch(b)) - truth)).toBeLessThan(0.16);
        },
      ),
      { numRuns: 60, seed: 1 },
    );
  });

  it('is the same either way round, 1 with itself and 0 with strangers', () => {
    fc.assert(
      fc.property(fc.integer({ min: 20, max: 300 }), fc.integer({ min: 20, max: 300 }), (few, many) => {
        const [a, b] = [sketch(filler('one', few)), sketch(filler('one', many))];
        expect(containment(a, b)).toBe(containment(b, a));
        expect(containment(a, a)).toBe(1);
        expect(containment(a, sketch(filler('other', many)))).toBe(0);
      }),
      { numRuns: 30 },
    );
  });

  it('is 0 where there is too little to compare', () => {
    const short = sketch('one two three four five');
    expect(containment(short, short)).toBe(0);
    expect(containment([], [])).toBe(0);
  });
});
