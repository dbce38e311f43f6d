import data from './model.data.json';
import type { PAIR_FEATURES, PairFeatures } from './pair-features';

/** Weights by feature. */
type FeatureWeights<Feature extends string> = Record<Feature, number>;

/** Two logistic models over the same features: which candidate, and whether the article joins it or opens an event. */
export interface MatchModel {
  rank: FeatureWeights<(typeof PAIR_FEATURES)[number]>;
  join: {
    constant: number;
    pair: FeatureWeights<(typeof PAIR_FEATURES)[number]>;
    context: FeatureWeights<(typeof CONTEXT_FEATURES)[number]>;
  };
}

/** The model that ships, made by `npm run train:matching`; docs/matching-model.md is its card. */
export const MODEL: MatchModel = data;

/** The score by which candidates are ranked; only differences mean something. */
export function rankScore(rank: MatchModel['rank'], features: PairFeatures): number {
  return weigh(rank, features);
}

/** How likely an article tells of the event that ranks first, from 0 to 1. */
export function joinProbability(
  { join }: MatchModel,
  features: PairFeatures,
  context: ContextFeatures,
): number {
  return 1 / (1 + Math.exp(-(join.constant + weigh(join.pair, features) + weigh(join.context, context))));
}

function weigh<Feature extends string>(
  weights: FeatureWeights<Feature>,
  features: Record<Feature, number>,
): number {
  let sum = 0;
  for (const feature in weights) sum += weights[feature] * features[feature];
  return sum;
}

/** How the best candidate stands among all: whether news is dense around the article, and the choice a narrow one. */
export type ContextFeatures = Record<(typeof CONTEXT_FEATURES)[number], number>;

export const CONTEXT_FEATURES = ['margin', 'second', 'rest', 'crowd', 'dominance', 'candidates'] as const;

/** A lead in rank score past which more of it says nothing; also that of a candidate without a rival. */
const MAX_MARGIN = 3;

/** Body cosine from which a candidate is near the article. */
const NEAR = 0.2;

/** The features of the first of several candidates, in the order of their rank scores. */
export function contextFeatures(
  ranked: readonly { features: PairFeatures; score: number }[],
): ContextFeatures {
  const [best, second] = ranked;
  const others = ranked.slice(1).map(({ features }) => features.body);
  const own = best?.features.body ?? 0;
  const rival = second?.features.body ?? 0;
  return {
    margin: best && second ? Math.min(MAX_MARGIN, best.score - second.score) : MAX_MARGIN,
    second: rival,
    rest: others.reduce((sum, body) => sum + body, 0) / Math.max(1, others.length),
    crowd: others.filter((body) => body > NEAR).length / 10,
    dominance: own / (own + rival + 0.05),
    candidates: ranked.length / 10,
  };
}
