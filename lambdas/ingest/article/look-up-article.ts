import type { Digest } from '../../core/digest/digest';
import { lookupFor, type TermLookup } from '../../core/match/candidates';
import { isSameText } from '../../core/match/near-duplicate';
import type { ArticleItem, EventStore } from '../../store/event-store';
import { type ArticleVersion, isBegun, isDone } from './article-version';

/** What the table holds of an article and, if an event is to be chosen for it, the events that its terms find. */
export interface ArticleLookup {
  version: ArticleVersion;
  current: ArticleItem | null;
  /** Id of the event that the article stays in; null if it stays in none. */
  kept: string | null;
  /** Null if no event is to be chosen. */
  search: TermLookup | null;
  eventsByTerm: Map<string, string[]>;
}

export async function lookUpArticle(version: ArticleVersion, store: EventStore): Promise<ArticleLookup> {
  const current = version.isNew ? null : await store.article(version.articleId);
  const { digest } = version;
  const isPlaced = isDone(current, version) || isBegun(current, version);
  const kept = digest && !isPlaced ? await keptEvent(current, digest, store) : null;
  if (!digest || isPlaced || kept !== null)
    return { version, current, kept, search: null, eventsByTerm: new Map() };
  const search = lookupFor(digest, version);
  return { version, current, kept, search, eventsByTerm: await store.eventsByTerm(search) };
}

/** The event that an article stays in because its text is the stored one or a correction of it; null if none. */
async function keptEvent(
  item: ArticleItem | null,
  digest: Digest,
  store: EventStore,
): Promise<string | null> {
  if (!item?.live || item.eventId === null) return null;
  const [stored] = await store.members(item.eventId, [item.articleId]);
  return stored?.digest && isSameText(stored.digest, digest) ? item.eventId : null;
}
