import type { Bound, Claim, Scope } from '../lambdas/core/digest/claims/claim';

/** A number that a careful reader takes from a text. */
export interface ExpectedClaim {
  metric: string;
  unit: string;
  /** Another unit that is as good: 'person' beside 'passenger'. */
  orUnit?: string;
  value: number;
  high?: number;
  bound: Bound;
  scope?: Scope;
  /** Readers may differ on the scope. */
  anyScope?: boolean;
  /** Whether a newsroom would miss it; what is marginal is neither asked for nor held against the finder. */
  key: boolean;
  /** Part of a total that is expected too; as marginal as what is not `key`. */
  part?: boolean;
}

interface ClaimScore {
  truePositives: number;
  falsePositives: number;
  falseNegatives: number;
  missed: ExpectedClaim[];
  stray: Claim[];
}

/** What befalls people; these metrics have one name each, and all others are worded freely. */
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

/** Whether a claim may be a marginal one, on whose unit, bound and scope readers differ. */
function isForgiven(claim: Claim, expected: ExpectedClaim): boolean {
  return !isRequired(expected) && claim.value === expected.value && sameFate(claim.metric, expected.metric);
}

/** Without those that the headline or another sentence repeats. */
function distinct(claims: readonly Claim[]): Claim[] {
  const keyOf = ({ metric, unit, value, high, bound, scope }: Claim) =>
    JSON.stringify([metric, unit, value, high, bound, scope]);
  return [...new Map(claims.map((claim) => [keyOf(claim), claim])).values()];
}

/**
 * Compares the claims found in a text with those that a careful reader takes from it: one to one, same-named metrics
 * first, on value, bound, unit and scope. Metrics themselves count only where they tell what befell people. Claims of
 * the same content count once.
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
