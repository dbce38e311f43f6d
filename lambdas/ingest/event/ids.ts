import { encodeTime } from 'ulid';
import type { Digest } from '../../core/digest/digest';
import { shortHash } from '../../store/article-id';
import type { ArticleItem, Member } from '../../store/event-store';

/** Characters that tell the readings of one version of an article apart, of which there are hardly ever two: 50 bits. */
const READING_LENGTH = 10;

/** Characters of a ULID's random part. */
const ULID_RANDOM_LENGTH = 16;

/** Characters of a ULID's time. */
const ULID_TIME_LENGTH = 10;

/** Readings by their digests: each is asked for several times, and costs a tenth of a millisecond or two. */
const readings = new WeakMap<Digest, string>();

/** What an article was read as: a hash of its digest, and nothing for one that the upload no longer holds. */
export function readingOf(digest: Digest | null): string {
  if (digest === null) return '';
  const reading = readings.get(digest) ?? shortHash([JSON.stringify(digest)], READING_LENGTH);
  readings.set(digest, reading);
  return reading;
}

/**
 * The id of the event that an article opens: a ULID with the article's publication time and, for its random part, a
 * hash of article id, sequencer and reading, so that a redelivered first report opens the same event again, and another
 * one if it tells something else by then.
 */
export function eventIdOf(version: readonly [string, string, string], publishedAt: string): string {
  const time = encodeTime(Math.max(0, Date.parse(publishedAt)), ULID_TIME_LENGTH);
  return time + shortHash(version, ULID_RANDOM_LENGTH);
}

/** Whether an article item is of a version of its article, as it was read then. */
export function isOf(
  { sequencer, reading }: ArticleItem,
  version: Pick<Member, 'sequencer' | 'digest'>,
): boolean {
  return sequencer === version.sequencer && reading === readingOf(version.digest);
}
