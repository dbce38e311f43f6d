import { createHash } from 'node:crypto';

/** Characters of an article id: 100 bits, so that among 10^12 articles two meet with a chance of one in 10^6. */
const ARTICLE_ID_LENGTH = 20;

/**
 * The id of an article by its place within its upload: where it is the only one there it has none, so that a corrected
 * upload replaces it.
 */
export function articleIdOf(bucket: string, key: string, place: readonly string[]): string {
  return shortHash([bucket, key, ...place], ARTICLE_ID_LENGTH);
}

/** Crockford's base 32, as ULIDs use it: no letter that reads as a digit. */
const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** A hash of some texts in their order: so many characters of 5 bits each, 32 at most. */
export function shortHash(parts: readonly string[], length: number): string {
  const bytes = createHash('sha256').update(JSON.stringify(parts)).digest();
  return Array.from(bytes.subarray(0, length), (byte) => ALPHABET[byte % 32]).join('');
}
