import { decodeTime } from 'ulid';
import type { Digest } from '../../core/digest/digest';
import {
  candidates,
  type Lead,
  POSTINGS_PER_TERM,
  type Search,
  searchFor,
} from '../../core/match/candidates';
import { match } from '../../core/match/match';
import type { Candidate } from '../../core/match/pair-features';
import type { EventProfile } from '../../core/match/profile';
import type { EventStore } from '../../store/event-store';
import type { Commit } from './commit-member';

/** What the articles of an upload that are placed already tell about the next. */
export interface PlacementCache {
  /** The commits of the two articles before, whose postings a look-up made ahead may not show. */
  before: readonly Commit[];
  /** Profiles of events as this upload left them: they need not be read again to choose among them. */
  profiles: Map<string, EventProfile>;
}

/** Where an article goes, of all that was found for it. */
export interface Choice {
  /** The event that it joins; null where it opens one. */
  eventId: string | null;
  /** What was found, but for events that were not live: these may be when it is looked again. */
  passedOver: ReadonlySet<string>;
}

/** What an event is chosen for. */
export interface Chooser {
  digest: Digest;
  /** Days after its last report in which an event takes it; those that matching was trained with if it is left out. */
  windowDays?: number;
}

/** Chooses among the events found under the terms of a search. */
export function chooseEvent(
  chooser: Chooser,
  search: Search,
  found: ReadonlyMap<string, string[]>,
  { before, profiles }: PlacementCache,
  store: EventStore,
): Promise<Choice> {
  const read = (eventIds: readonly string[]) => store.profiles(eventIds);
  return chooseAmong(chooser, withPostings(found, search, before), profiles, read);
}

/** Chooses among the events found under some terms; profiles that are known are not read. */
async function chooseAmong(
  { digest, windowDays }: Chooser,
  found: ReadonlyMap<string, string[]>,
  known: ReadonlyMap<string, EventProfile>,
  read: (eventIds: readonly string[]) => Promise<Map<string, EventProfile>>,
): Promise<Choice> {
  const leads = candidates(digest, found, decodeTime);
  const unknown = leads.map(({ eventId }) => eventId).filter((eventId) => !known.has(eventId));
  const profiles = new Map([...known, ...(unknown.length > 0 ? await read(unknown) : [])]);
  const matched = match(digest, withProfiles(leads, profiles), { windowDays });
  const passedOver = new Set([...found.values()].flat());
  for (const { eventId } of leads) if (!profiles.has(eventId)) passedOver.delete(eventId);
  return { eventId: matched.kind === 'opens' ? null : matched.eventId, passedOver };
}

/** The live events that leads come to; where several lead to one, as it was merged of them, their shares add up. */
function withProfiles(leads: readonly Lead[], profiles: ReadonlyMap<string, EventProfile>): Candidate[] {
  const live = new Map<string, Candidate>();
  for (const { eventId, share } of leads) {
    const event = profiles.get(eventId);
    if (!event) continue;
    const shared = live.get(event.eventId)?.share ?? 0;
    live.set(event.eventId, { event, share: Math.min(1, shared + share) });
  }
  return [...live.values()];
}

/** What a search would have found, had the postings of some commits stood. */
function withPostings(
  found: ReadonlyMap<string, string[]>,
  { from, to }: Search,
  commits: readonly Commit[],
): Map<string, string[]> {
  const complete = new Map(found);
  for (const { eventId, added } of commits) {
    const time = decodeTime(eventId);
    if (time < Date.parse(from) || time > Math.max(0, Date.parse(to))) continue;
    for (const term of added) {
      const events = complete.get(term);
      if (!events || events.includes(eventId)) continue;
      complete.set(term, [...events, eventId].sort().reverse().slice(0, POSTINGS_PER_TERM));
    }
  }
  return complete;
}

/** An event that an article opened, and what had been found before. */
export interface OpenedEvent extends Chooser {
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
  { eventId, passedOver, ...chooser }: OpenedEvent,
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
  let found = without(
    new Set([eventId, ...passedOver]),
    await store.eventsByTerm(searchFor(digest, chooser), true),
  );
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
