import type { Digest } from '../core/digest/digest';
import { isSameText } from '../core/match/same-text';
import type { ArticleItem, EventStore } from '../store/event-store';

/**
 * The event that an article stays in, as its new text is the one that stands there, perhaps lightly edited: nobody moves
 * for a correction. Null where it is to be chosen anew.
 */
export async function keptEvent(
  current: ArticleItem | null,
  digest: Digest,
  store: EventStore,
): Promise<string | null> {
  if (!current?.live || current.eventId === null) return null;
  const [standing] = await store.members(current.eventId, [current.articleId]);
  return standing?.digest && isSameText(standing.digest, digest) ? current.eventId : null;
}
