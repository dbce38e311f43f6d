import type { Digest } from './digest';

/** Orders articles by their publication, equal times by id: the same order wherever it is asked for. */
export function byPublication(a: Digest, b: Digest): number {
  return compare(a.publishedAt, b.publishedAt) || compare(a.articleId, b.articleId);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
