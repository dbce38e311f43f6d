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

/** Characters of the hash of a text: 50 bits, as it tells the few versions of one document apart. */
const TEXT_LENGTH = 10;

/** Hash of a text by its headline and sketch, which do not change with the code. */
export function textOf({ headline, sketch }: Digest): string {
  return shortHash([headline, String(sketch)], TEXT_LENGTH);
}

/** What the id of an event holds of the article that opens it. */
export type Opener = Pick<Digest, 'articleId' | 'headline' | 'sketch' | 'publishedAt'>;

/**
 * Id of the event that an article opens: a ULID of the article's publication time, whose random part is a hash of
 * article id, headline and sketch. The same text under the same key thus always opens the same event, in a redelivery
 * and in a table that is built anew, and another text opens another. The rest of the digest is left out, because it
 * changes with the code.
 */
export function eventIdOf({ articleId, headline, sketch, publishedAt }: Opener): string {
  return ulidTime(publishedAt) + shortHash([articleId, headline, String(sketch)], ULID_RANDOM_LENGTH);
}

/** Whether an article item is of this version of its article and of this reading. */
export function isOf(item: ArticleItem, version: Pick<Member, 'sequencer' | 'digest'>): boolean {
  return item.sequencer === version.sequencer && isReadAs(item, version.digest);
}

/** Whether an article item is of this reading, in whichever version: a later one that says the same moves no member. */
export function isReadAs({ reading }: ArticleItem, digest: Digest | null): boolean {
  return reading === readingOf(digest);
}
