import type { Digest } from '../core/digest/digest';
import { type Search, searchFor } from '../core/match/candidates';
import type { EventStore, Merger } from '../store/event-store';
import { chooseAmong } from './choose-event';

/** An event that an article opened, and what had been found before. */
interface Opened {
  eventId: string;
  digest: Digest;
  /** Events that the article was not given to before. */
  passedOver: ReadonlySet<string>;
}

/**
 * Looks again for the event that an article belongs to, once the one that it opened can be found itself. Of two first
 * reports that were handled at the same moment at least one sees the other's event here, as each is posted before it
 * looks. Null where nothing came in between, or nothing that the article would have joined.
 */
export async function findTwin(
  { eventId, digest, passedOver }: Opened,
  store: EventStore,
): Promise<Merger | null> {
  const search: Search = searchFor(digest);
  const found = withoutEvent(await store.found(search, true), eventId);
  const isSeen = [...found.values()].flat().every((other) => passedOver.has(other));
  if (isSeen) return null;
  const read = (eventIds: readonly string[]) => store.profiles(eventIds, true);
  const twin = (await chooseAmong(digest, found, new Map(), read)).eventId;
  return twin === null || twin === eventId ? null : mergerOf(eventId, twin, store);
}

function withoutEvent(found: ReadonlyMap<string, readonly string[]>, eventId: string): Map<string, string[]> {
  return new Map([...found].map(([term, events]) => [term, events.filter((other) => other !== eventId)]));
}

/**
 * Which of two events goes into the other: the later opened, and of those opened at once the one of the greater id. As
 * neither changes ever, no two handlers differ, and no redirect comes back to where it began. Null where one is gone.
 */
async function mergerOf(one: string, other: string, store: EventStore): Promise<Merger | null> {
  const heads = await Promise.all([store.head(one), store.head(other)]);
  const [first, second] = heads
    .flatMap((head) => (head?.status === 'live' ? head : []))
    .sort((a, b) => (key(a) < key(b) ? -1 : 1));
  return first && second ? { from: second.eventId, into: first.eventId } : null;

  function key({ openedAt, eventId }: { openedAt: string; eventId: string }): string {
    return `${openedAt} ${eventId}`;
  }
}
