import { createHash } from 'node:crypto';

/** Characters of an article id: 100 bits, so that among 10^12 articles two collide with a probability of 10^-6. */
const ARTICLE_ID_LENGTH = 20;

/** Crockford's base 32, as in ULIDs: without letters that look like digits. */
const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/**
 * Id of an article by its upload and its place there. The only article of an upload has an empty place, so a corrected
 * upload replaces it.
 */
export function articleIdOf(bucket: string, key: string, place: readonly string[]): string {
  return shortHash([bucket, key, ...place], ARTICLE_ID_LENGTH);
}

/** Hash of some texts in their order: `length` characters of 5 bits each, at most 32. */
export function shortHash(parts: readonly string[], length: number): string {
  const bytes = createHash('sha256').update(JSON.stringify(parts)).digest();
  return Array.from(bytes.subarray(0, length), (byte) => ALPHABET[byte % 32]).join('');
}
