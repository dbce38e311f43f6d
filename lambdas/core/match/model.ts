import data from './model.data.json';
import type { PAIR_FEATURES, PairFeatures } from './pair-features';

/** Comparison of the best candidate with the others: how dense the news around the article is, how narrow the choice. */
export type ContextFeatures = Record<(typeof CONTEXT_FEATURES)[number], number>;

export const CONTEXT_FEATURES = ['margin', 'second', 'rest', 'crowd', 'dominance', 'candidates'] as const;

// The constants below are part of the trained model: changing one silently invalidates model.data.json.

/** Cap on the lead in rank score, past which it carries no more evidence; also the lead of a single candidate. */
const MAX_MARGIN = 3;

/** Body cosine above which a candidate counts as near the article. */
const NEAR = 0.2;

/** Brings counts of candidates to the scale of the other features: up to ten candidates are ranked. */
const COUNT_SCALE = 10;

/** Added to the body cosines that `dominance` compares: keeps it defined, and low if all are near 0. */
const DOMINANCE_FLOOR = 0.05;

type FeatureWeights<Feature extends string> = Record<Feature, number>;

/** Two logistic models: `rank` picks a candidate, `join` decides whether the article joins it or opens an event. */
export interface MatchModel {
  rank: FeatureWeights<(typeof PAIR_FEATURES)[number]>;
  join: {
    constant: number;
    pair: FeatureWeights<(typeof PAIR_FEATURES)[number]>;
    context: FeatureWeights<(typeof CONTEXT_FEATURES)[number]>;
  };
}

/** The shipped model, trained by `npm run train:matching`; docs/matching-model.md is its card. */
export const MODEL: MatchModel = data;

/** The score that ranks candidates; only differences between scores have a meaning. */
export function rankScore(rank: MatchModel['rank'], features: PairFeatures): number {
  return weigh(rank, features);
}

/** Probability that an article belongs to the highest-ranked event. */
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

/** The context features of the best of all candidates, which come in descending order of rank score. */
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
    crowd: others.filter((body) => body > NEAR).length / COUNT_SCALE,
    dominance: own / (own + rival + DOMINANCE_FLOOR),
    candidates: ranked.length / COUNT_SCALE,
  };
}
