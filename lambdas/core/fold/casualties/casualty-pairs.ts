import type { Claim } from '../../digest/claims/claim';
import { type Evidence, shareOf, type TollCandidate } from './evidence';

/** Features of a pair of numbers, in the order of {@link PAIR_FEATURES}. */
export function pairFeatures(pair: TollCandidate, reports: readonly Evidence[]): number[] {
  return FEATURES.map(([, feature]) => feature(pair, reports));
}

type PairFeature = (pair: TollCandidate, reports: readonly Evidence[]) => number;

const votedTogether = share(
  ({ killed = 0, injured = 0 }, pair) => killed === pair.killed && injured === pair.injured,
);
const allShot = shot(({ kind, value }, all) => kind === 'stated' && value === all);

/** The features by name. The names are the keys of the weights in model.data.json. */
const FEATURES: readonly (readonly [name: string, feature: PairFeature])[] = [
  ['voted', votedTogether],
  ['voted by any', some(votedTogether)],
  [
    'voted or silent',
    share(
      ({ killed, injured }, pair) =>
        (killed ?? pair.killed) === pair.killed && (injured ?? pair.injured) === pair.injured,
    ),
  ],
  [
    'stated',
    share(
      (report, pair) =>
        isStatedAs(report, 'killed', pair.killed) && isStatedAs(report, 'injured', pair.injured),
    ),
  ],
  ['shot in all', allShot],
  ['shot in all by any', some(allShot)],
  [
    'shot in headline',
    shot(({ kind, value, sentence }, all) => kind === 'stated' && value === all && sentence < 0),
  ],
  [
    'shot at least',
    shot(({ kind, bound, value }, all) => kind === 'stated' && bound !== 'exact' && value <= all),
  ],
  ['more than shot', shot(({ kind, value }, all) => kind === 'stated' && value < all)],
  ['fewer than shot', shot(({ kind, value }, all) => kind === 'stated' && value > all)],
  ['people told of', shot(({ kind, value }, all) => kind !== 'stated' && value === all)],
  [
    'hospitalised',
    share(({ claims }, { injured }) =>
      claims.some(({ metric, value }) => metric === 'hospitalised' && value === injured),
    ),
  ],
  [
    'shot, nobody dead',
    when(
      ({ killed, injured }) => killed === 0 && injured > 0,
      shot(({ value }, all) => value === all),
    ),
  ],
  [
    'implied death denied',
    when(
      ({ killed }) => killed === 0,
      share(({ claims }) =>
        claims.some(
          ({ metric, kind, bound }) => metric === 'killed' && kind !== 'stated' && bound === 'at least',
        ),
      ),
    ),
  ],
  ['equal', when(({ killed, injured }) => killed === injured)],
  ['nobody', when(({ killed, injured }) => killed + injured === 0)],
  ['killed alone', when(({ killed, injured }) => killed > 0 && injured === 0)],
  ['injured alone', when(({ killed, injured }) => killed === 0 && injured > 0)],
  ['both', when(({ killed, injured }) => killed > 0 && injured > 0)],
];

export const PAIR_FEATURES = FEATURES.map(([name]) => name);

function share(test: (report: Evidence, pair: TollCandidate) => boolean): PairFeature {
  return (pair, reports) => shareOf(reports, (report) => test(report, pair));
}

/** The share of reports with a claim about people shot that passes a test; `all` is the sum of killed and injured. */
function shot(test: (claim: Claim, all: number) => boolean): PairFeature {
  return share(({ claims }, { killed, injured }) =>
    claims.some((claim) => claim.metric === 'shot' && test(claim, killed + injured)),
  );
}

function some(feature: PairFeature): PairFeature {
  return (pair, reports) => (feature(pair, reports) > 0 ? 1 : 0);
}

/** A feature, by default 1, of the pairs for which a condition holds, and 0 of all others. */
function when(holds: (pair: TollCandidate) => boolean, feature: PairFeature = () => 1): PairFeature {
  return (pair, reports) => (holds(pair) ? feature(pair, reports) : 0);
}

function isStatedAs({ claims }: Evidence, metric: string, value: number): boolean {
  return claims.some((claim) => claim.metric === metric && claim.kind === 'stated' && claim.value === value);
}
