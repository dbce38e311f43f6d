import type { Passage } from './passages';

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
