import type { Passage } from './passages';

/** Lightest word that counts, in nats of inverse document frequency: half of all articles hold lighter ones. */
const MIN_IDF = 0.7;

/** The share of a passage's content, by the weight of its stems, that stands in another passage. */
export type Overlap = (passage: Passage, other: Passage) => number;

/** How far each of an event's passages stands in each other one, 0 for one without content. */
export function overlapAmong(passages: readonly Passage[]): Overlap {
  const size = passages.length;
  const shared = new Float64Array(size * size);
  for (const { weight, holders } of contentOf(passages)) {
    for (const holder of holders) {
      const row = holder * size;
      for (const other of holders) shared[row + other] = (shared[row + other] as number) + weight;
    }
  }
  return (passage, other) => {
    const row = passage.id * size;
    return (shared[row + other.id] as number) / ((shared[row + passage.id] as number) || 1);
  };
}

/** A stem's weight, and the numbers of the passages that hold it. */
interface Holding {
  weight: number;
  holders: number[];
}

function contentOf(passages: readonly Passage[]): Holding[] {
  const holdings = new Map<number, Holding>();
  for (const { id, forms } of passages) {
    for (const { term } of forms) {
      if (term.idf < MIN_IDF) continue;
      const holding = holdings.get(term.stemId);
      if (!holding) holdings.set(term.stemId, { weight: term.idf, holders: [id] });
      else if (holding.holders.at(-1) !== id) holding.holders.push(id);
    }
  }
  return [...holdings.values()];
}
