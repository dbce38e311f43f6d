import type { EventStore, Head, Merger } from '../store/event-store';
import { endOf } from './redirects';

/**
 * Which of two events goes into the other: the later opened, and of those opened at once the one of the greater id. As
 * neither changes ever, no two handlers differ, and no redirect comes back to where it began. What was merged already
 * stands for where it leads. One that has no articles now may get them by a merger that is under way, and is merged too.
 * Null where both lead to one event.
 */
export async function mergerOf(one: string, other: string, store: EventStore): Promise<Merger | null> {
  const heads = await Promise.all([endOf(one, store), endOf(other, store)]);
  const [first, second] = heads
    .flatMap((head) => head ?? [])
    .sort((a, b) => (orderOf(a) < orderOf(b) ? -1 : 1));
  if (!first || !second || first.eventId === second.eventId) return null;
  return { from: second.eventId, into: first.eventId };
}

function orderOf({ openedAt, eventId }: Head): string {
  return `${openedAt} ${eventId}`;
}
