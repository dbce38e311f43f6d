import { type Digest, digest } from '../../lambdas/core/digest/digest';
import { isNearDuplicate } from '../../lambdas/core/match/near-duplicate';
import { articleOf } from '../lib/article-versions';
import type { FileArticle } from '../lib/gold-articles';
import { readJsonLines } from '../lib/json-lines';
import type { JudgedPair, Pair } from './pair-scores';

/** Two articles, and whether one of them is labelled as a copy of the other. */
interface LabelledPair extends Pair {
  isCopy: boolean;
  /** Whether a person read both texts; the other labels come from a measure of overlap. */
  byHand: boolean;
}

/** The fields that are read of a line of a pair file. */
interface PairRow {
  a?: string;
  b?: string;
  nearDup?: 0 | 1;
  labelledBy?: string;
}

/**
 * The pairs of a JSON Lines file: `a` and `b`, `nearDup` 1 or 0, and `labelledBy`, which is `hand` if a person read the
 * texts.
 * @throws Error where a pair lacks an article or its label
 */
export function readLabelledPairs(file: string): LabelledPair[] {
  return readJsonLines<PairRow>(file).map(({ a, b, nearDup, labelledBy }, index) => {
    if (a === undefined || b === undefined || (nearDup !== 0 && nearDup !== 1))
      throw new Error(`${file}: pair ${index + 1} lacks a, b, or a nearDup of 0 or 1.`);
    return { a, b, isCopy: nearDup === 1, byHand: labelledBy === 'hand' };
  });
}

/**
 * Judges pairs as the pipeline does, by the digests of both articles.
 * @param step called after each pair
 * @throws Error where a pair names an article that is missing or is rejected
 */
export function judgePairs<P extends Pair & { isCopy: boolean }>(
  pairs: readonly P[],
  articles: readonly FileArticle[],
  step: () => void,
): (P & JudgedPair)[] {
  const byId = new Map(articles.map((article) => [article.id, article]));
  requireArticles(pairs, byId);
  const digests = new Map<string, Digest>();
  const digestOf = (id: string) => {
    const known = digests.get(id) ?? digestOfFile(byId.get(id) as FileArticle);
    digests.set(id, known);
    return known;
  };
  return pairs.map((pair) => {
    const foundCopy = isNearDuplicate(digestOf(pair.a), digestOf(pair.b));
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

function digestOfFile(article: FileArticle): Digest {
  return digest(articleOf(article), article.id);
}
