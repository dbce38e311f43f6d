import type { CONTEXT_FEATURES, ContextFeatures } from './context-features';
import data from './model.data.json';
import type { PAIR_FEATURES, PairFeatures } from './pair-features';

/** Weights by feature. */
type Weights<Feature extends string> = Record<Feature, number>;

/** Two logistic models over the same features: which candidate, and whether the article joins it or opens an event. */
export interface Model {
  rank: Weights<(typeof PAIR_FEATURES)[number]>;
  join: {
    constant: number;
    pair: Weights<(typeof PAIR_FEATURES)[number]>;
    context: Weights<(typeof CONTEXT_FEATURES)[number]>;
  };
}

/** The model that ships, made by `npm run train:matching`; docs/matching-model.md is its card. */
export const MODEL: Model = data;

/** The score by which candidates are ranked; only differences mean something. */
export function rankScore(rank: Model['rank'], features: PairFeatures): number {
  return weigh(rank, features);
}

/** How likely an article tells of the event that ranks first, from 0 to 1. */
export function joinProbability({ join }: Model, features: PairFeatures, context: ContextFeatures): number {
  return 1 / (1 + Math.exp(-(join.constant + weigh(join.pair, features) + weigh(join.context, context))));
}

function weigh<Feature extends string>(weights: Weights<Feature>, features: Record<Feature, number>): number {
  let sum = 0;
  for (const feature in weights) sum += weights[feature] * features[feature];
  return sum;
}
