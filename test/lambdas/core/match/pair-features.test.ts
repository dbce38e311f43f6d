import fc from 'fast-check';
import { gapInDays, pairFeatures } from '../../../../lambdas/core/match/pair-features';
import { profile } from '../../../../lambdas/core/match/profile';
import { digestOf, FERRY_AGROUND, MARKET_FIRE, marketFire, membersArbitrary } from '../support';

const wire = digestOf('wire', MARKET_FIRE.wire);
const ferry = digestOf('ferry', FERRY_AGROUND);

describe('pairFeatures', () => {
  it('are finite numbers, and from 0 to 1 but for those of size', () => {
    const sizes = ['size', 'span', 'bodySize', 'averageSize'];
    fc.assert(
      fc.property(membersArbitrary, membersArbitrary, (members, digests) => {
        for (const digest of digests) {
          const [features] = pairFeatures(digest, [{ event: profile('E', [wire, ...members]), share: 0.5 }]);
          for (const [name, value] of Object.entries(features ?? {})) {
            expect([name, Number.isFinite(value) && value >= 0]).toEqual([name, true]);
            if (!sizes.includes(name)) expect([name, value <= 1.001]).toEqual([name, true]);
          }
        }
      }),
      { numRuns: 20 },
    );
  });

  it('of an article with itself are cosines of 1', () => {
    const [features] = pairFeatures(wire, [{ event: profile('E', [wire]), share: 1 }]);
    for (const name of ['body', 'lead', 'headline', 'names', 'own', 'core'] as const) {
      expect(features?.[name]).toBeCloseTo(1, 2);
    }
  });

  it('count what several candidates hold as no candidate’s own', () => {
    const event = { event: profile('E1', marketFire()), share: 0.5 };
    const [alone] = pairFeatures(wire, [event]);
    const [beside] = pairFeatures(wire, [event, { event: profile('E2', marketFire()), share: 0.5 }]);
    const [apart] = pairFeatures(wire, [event, { event: profile('E2', [ferry]), share: 0.5 }]);
    expect(beside?.own).toBeLessThan(alone?.own as number);
    expect(apart?.own).toBeGreaterThan(beside?.own as number);
  });
});

describe('gapInDays', () => {
  it.each([
    ['2026-11-10T00:00:00.000Z', 0],
    ['2026-11-12T00:00:00.000Z', 0],
    ['2026-11-14T12:00:00.000Z', 0.5],
    ['2026-11-07T00:00:00.000Z', 3],
  ])('of %s from an event of 10 to 14 November is %d', (at, days) => {
    const event = { first: '2026-11-10T00:00:00.000Z', last: '2026-11-14T00:00:00.000Z' };
    expect(gapInDays(Date.parse(at), event)).toBe(days);
  });
});
