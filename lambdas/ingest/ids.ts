import { createHash } from 'node:crypto';
import { encodeTime } from 'ulid';
import type { Digest } from '../core/digest/digest';

/** Crockford's base 32, as ULIDs use it: no letter that reads as a digit. */
const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** Characters of an article id: 100 bits, so that among 10^12 articles two meet with a chance of one in 10^6. */
const ARTICLE_ID_LENGTH = 20;

/** Characters that tell the readings of one version of an article apart, of which there are hardly ever two: 50 bits. */
const READING_LENGTH = 10;

/** Characters of a ULID's random part. */
const ULID_RANDOM_LENGTH = 16;

/** Characters of a ULID's time. */
const ULID_TIME_LENGTH = 10;

/**
 * The id of an article by its place within its upload: where it is the only one there it has none, so that a corrected
 * upload replaces it.
 */
export function articleIdOf(bucket: string, key: string, place: readonly string[]): string {
  return hash([bucket, key, ...place], ARTICLE_ID_LENGTH);
}

/** What an article was read as: a hash of its digest, and nothing for one that the upload no longer holds. */
export function readingOf(digest: Digest | null): string {
  return digest === null ? '' : hash([JSON.stringify(digest)], READING_LENGTH);
}

/**
 * The id of the event that an article opens: a ULID with the article's publication time and, for its random part, a
 * hash of article id, sequencer and reading, so that a redelivered first report opens the same event again, and another
 * one if it tells something else by then.
 */
export function eventIdOf(version: readonly [string, string, string], publishedAt: string): string {
  const time = encodeTime(Math.max(0, Date.parse(publishedAt)), ULID_TIME_LENGTH);
  return time + hash(version, ULID_RANDOM_LENGTH);
}

function hash(parts: readonly string[], length: number): string {
  const bytes = createHash('sha256').update(JSON.stringify(parts)).digest();
  return Array.from(bytes.subarray(0, length), (byte) => ALPHABET[byte % 32]).join('');
}
