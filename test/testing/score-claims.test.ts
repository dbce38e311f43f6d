import fc from 'fast-check';
import type { Claim } from '../../lambdas/core/digest/claims/claim';
import type { Bound } from '../../lambdas/core/digest/english/modifiers';
import type { Scope } from '../../lambdas/core/digest/english/scope';
import { type ExpectedClaim, scoreClaims } from '../../testing/score-claims';

const claim = (changes: Partial<Claim> = {}): Claim => ({
  metric: 'injured',
  unit: 'person',
  value: 12,
  bound: 'exact',
  kind: 'stated',
  sentence: 0,
  ...changes,
});

const expected = (changes: Partial<ExpectedClaim> = {}): ExpectedClaim => ({
  metric: 'injured',
  unit: 'person',
  value: 12,
  bound: 'exact',
  key: true,
  ...changes,
});

const counts = (found: Claim[], wanted: ExpectedClaim[]) => {
  const { truePositives, falsePositives, falseNegatives } = scoreClaims(found, wanted);
  return [truePositives, falsePositives, falseNegatives];
};

const expectedArbitrary: fc.Arbitrary<ExpectedClaim> = fc.record(
  {
    metric: fc.constantFrom('killed', 'injured', 'homes destroyed', 'homes lost'),
    unit: fc.constantFrom('person', 'home'),
    value: fc.integer({ min: 1, max: 4 }),
    bound: fc.constantFrom<Bound>('exact', 'at least'),
    scope: fc.constantFrom<Scope>('earlier', 'period'),
    key: fc.boolean(),
    part: fc.boolean(),
  },
  { requiredKeys: ['metric', 'unit', 'value', 'bound', 'key'] },
);

const asFound = ({ metric, unit, value, bound, scope }: ExpectedClaim): Claim =>
  claim({ metric, unit, value, bound, ...(scope && { scope }) });

describe('the score of claims', () => {
  it('accepts a claim of the same content, once', () => {
    expect(counts([claim(), claim({ sentence: -1 })], [expected()])).toEqual([1, 0, 0]);
  });

  it.each<[string, Partial<Claim>]>([
    ['value', { value: 13 }],
    ['upper end', { high: 13 }],
    ['bound', { bound: 'at least' }],
    ['unit', { unit: 'passenger' }],
    ['scope', { scope: 'earlier' }],
    ['metric of people', { metric: 'killed' }],
  ])('requires the same %s', (_, changes) => {
    expect(counts([claim(changes)], [expected()])).toEqual([0, 1, 1]);
  });

  it('accepts another metric of things, but not of fates', () => {
    const homes = expected({ metric: 'homes destroyed', unit: 'home' });
    expect(counts([claim({ metric: 'homes', unit: 'home' })], [homes])).toEqual([1, 0, 0]);
    expect(counts([claim({ metric: 'homes' })], [expected()])).toEqual([0, 1, 1]);
  });

  it('accepts the other unit, and any scope, where the reader does', () => {
    const loose = expected({ metric: 'fans', unit: 'fan', orUnit: 'person', anyScope: true });
    expect(counts([claim({ metric: 'fans', scope: 'period' })], [loose])).toEqual([1, 0, 0]);
  });

  it.each([{ key: false }, { part: true }])(
    'neither requires nor penalises marginal claims: %j',
    (marginal) => {
      expect(counts([], [expected(marginal)])).toEqual([0, 0, 0]);
      expect(counts([claim({ bound: 'about' })], [expected(marginal)])).toEqual([0, 0, 0]);
      expect(counts([claim({ metric: 'killed' })], [expected(marginal)])).toEqual([0, 1, 0]);
    },
  );

  it('lists missed and stray claims', () => {
    const { missed, stray } = scoreClaims([claim({ value: 3 })], [expected()]);
    expect(missed).toEqual([expected()]);
    expect(stray).toEqual([claim({ value: 3 })]);
  });

  it('accounts for every required claim, and finds all in a copy of them', () => {
    const claims = fc.array(expectedArbitrary, { maxLength: 8 });
    fc.assert(
      fc.property(claims, claims, (wanted, given) => {
        const required = wanted.filter(({ key, part }) => key && !part).length;
        const score = scoreClaims(given.map(asFound), wanted);
        expect(score.truePositives + score.falseNegatives).toBe(required);
        const distinct = [...new Map(wanted.map((one) => [JSON.stringify(asFound(one)), one])).values()];
        const own = scoreClaims(distinct.map(asFound), distinct);
        expect([own.falsePositives, own.falseNegatives]).toEqual([0, 0]);
      }),
    );
  });
});
