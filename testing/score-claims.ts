import type { Claim } from '../lambdas/core/digest/claims/claim';
import type { Bound } from '../lambdas/core/digest/english/modifiers';
import type { Scope } from '../lambdas/core/digest/english/scope';

/** A claim that a careful reader takes from a text. */
export interface ExpectedClaim {
  metric: string;
  unit: string;
  /** Another unit that is as good, such as 'person' for 'passenger'. */
  orUnit?: string;
  value: number;
  high?: number;
  bound: Bound;
  scope?: Scope;
  /** Whether readers may disagree on the scope. */
  anyScope?: boolean;
  /** Whether a newsroom would miss the claim; other claims are neither required nor counted as false. */
  key: boolean;
  /** Whether it is part of a total that is expected too; it is then treated as if it were not `key`. */
  part?: boolean;
}

interface ClaimScore {
  truePositives: number;
  falsePositives: number;
  falseNegatives: number;
  /** The false negatives. */
  missed: ExpectedClaim[];
  /** The false positives. */
  stray: Claim[];
}

/** The fates of people: metrics with fixed names; all others are worded freely. */
const FATES = new Set([
  'killed',
  'injured',
  'missing',
  'evacuated',
  'arrested',
  'rescued',
  'displaced',
  'hospitalised',
  'trapped',
]);

const isRequired = ({ key, part }: ExpectedClaim) => key && !part;

const sameFate = (one: string, other: string) => one === other || !(FATES.has(one) || FATES.has(other));

function isFound(claim: Claim, expected: ExpectedClaim): boolean {
  return (
    claim.value === expected.value &&
    claim.high === expected.high &&
    claim.bound === expected.bound &&
    (claim.unit === expected.unit || claim.unit === expected.orUnit) &&
    (claim.scope === expected.scope || expected.anyScope === true) &&
    sameFate(claim.metric, expected.metric)
  );
}

/** Whether a claim may be one that is not required; readers may disagree on its unit, bound and scope. */
function isForgiven(claim: Claim, expected: ExpectedClaim): boolean {
  return !isRequired(expected) && claim.value === expected.value && sameFate(claim.metric, expected.metric);
}

/** Drops claims that the headline or another sentence repeats. */
function distinct(claims: readonly Claim[]): Claim[] {
  const keyOf = ({ metric, unit, value, high, bound, scope }: Claim) =>
    JSON.stringify([metric, unit, value, high, bound, scope]);
  return [...new Map(claims.map((claim) => [keyOf(claim), claim])).values()];
}

/**
 * Compares the claims found in a text with those that a careful reader takes from it, on value, bound, unit and scope.
 * Matches them one to one, those with equal metrics first; the metric has to be equal only if it is a fate of people.
 * Claims of the same content count once.
 */
export function scoreClaims(found: readonly Claim[], expected: readonly ExpectedClaim[]): ClaimScore {
  const stray = new Set(distinct(found));
  const open = new Set(expected.filter(isRequired));
  let truePositives = 0;
  for (const agree of [(one: string, other: string) => one === other, sameFate]) {
    for (const wanted of open) {
      const match = [...stray].find((claim) => isFound(claim, wanted) && agree(claim.metric, wanted.metric));
      if (!match) continue;
      truePositives += 1;
      stray.delete(match);
      open.delete(wanted);
    }
  }
  for (const claim of stray) {
    if (expected.some((wanted) => isForgiven(claim, wanted))) stray.delete(claim);
  }
  return {
    truePositives,
    falsePositives: stray.size,
    falseNegatives: open.size,
    missed: [...open],
    stray: [...stray],
  };
}
