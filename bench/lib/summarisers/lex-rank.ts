import type { Passage } from '../../../lambdas/core/fold/summary/passages';
import { pageRank } from './page-rank';
import { filling, type Summariser } from './summariser';

/** Cosine from which a sentence repeats a better one and is passed over. */
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
