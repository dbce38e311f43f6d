import { GRAM_FEATURES, gramFeatures, REPEAT_FEATURES, repeatFeatures } from './gram-features';
import { type Gram, MAX_REPEATS } from './grams';
import data from './model.data.json';
import type { Passage, Passages } from './passages';

/** A gain is divided by the passage's length to this power: 1 would prefer short passages, 0 long ones. */
const LENGTH_POWER = 0.8;

/** Passages that are weighed against each other, those that are worth most for their length: time grows with them. */
const MAX_CANDIDATES = 24;

/** Times that each chosen passage is tried against all others; a third time changes next to nothing. */
const PASSES = 2;

/** What is asked of a choice of passages, which are given in reading order. */
export interface Aim<T extends Passage> {
  /** What it is worth, at least 0; none at all is worth 0. */
  worth(chosen: readonly T[]): number;
  /** Whether it may be chosen. */
  allows(chosen: readonly T[]): boolean;
}

/**
 * The passages that are worth most together, in reading order: first greedily by their gain (near the best choice where
 * worth is monotone and submodular, as coverage is: Lin and Bilmes 2011), then by exchanges.
 */
export function choose<T extends Passage>(passages: readonly T[], aim: Aim<T>): T[] {
  const candidates = promising(passages, aim);
  let chosen = filled([], candidates, aim);
  for (let pass = 0; pass < PASSES; pass++) {
    const exchanged = filled(exchange(chosen, candidates, aim), candidates, aim);
    if (exchanged.every((passage, index) => passage === chosen[index])) break;
    chosen = exchanged;
  }
  return chosen;
}

function promising<T extends Passage>(passages: readonly T[], { worth }: Aim<T>): T[] {
  const scores = new Map(passages.map((passage) => [passage, perLength(worth([passage]), passage)]));
  const score = (passage: T) => scores.get(passage) as number;
  return [...passages].sort((a, b) => score(b) - score(a)).slice(0, MAX_CANDIDATES);
}

/** Adds what gains most for its length, until nothing that is allowed gains anything. */
function filled<T extends Passage>(
  start: readonly T[],
  candidates: readonly T[],
  { worth, allows }: Aim<T>,
): T[] {
  let chosen = [...start];
  for (;;) {
    const before = worth(chosen);
    let best = chosen;
    let bestScore = 0;
    for (const candidate of candidates) {
      const more = inserted(chosen, candidate);
      if (chosen.includes(candidate) || !allows(more)) continue;
      const score = perLength(worth(more) - before, candidate);
      if (score > bestScore) [best, bestScore] = [more, score];
    }
    if (best === chosen) return chosen;
    chosen = best;
  }
}

/** Puts the best other passage in the place of each chosen one, where that is worth more. */
function exchange<T extends Passage>(
  start: readonly T[],
  candidates: readonly T[],
  { worth, allows }: Aim<T>,
): T[] {
  let best = [...start];
  let bestWorth = worth(best);
  for (const old of start) {
    const rest = best.filter((passage) => passage !== old);
    for (const candidate of candidates) {
      if (best.includes(candidate)) continue;
      const other = inserted(rest, candidate);
      const otherWorth = allows(other) ? worth(other) : 0;
      if (otherWorth > bestWorth) [best, bestWorth] = [other, otherWorth];
    }
  }
  return best;
}

function perLength(gain: number, { length }: Passage): number {
  return gain / length ** LENGTH_POWER;
}

/** The passages with one more, in reading order: as articles tell them, first the news and then its details. */
function inserted<T extends Passage>(chosen: readonly T[], passage: T): T[] {
  const at = chosen.findIndex((other) => isBefore(passage, other));
  return at < 0 ? [...chosen, passage] : chosen.toSpliced(at, 0, passage);
}

function isBefore(a: Passage, b: Passage): boolean {
  return a.position < b.position || (a.position === b.position && a.article < b.article);
}

/** How much of what a person's summary would say a choice of passages says. */
export type Coverage = (chosen: readonly Passage[]) => number;

/**
 * The expected number of words and pairs that the first `words` words of the passages, as they follow each other, share
 * with a person's summary, each counted as often as both say it: what ROUGE-1 and ROUGE-2 count (Lin 2004).
 */
export function coverageWithin(words: number, chances: Float64Array): Coverage {
  const said = new Uint16Array(chances.length / MAX_REPEATS);
  return (chosen) => {
    let covered = 0;
    let left = words;
    for (const passage of chosen) {
      covered += say(passage, left, said, chances);
      left -= passage.length;
      if (left <= 0) break;
    }
    for (const { grams } of chosen) for (const { id } of grams) said[id] = 0;
    return covered;
  };
}

/** What the first `words` words of a passage cover beside what is said already, to which they are added. */
function say({ grams, ends }: Passage, words: number, said: Uint16Array, chances: Float64Array): number {
  const end = ends[words - 1] ?? grams.length;
  let covered = 0;
  for (let at = 0; at < end; at++) {
    const { id } = grams[at] as Gram;
    const times = said[id] as number;
    if (times < MAX_REPEATS) covered += chances[id * MAX_REPEATS + times] as number;
    said[id] = times + 1;
  }
  return covered;
}

/** Weights by feature. */
type SummaryWeights = Record<(typeof GRAM_FEATURES)[number] | (typeof REPEAT_FEATURES)[number], number>;

/** Two logistic models over the same features: of words, and of pairs of neighbouring words. */
export interface SummaryModel {
  word: SummaryWeights;
  pair: SummaryWeights;
}

/** The model that ships, made by `npm run train:summaries`; docs/summary-model.md is its card. */
export const MODEL: SummaryModel = data;

/**
 * How likely a summary that a person writes says each gram at least once, twice ...: {@link MAX_REPEATS} numbers from 0
 * to 1 a gram, by its id; 0 from where the event's sentences do not say it so often themselves.
 */
export function expectations(model: SummaryModel, passages: Passages): Float64Array {
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

function listed(weights: SummaryWeights): { own: Float64Array; repeated: Float64Array } {
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
