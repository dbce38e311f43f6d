import type { Digest } from './digest';

/** Orders articles by their publication, equal times by id: the same order wherever it is asked for. */
export function byPublication(a: Digest, b: Digest): number {
  return compare(a.publishedAt, b.publishedAt) || compare(a.articleId, b.articleId);
}

/** Orders articles by {@link publicationKey}. */
export function byStatedPublication(a: Digest, b: Digest): number {
  return compare(publicationKey(a), publicationKey(b));
}

/**
 * What sorts articles by the publication that they state, those that state none last: when these were uploaded must not
 * decide which of them is quoted.
 */
export function publicationKey({ dated, publishedAt, articleId }: Digest): string {
  return `${dated ? publishedAt : '~'} ${articleId}`;
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
