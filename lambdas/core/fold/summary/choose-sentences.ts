import { GRAM_FEATURES, gramFeatures, REPEAT_FEATURES, repeatFeatures } from './gram-features';
import { type Gram, MAX_REPEATS } from './grams';
import data from './model.data.json';
import type { Passage, Passages } from './passages';

/** What is asked of a choice of passages, which are given in reading order. */
export interface Aim<T extends Passage> {
  /** The worth of a choice, at least 0; that of an empty one is 0. */
  worth(chosen: readonly T[]): number;
  allows(chosen: readonly T[]): boolean;
}

/** Max rounds of exchanges; a third one changes next to nothing. */
const ROUNDS = 2;

/**
 * Chooses the passages that are worth most together and returns them in reading order. Chooses greedily by gain first,
 * which comes near the best choice if worth is monotone and submodular, as coverage is (Lin and Bilmes 2011), and then
 * improves the choice by exchanges.
 */
export function choose<T extends Passage>(passages: readonly T[], aim: Aim<T>): T[] {
  const candidates = promising(passages, aim);
  let chosen = filled([], candidates, aim);
  for (let round = 0; round < ROUNDS; round++) {
    const exchanged = filled(exchange(chosen, candidates, aim), candidates, aim);
    if (exchanged.every((passage, index) => passage === chosen[index])) break;
    chosen = exchanged;
  }
  return chosen;
}

/** Measures how much of what a person's summary would say a choice of passages says. */
export type Coverage = (chosen: readonly Passage[]) => number;

/**
 * Expected number of words and pairs that the passages, one after another and cut after `words` words, share with a
 * person's summary, each counted as often as both have it: what ROUGE-1 and ROUGE-2 count (Lin 2004). `chances` are
 * those of {@link expectations}.
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

type SummaryWeights = Record<(typeof GRAM_FEATURES)[number] | (typeof REPEAT_FEATURES)[number], number>;

/** Two logistic models over the same features: of words, and of pairs of neighbouring words. */
export interface SummaryModel {
  word: SummaryWeights;
  pair: SummaryWeights;
}

/** The model that ships, made by `npm run train:summaries` and described in docs/summary-model.md. */
export const MODEL: SummaryModel = data;

/**
 * Probabilities that a person's summary has each gram at least once, twice and so on: {@link MAX_REPEATS} numbers per gram,
 * at its id times {@link MAX_REPEATS}. They are 0 beyond the number of times that the event's sentences have it.
 */
export function expectations(model: SummaryModel, passages: Passages): Float64Array {
  const chances = new Float64Array(passages.grams.length * MAX_REPEATS);
  const row = new Float64Array(GRAM_FEATURES.length);
  const repeats = new Float64Array(REPEAT_FEATURES.length);
  const [word, pair] = [vectorsOf(model.word), vectorsOf(model.pair)];
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

/** Max passages that are weighed against each other, those worth most for their length: time grows with their number. */
const MAX_CANDIDATES = 24;

function promising<T extends Passage>(passages: readonly T[], { worth }: Aim<T>): T[] {
  const scores = new Map(passages.map((passage) => [passage, perLength(worth([passage]), passage)]));
  const score = (passage: T) => scores.get(passage) as number;
  return [...passages].sort((a, b) => score(b) - score(a)).slice(0, MAX_CANDIDATES);
}

/** Adds the passage that gains most for its length, until none that is allowed gains anything. */
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

/** Replaces each chosen passage by the best other one if the choice is then worth more. */
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

/** A gain is divided by the passage's length to this power: 1 would prefer short passages, 0 long ones. */
const LENGTH_POWER = 0.8;

function perLength(gain: number, { length }: Passage): number {
  return gain / length ** LENGTH_POWER;
}

/** Adds a passage in reading order: by position in the article, so that the news comes first and then its details. */
function inserted<T extends Passage>(chosen: readonly T[], passage: T): T[] {
  const at = chosen.findIndex((other) => isBefore(passage, other));
  return at < 0 ? [...chosen, passage] : chosen.toSpliced(at, 0, passage);
}

function isBefore(a: Passage, b: Passage): boolean {
  return a.position < b.position || (a.position === b.position && a.article < b.article);
}

/** Adds the first `words` words of a passage to what is `said`, and returns what they cover beyond it. */
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

function vectorsOf(weights: SummaryWeights): { own: Float64Array; repeated: Float64Array } {
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
