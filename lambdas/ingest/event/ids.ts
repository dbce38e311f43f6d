import type { Digest } from '../../core/digest/digest';
import { shortHash } from '../../store/article-id';
import type { ArticleItem, Member } from '../../store/event-store';
import { ulidTime } from '../../store/ulid-time';

/** Characters of a reading: 50 bits, as there are hardly ever two readings of one version of an article. */
const READING_LENGTH = 10;

/** Characters of the random part of a ULID. */
const ULID_RANDOM_LENGTH = 16;

/** Readings by digest: each is needed several times and takes a tenth of a millisecond or two to compute. */
const readings = new WeakMap<Digest, string>();

/** Hash of what an article was read as, that is of its digest; empty for a withdrawn article. */
export function readingOf(digest: Digest | null): string {
  if (digest === null) return '';
  const reading = readings.get(digest) ?? shortHash([JSON.stringify(digest)], READING_LENGTH);
  readings.set(digest, reading);
  return reading;
}

/**
 * Id of the event that an article opens: a ULID of the article's publication time, whose random part is a hash of
 * article id, sequencer and reading. A redelivered first report thus opens the same event again, or another one if it
 * is read differently by then.
 */
export function eventIdOf(version: readonly [string, string, string], publishedAt: string): string {
  return ulidTime(publishedAt) + shortHash(version, ULID_RANDOM_LENGTH);
}

/** Whether an article item is of this version of its article and of this reading. */
export function isOf(
  { sequencer, reading }: ArticleItem,
  version: Pick<Member, 'sequencer' | 'digest'>,
): boolean {
  return sequencer === version.sequencer && reading === readingOf(version.digest);
}
