import type { Passage } from '../../lambdas/core/fold/summary/passages';
import { filling, type Summariser } from './summariser';

/** Cosine from which on a sentence repeats a better one and is skipped. */
const REDUNDANT = 0.5;

/** Continuous LexRank (Erkan and Radev 2004): PageRank over sentences joined by their tf-idf cosine. */
export const lexRank: Summariser = ({ passages }, words) => {
  const vectors = passages.map(vectorOf);
  const cosines = vectors.map((a) => vectors.map((b) => cosine(a, b)));
  const ranks = pageRank(cosines);
  const ranked = [...passages].sort((a, b) => (ranks[b.id] as number) - (ranks[a.id] as number));
  const kept: Passage[] = [];
  for (const passage of ranked)
    if (kept.every((better) => (cosines[passage.id]?.[better.id] as number) < REDUNDANT)) kept.push(passage);
  return filling(kept, words);
};

function vectorOf({ forms }: Passage): Map<number, number> {
  const vector = new Map<number, number>();
  for (const { term } of forms) vector.set(term.id, (vector.get(term.id) ?? 0) + term.idf);
  return vector;
}

function cosine(a: Map<number, number>, b: Map<number, number>): number {
  let product = 0;
  for (const [id, weight] of a) product += weight * (b.get(id) ?? 0);
  return product / (Math.hypot(...a.values()) * Math.hypot(...b.values()) || 1);
}

/** TextRank (Mihalcea and Tarau 2004): PageRank over sentences joined by the words that they share. */
export const textRank: Summariser = ({ passages }, words) => {
  const sets = passages.map(({ forms }) => new Set(forms.map(({ term }) => term.id)));
  const ranks = pageRank(
    passages.map((passage, a) =>
      passages.map((other, b) =>
        a === b ? 0 : similarity(sets[a] as Set<number>, sets[b] as Set<number>, passage, other),
      ),
    ),
  );
  const rank = ({ id }: Passage) => ranks[id] as number;
  return filling(
    [...passages].sort((a, b) => rank(b) - rank(a)),
    words,
  );
};

/** Number of shared words over the logarithms of both lengths, so that long sentences are not preferred. */
function similarity(a: Set<number>, b: Set<number>, passage: Passage, other: Passage): number {
  const shared = [...a].filter((id) => b.has(id)).length;
  const scale = Math.log(passage.forms.length) + Math.log(other.forms.length);
  return scale > 0 ? shared / scale : 0;
}

/** Chance to follow an edge rather than to jump anywhere (Brin and Page 1998). */
const DAMPING = 0.85;

/** Steps of the power iteration; ranks hardly change after 30. */
const STEPS = 50;

/** The rank of each node of a weighted graph; a node without edges leads to all nodes. */
export function pageRank(weights: readonly (readonly number[])[]): number[] {
  const size = weights.length;
  const shares = weights.map((row) => {
    const total = row.reduce((sum, weight) => sum + weight, 0);
    return row.map((weight) => (total === 0 ? 1 / size : weight / total));
  });
  let ranks = shares.map(() => 1 / size);
  for (let step = 0; step < STEPS; step++) {
    ranks = ranks.map((_, node) => {
      const arriving = ranks.reduce((sum, rank, from) => sum + rank * (shares[from]?.[node] as number), 0);
      return (1 - DAMPING) / size + DAMPING * arriving;
    });
  }
  return ranks;
}
