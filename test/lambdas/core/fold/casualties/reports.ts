import fc from 'fast-check';
import type { Claim } from '../../../../../lambdas/core/digest/claims/claim';
import { type Evidence, evidenceOf } from '../../../../../lambdas/core/fold/casualties/evidence';

/** A stated number of people in the second sentence, unless said otherwise. */
export function claimOf(metric: string, value: number, more: Partial<Claim> = {}): Claim {
  return { metric, unit: 'person', value, bound: 'exact', kind: 'stated', sentence: 1, ...more };
}

/** A report that states numbers of its event in its lead. */
export function reportOf(stated: Record<string, number>): Evidence {
  return evidenceOf(
    Object.entries(stated).map(([metric, value]) => claimOf(metric, value)),
    [],
  );
}

const claim: fc.Arbitrary<Claim> = fc.record({
  metric: fc.constantFrom('killed', 'injured', 'shot', 'hospitalised'),
  unit: fc.constant('person'),
  value: fc.nat({ max: 40 }),
  bound: fc.constantFrom('exact', 'at least', 'about', 'more than'),
  kind: fc.constantFrom('stated', 'individuals', 'derived'),
  sentence: fc.integer({ min: -1, max: 20 }),
});

/** Any reports. */
export const reportsArbitrary: fc.Arbitrary<Evidence[]> = fc.array(
  fc
    .tuple(fc.array(claim, { maxLength: 6 }), fc.array(claim, { maxLength: 2 }))
    .map(([own, foreign]) => evidenceOf(own, foreign)),
  { maxLength: 5 },
);
