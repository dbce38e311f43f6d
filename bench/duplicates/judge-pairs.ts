import { digest } from '../../lambdas/core/digest/digest';
import { isNearDuplicate } from '../../lambdas/core/match/near-duplicate';
import { articleOf } from '../lib/article-of';
import type { FileArticle } from '../lib/gold-articles';
import type { JudgedPair, Pair } from './pair-scores';

/**
 * Judges pairs as the pipeline does: from what is read and digested of both articles.
 * @param step is called after each pair
 * @throws Error where a pair names an article that is not there, or one that is rejected
 */
export function judgePairs<P extends Pair & { isCopy: boolean }>(
  pairs: readonly P[],
  articles: readonly FileArticle[],
  step: () => void,
): (P & JudgedPair)[] {
  const byId = new Map(articles.map((article) => [article.id, article]));
  requireArticles(pairs, byId);
  const sketches = new Map<string, number[]>();
  const sketchOf = (id: string) => {
    const sketch = sketches.get(id) ?? readSketch(byId.get(id) as FileArticle);
    sketches.set(id, sketch);
    return sketch;
  };
  return pairs.map((pair) => {
    const foundCopy = isNearDuplicate(sketchOf(pair.a), sketchOf(pair.b));
    step();
    return { ...pair, foundCopy };
  });
}

function requireArticles(pairs: readonly Pair[], byId: ReadonlyMap<string, FileArticle>): void {
  const missing = new Set(pairs.flatMap(({ a, b }) => [a, b]).filter((id) => !byId.has(id)));
  const [first] = missing;
  if (first === undefined) return;
  const others = missing.size > 1 ? ` and ${missing.size - 1} more` : '';
  throw new Error(`The pairs name articles that the file lacks: ${first}${others}.`);
}

function readSketch(article: FileArticle): number[] {
  return digest(articleOf(article), article.id).sketch;
}
