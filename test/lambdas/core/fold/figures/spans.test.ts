import fc from 'fast-check';
import type { Claim } from '../../../../../lambdas/core/digest/claims/claim';
import { allows, excludes } from '../../../../../lambdas/core/fold/figures/spans';

type Stated = Pick<Claim, 'bound' | 'value' | 'high'>;

const anyClaim: fc.Arbitrary<Stated> = fc
  .record({
    bound: fc.constantFrom<Claim['bound'][]>('exact', 'at least', 'more than', 'about', 'up to', 'range'),
    value: fc.integer({ min: 0, max: 60 }),
    width: fc.integer({ min: 0, max: 20 }),
  })
  .map(({ bound, value, width }) => ({ bound, value, ...(bound === 'range' && { high: value + width }) }));

describe('allows', () => {
  it.each<[Stated, number[], number[]]>([
    [{ bound: 'exact', value: 10 }, [10], [9, 11]],
    [{ bound: 'at least', value: 10 }, [10, 11], [9]],
    [{ bound: 'more than', value: 10 }, [11], [9, 10]],
    [{ bound: 'up to', value: 10 }, [9, 10], [11]],
    [{ bound: 'about', value: 100 }, [90, 110], [89, 111]],
    [{ bound: 'range', value: 10, high: 12 }, [10, 11, 12], [9, 13]],
  ])('%j', (claim, allowed, excluded) => {
    expect(allowed.filter((value) => !allows(claim, value))).toEqual([]);
    expect(excluded.filter((value) => allows(claim, value))).toEqual([]);
  });
});

describe('excludes', () => {
  it('is mutual, and says that no whole number satisfies both', () => {
    const numbers = Array.from({ length: 100 }, (_, index) => index);
    fc.assert(
      fc.property(anyClaim, anyClaim, (a, b) => {
        expect(excludes(a, b)).toBe(excludes(b, a));
        const shared = numbers.some((number) => allows(a, number) && allows(b, number));
        if (shared) expect(excludes(a, b)).toBe(false);
        if (!shared && a.bound !== 'about' && b.bound !== 'about') expect(excludes(a, b)).toBe(true);
      }),
    );
  });
});
