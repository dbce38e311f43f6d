import {
  CONTEXT_FEATURES,
  contextFeatures,
  type MatchModel,
  rankScore,
} from '../../lambdas/core/match/model';
import { PAIR_FEATURES, type PairFeatures } from '../../lambdas/core/match/pair-features';
import type { MatchDecision } from './decisions';
import { LOOK_ALIKES } from './gold-digests';
import { fitChoices, type LabelledChoice } from './logistic';

/** L2 penalty of the weights of standardised features, against a weight of 1,000 for a whole set's decisions. */
const PENALTY = 20;

/** Total weight of a set's decisions; without it the largest set would decide alone. */
const SET_WEIGHT = 1_000;

/** Sets of at least this share of the mean size have their full weight; a smaller set would otherwise count too much. */
const FULL_SET = 0.4;

/** Weight of the invented look-alikes, as a share of a set's: invented texts are cleaner than real ones. */
const LOOK_ALIKES_SHARE = 0.25;

/** Weights are rounded to ten-thousandths: with four digits no score differs from the unrounded model's. */
const ROUNDING = 1e4;

type WeightOf = (decision: MatchDecision) => number;

/** Fits both models: which candidate is the right one, and whether the candidate that is ranked first is right. */
export function fitModel(decisions: readonly MatchDecision[]): MatchModel {
  const weightOf = setWeights(decisions);
  const scale = scaling(decisions);
  const rank = fitRank(decisions, weightOf, scale);
  return { rank, join: fitJoin(decisions, weightOf, scale, rank) };
}

function setWeights(decisions: readonly MatchDecision[]): WeightOf {
  const sizes = new Map<string, number>();
  for (const { set } of decisions) sizes.set(set, (sizes.get(set) ?? 0) + 1);
  const full = (FULL_SET * decisions.length) / sizes.size;
  return ({ set }) => {
    const size = sizes.get(set) as number;
    const share = set === LOOK_ALIKES ? LOOK_ALIKES_SHARE : 1;
    return (share * SET_WEIGHT * Math.min(1, size / full)) / size;
  };
}

/** The standard deviation of each pair feature. */
function scaling(decisions: readonly MatchDecision[]): PairFeatures {
  const all = decisions.flatMap(({ features }) => features);
  return Object.fromEntries(
    PAIR_FEATURES.map((name) => {
      const mean = all.reduce((sum, features) => sum + features[name], 0) / all.length;
      const variance = all.reduce((sum, features) => sum + (features[name] - mean) ** 2, 0) / all.length;
      return [name, Math.sqrt(variance) || 1];
    }),
  ) as PairFeatures;
}

function scaled(features: PairFeatures, scale: PairFeatures): number[] {
  return PAIR_FEATURES.map((name) => features[name] / scale[name]);
}

/** Fits the choice of the best right candidate over the wrong ones; leaves out other right ones, parts of the same event. */
function fitRank(
  decisions: readonly MatchDecision[],
  weightOf: WeightOf,
  scale: PairFeatures,
): MatchModel['rank'] {
  const choices: LabelledChoice[] = [];
  for (const decision of decisions) {
    const { features, right, best } = decision;
    const wrong = features.filter((_, index) => !right[index]);
    if (best < 0 || wrong.length === 0) continue;
    const options = [features[best] as PairFeatures, ...wrong].map((option) => scaled(option, scale));
    choices.push({ options, chosen: 0, weight: weightOf(decision) });
  }
  const weights = fitChoices(choices, new Array(PAIR_FEATURES.length).fill(PENALTY));
  return named(PAIR_FEATURES, weights, scale);
}

function fitJoin(
  decisions: readonly MatchDecision[],
  weightOf: WeightOf,
  scale: PairFeatures,
  rank: MatchModel['rank'],
): MatchModel['join'] {
  const size = PAIR_FEATURES.length + CONTEXT_FEATURES.length;
  const zeros = new Array<number>(size + 1).fill(0);
  const choices = decisions.map((decision): LabelledChoice => {
    const ranked = decision.features
      .map((features, index) => ({
        features,
        right: decision.right[index],
        score: rankScore(rank, features),
      }))
      .sort((a, b) => b.score - a.score);
    const [best] = ranked as [(typeof ranked)[number]];
    const context = contextFeatures(ranked);
    const row = [...scaled(best.features, scale), ...CONTEXT_FEATURES.map((name) => context[name]), 1];
    return { options: [row, zeros], chosen: best.right ? 0 : 1, weight: weightOf(decision) };
  });
  const weights = fitChoices(choices, [...new Array<number>(size).fill(PENALTY), 1e-6]);
  return {
    constant: round(weights[size] as number),
    pair: named(PAIR_FEATURES, weights, scale),
    context: named(CONTEXT_FEATURES, weights.slice(PAIR_FEATURES.length)),
  };
}

/** Weights by feature, converted from scaled features to the original ones. */
function named<Feature extends string>(
  names: readonly Feature[],
  weights: readonly number[],
  scale?: Record<Feature, number>,
): Record<Feature, number> {
  return Object.fromEntries(
    names.map((name, index) => [name, round((weights[index] as number) / (scale?.[name] ?? 1))]),
  ) as Record<Feature, number>;
}

function round(weight: number): number {
  return Math.round(weight * ROUNDING) / ROUNDING;
}
