import { searchFor } from '../core/match/candidates';
import type { EventProfile } from '../core/match/profile';
import type { EventStore } from '../store/event-store';
import { type Chooser, chooseAmong } from './choose-event';

/** An event that an article opened, and what had been found before. */
export interface Opened extends Chooser {
  eventId: string;
  /** Events that the article was not given to before. */
  passedOver: ReadonlySet<string>;
}

/**
 * Looks again for events that an article belongs to, once the one that it opened can be found itself. Of two first
 * reports that were handled at the same moment at least one sees the other's event here, as each is posted before it
 * looks. Of several all that it would have joined are twins, the likeliest first: had it joined the one, the others might
 * find nobody who did. Mostly nothing came in between, and there are none.
 */
export async function findTwins(
  { eventId, passedOver, ...chooser }: Opened,
  store: EventStore,
): Promise<string[]> {
  const { digest } = chooser;
  const known = new Map<string, EventProfile>();
  const read = async (eventIds: readonly string[]) => {
    const profiles = await store.profiles(eventIds, true);
    for (const [id, profile] of profiles) if (profile.eventId !== eventId) known.set(id, profile);
    return new Map([...profiles].filter(([, profile]) => profile.eventId !== eventId));
  };
  const twins: string[] = [];
  let found = without(new Set([eventId, ...passedOver]), await store.found(searchFor(digest, chooser), true));
  while (found.size > 0) {
    const { eventId: twin } = await chooseAmong(chooser, found, known, read);
    if (twin === null) break;
    twins.push(twin);
    const same = [...known].flatMap(([id, profile]) => (profile.eventId === twin ? id : []));
    found = without(new Set(same), found);
  }
  return twins;
}

/** What was found but for some events; without terms that find nothing else. */
function without(
  eventIds: ReadonlySet<string>,
  found: ReadonlyMap<string, readonly string[]>,
): Map<string, string[]> {
  const left = [...found].map(([term, events]): [string, string[]] => [
    term,
    events.filter((eventId) => !eventIds.has(eventId)),
  ]);
  return new Map(left.filter(([, events]) => events.length > 0));
}
