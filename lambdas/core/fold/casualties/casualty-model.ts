import { type Evidence, MANY, shareOf } from './evidence';
import data from './model.data.json';

/** Weights by feature name; docs/casualty-model.md describes their training. */
export interface CasualtyModel {
  killed: Record<string, number>;
  injured: Record<string, number>;
  pair: Record<string, number>;
  doubt: Record<string, number>;
}

export const MODEL: CasualtyModel = data;

/** Features of the doubt that any candidate is right, in the order of {@link DOUBT_FEATURES}. */
export function doubtFeatures(reports: readonly Evidence[], candidates: number): number[] {
  return FEATURES.map(([, feature]) => feature(reports, candidates));
}

type DoubtFeature = (reports: readonly Evidence[], candidates: number) => number;

/** The features by name. The names are the keys of the weights in model.data.json. */
const FEATURES: readonly (readonly [name: string, feature: DoubtFeature])[] = [
  ['always', () => 1],
  ['one report', (reports) => (reports.length === 1 ? 1 : 0)],
  ['three reports', (reports) => (reports.length > 2 ? 1 : 0)],
  ['killed stated', states('killed')],
  ['injured stated', states('injured')],
  ['shot stated', states('shot')],
  ['silent', share(({ claims }) => claims.length === 0)],
  ['other times told', share(({ foreign }) => foreign.length > 0)],
  ['two votes', (reports) => (votes(reports) > 1 ? 1 : 0)],
  ['three votes', (reports) => (votes(reports) > 2 ? 1 : 0)],
  ['candidates', (_, candidates) => Math.log1p(candidates)],
  ['many harmed', share(({ killed = 0, injured = 0 }) => killed + injured >= MANY)],
];

export const DOUBT_FEATURES = FEATURES.map(([name]) => name);

function share(test: (report: Evidence) => boolean): DoubtFeature {
  return (reports) => shareOf(reports, test);
}

function states(metric: string): DoubtFeature {
  return share(({ claims }) =>
    claims.some((claim) => claim.metric === metric && claim.kind === 'stated' && claim.value > 0),
  );
}

/** Number of different pairs of numbers that reports amount to. */
function votes(reports: readonly Evidence[]): number {
  return new Set(reports.map(({ killed, injured }) => `${killed} ${injured}`)).size;
}
