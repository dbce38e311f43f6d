import type { Evidence } from './evidence';
import data from './model.data.json';

/** Weights by the names of features; docs/casualty-model.md says what they were trained on. */
export interface CasualtyModel {
  killed: Record<string, number>;
  injured: Record<string, number>;
  pair: Record<string, number>;
  doubt: Record<string, number>;
}

/** The weights that ship. */
export const MODEL: CasualtyModel = data;

type DoubtFeature = (reports: readonly Evidence[], candidates: number) => number;

const share =
  (test: (report: Evidence) => boolean): DoubtFeature =>
  (reports) =>
    reports.length === 0 ? 0 : reports.filter(test).length / reports.length;

const states = (metric: string) =>
  share(({ claims }) =>
    claims.some((claim) => claim.metric === metric && claim.kind === 'stated' && claim.value > 0),
  );

function votes(reports: readonly Evidence[]): number {
  return new Set(reports.map(({ killed, injured }) => `${killed} ${injured}`)).size;
}

/** People harmed from which counts are hard to get right. */
const MANY = 4;

/** What lets doubt that any candidate is the truth, by name. */
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

/** The features of there being no true candidate, in the order of {@link DOUBT_FEATURES}. */
export function doubtFeatures(reports: readonly Evidence[], candidates: number): number[] {
  return FEATURES.map(([, feature]) => feature(reports, candidates));
}
