import { shortHash } from './short-hash';

/** Characters of an article id: 100 bits, so that among 10^12 articles two meet with a chance of one in 10^6. */
const ARTICLE_ID_LENGTH = 20;

/**
 * The id of an article by its place within its upload: where it is the only one there it has none, so that a corrected
 * upload replaces it.
 */
export function articleIdOf(bucket: string, key: string, place: readonly string[]): string {
  return shortHash([bucket, key, ...place], ARTICLE_ID_LENGTH);
}
