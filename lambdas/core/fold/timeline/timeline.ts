import { byPublication } from '../../digest/by-publication';
import type { Digest } from '../../digest/digest';
import type { TimelineEntry } from '../event-record';
import { foldHappenings } from './happenings';

/** Entries of a timeline: what a reader takes in, in 4 KB. Of more reports those between the first and the last ones are left out. */
const MAX_ENTRIES = 12;

/**
 * What happened when, oldest first: the dated happenings that independent reports tell of, those that several tell of before
 * others and spread over the days. Where no report dates any, what each independent report says first, at its publication.
 */
export function foldTimeline(originals: readonly Digest[]): TimelineEntry[] {
  const dated = originals.filter((digest) => digest.dated);
  const happenings = foldHappenings(dated, MAX_ENTRIES);
  return happenings.length > 0 ? happenings : firstSentences(dated);
}

function firstSentences(dated: readonly Digest[]): TimelineEntry[] {
  const entries = dated
    .filter((digest) => digest.sentences.length > 0)
    .sort(byPublication)
    .map(({ publishedAt, sentences, articleId }) => ({
      at: publishedAt,
      text: sentences[0] as string,
      articleId,
      origins: 1,
    }));
  if (entries.length <= MAX_ENTRIES) return entries;
  return [...entries.slice(0, MAX_ENTRIES / 2), ...entries.slice(-MAX_ENTRIES / 2)];
}
