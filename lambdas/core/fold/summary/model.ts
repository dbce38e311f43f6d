import { GRAM_FEATURES, gramFeatures, REPEAT_FEATURES, repeatFeatures } from './gram-features';
import { MAX_REPEATS } from './grams';
import data from './model.data.json';
import type { Passages } from './passages';

/** Weights by feature. */
type Weights = Record<(typeof GRAM_FEATURES)[number] | (typeof REPEAT_FEATURES)[number], number>;

/** Two logistic models over the same features: of words, and of pairs of neighbouring words. */
export interface Model {
  word: Weights;
  pair: Weights;
}

/** The model that ships, made by `npm run train:summaries`; docs/summary-model.md is its card. */
export const MODEL: Model = data;

/**
 * How likely a summary that a person writes says each gram at least once, twice ...: {@link MAX_REPEATS} numbers from 0
 * to 1 a gram, by its id; 0 from where the event's sentences do not say it so often themselves.
 */
export function expectations(model: Model, passages: Passages): Float64Array {
  const chances = new Float64Array(passages.grams.length * MAX_REPEATS);
  const row = new Float64Array(GRAM_FEATURES.length);
  const repeats = new Float64Array(REPEAT_FEATURES.length);
  const [word, pair] = [listed(model.word), listed(model.pair)];
  for (const gram of passages.grams) {
    const { own, repeated } = gram.isPair ? pair : word;
    gramFeatures(gram, passages, row);
    const score = dot(own, row);
    for (let times = 1; times <= Math.min(gram.count, MAX_REPEATS); times++) {
      repeatFeatures(gram, times, passages, repeats);
      chances[gram.id * MAX_REPEATS + times - 1] = 1 / (1 + Math.exp(-score - dot(repeated, repeats)));
    }
  }
  return chances;
}

function listed(weights: Weights): { own: Float64Array; repeated: Float64Array } {
  return {
    own: Float64Array.from(GRAM_FEATURES, (name) => weights[name]),
    repeated: Float64Array.from(REPEAT_FEATURES, (name) => weights[name]),
  };
}

function dot(weights: Float64Array, values: Float64Array): number {
  let sum = 0;
  for (let k = 0; k < weights.length; k++) sum += (weights[k] as number) * (values[k] as number);
  return sum;
}
