import type { ArticleItem, EventStore, Head } from '../store/event-store';

/** The event that one leads to: itself, or through those that it was merged into the last. Null where there is none. */
export async function endOf(eventId: string, store: EventStore): Promise<Head | null> {
  const head = await store.head(eventId);
  return head?.status === 'merged' ? endOf(head.mergedInto, store) : head;
}

/** An article item with another event to belong to, as the one before was merged into it. */
export function movedTo(eventId: string, article: ArticleItem): ArticleItem {
  const { writes, revision, leaving } = article;
  return {
    ...article,
    eventId,
    writes: writes + 1,
    revision: revision + 1,
    leaving: leaving.filter((left) => left !== eventId),
  };
}
