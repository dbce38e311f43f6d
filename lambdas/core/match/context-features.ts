import type { PairFeatures } from './pair-features';

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
