import { type CasualtyModel, DOUBT_FEATURES } from '../../lambdas/core/fold/casualties/casualty-model';
import { PAIR_FEATURES } from '../../lambdas/core/fold/casualties/casualty-pairs';
import { type Features, options } from '../../lambdas/core/fold/casualties/choose-casualties';
import type { Evidence } from '../../lambdas/core/fold/casualties/evidence';
import { METRIC_FEATURES } from '../../lambdas/core/fold/casualties/metric-features';
import { fitChoices, type LabelledChoice } from './logistic';

/** L2 penalty of the weights; from 1 to 5 cross-validation shows no difference. */
const PENALTY = 3;

/** Weights are rounded to thousandths. */
const ROUNDING = 1e3;

/** The names of the features in each group of weights, in the order of a row. */
const GROUPS: readonly (readonly [group: keyof Features, names: readonly string[]])[] = [
  ['killed', METRIC_FEATURES],
  ['injured', METRIC_FEATURES],
  ['pair', PAIR_FEATURES],
  ['doubt', DOUBT_FEATURES],
];

/** The casualties that an event's reports state, with the true ones. */
export interface KnownCasualties {
  killed: number;
  injured: number;
  reports: Evidence[];
}

/** Fits the weights that make the true pair of each event most likely, or the doubt where no candidate is true. */
export function fitCasualtyModel(events: readonly KnownCasualties[]): CasualtyModel {
  const choices = events.flatMap(choiceOf);
  const size = GROUPS.reduce((sum, [, names]) => sum + names.length, 0);
  const weights = fitChoices(choices, new Array<number>(size).fill(PENALTY));
  const model: CasualtyModel = { killed: {}, injured: {}, pair: {}, doubt: {} };
  let at = 0;
  for (const [group, names] of GROUPS)
    for (const name of names)
      model[group][name] = Math.round((weights[at++] as number) * ROUNDING) / ROUNDING;
  return model;
}

function choiceOf({ killed, injured, reports }: KnownCasualties): LabelledChoice[] {
  if (reports.every((report) => report.killed === undefined && report.injured === undefined)) return [];
  const all = options(reports);
  const found = all.findIndex(
    ({ candidate }) => candidate?.killed === killed && candidate.injured === injured,
  );
  const chosen = found < 0 ? all.length - 1 : found;
  return [{ options: all.map(({ features }) => rowOf(features)), chosen, weight: 1 }];
}

function rowOf(features: Features): number[] {
  return GROUPS.flatMap(([group, names]) =>
    features[group].length > 0 ? features[group] : new Array<number>(names.length).fill(0),
  );
}
