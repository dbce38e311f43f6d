import type { Digest } from '../digest/digest';
import type { TimelineEntry } from './event-record';

/** Entries of a timeline; of more, those between the first and the last ones are left out. */
const MAX_ENTRIES = 20;

/**
 * The first sentence of every independent report at its publication, oldest first. An article that states no time has
 * no entry: when it was uploaded says nothing of when it was reported.
 */
export function foldTimeline(originals: readonly Digest[]): TimelineEntry[] {
  const entries = originals
    .filter((digest) => digest.dated && digest.sentences.length > 0)
    .map((digest) => ({
      at: digest.publishedAt,
      text: digest.sentences[0] as string,
      articleId: digest.articleId,
    }))
    .sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : a.articleId < b.articleId ? -1 : 1));
  if (entries.length <= MAX_ENTRIES) return entries;
  return [...entries.slice(0, MAX_ENTRIES / 2), ...entries.slice(-MAX_ENTRIES / 2)];
}
