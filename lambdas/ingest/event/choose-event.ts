import { decodeTime } from 'ulid';
import type { Digest } from '../../core/digest/digest';
import {
  candidates,
  lookupFor,
  POSTINGS_PER_TERM,
  type ScoredEvent,
  type TermLookup,
} from '../../core/match/candidates';
import { match } from '../../core/match/match';
import type { Candidate } from '../../core/match/pair-features';
import type { EventProfile } from '../../core/match/profile';
import type { EventStore } from '../../store/event-store';
import type { Commit } from './commit-member';

/** What the articles of an upload that are already placed have changed, for those that follow. */
export interface PlacementCache {
  /** The commits of the two articles before, whose postings an early lookup may miss. */
  recent: readonly Commit[];
  /** Profiles of events as this upload left them, so that they need not be read again. */
  profiles: Map<string, EventProfile>;
}

export interface Choice {
  /** Id of the event that it joins; null if it opens one. */
  eventId: string | null;
  /** Ids of all events that were found, except those that were not live: they may be live at the next look. */
  passedOver: ReadonlySet<string>;
}

export interface ArticleToMatch {
  digest: Digest;
  /** See `EVENT_WINDOW_DAYS`, the default. */
  windowDays?: number;
}

export interface OpenedEvent extends ArticleToMatch {
  eventId: string;
  /** Ids of events that were found before and did not take the article. */
  passedOver: ReadonlySet<string>;
}

/** Chooses the event of an article among those found under the terms of its search. */
export function chooseEvent(
  article: ArticleToMatch,
  search: TermLookup,
  eventsByTerm: ReadonlyMap<string, string[]>,
  { recent, profiles }: PlacementCache,
  store: EventStore,
): Promise<Choice> {
  const read = (eventIds: readonly string[]) => store.profiles(eventIds);
  return chooseAmong(article, withPostings(eventsByTerm, search, recent), profiles, read);
}

/**
 * Looks again for events that an article belongs to, once the event that it opened can be found itself. Of two first
 * reports handled at the same moment at least one sees the other's event here, as each is indexed before it looks.
 * Every event that the article would have joined is a twin, the likeliest first. The likeliest alone would not do: of
 * several openers that each choose one other, some may be chosen by none. Usually there is no twin.
 * @returns ids of the twins
 */
export async function findTwins(
  { eventId, passedOver, ...article }: OpenedEvent,
  store: EventStore,
): Promise<string[]> {
  const known = new Map<string, EventProfile>();
  const read = async (eventIds: readonly string[]) => {
    const profiles = await store.profiles(eventIds, true);
    for (const [id, profile] of profiles) if (profile.eventId !== eventId) known.set(id, profile);
    return new Map([...profiles].filter(([, profile]) => profile.eventId !== eventId));
  };
  const twins: string[] = [];
  let eventsByTerm = withoutEvents(
    new Set([eventId, ...passedOver]),
    await store.eventsByTerm(lookupFor(article.digest, article), true),
  );
  while (eventsByTerm.size > 0) {
    const { eventId: twin } = await chooseAmong(article, eventsByTerm, known, read);
    if (twin === null) break;
    twins.push(twin);
    const leadingToTwin = [...known].flatMap(([id, profile]) => (profile.eventId === twin ? id : []));
    eventsByTerm = withoutEvents(new Set(leadingToTwin), eventsByTerm);
  }
  return twins;
}

async function chooseAmong(
  { digest, windowDays }: ArticleToMatch,
  eventsByTerm: ReadonlyMap<string, string[]>,
  known: ReadonlyMap<string, EventProfile>,
  read: (eventIds: readonly string[]) => Promise<Map<string, EventProfile>>,
): Promise<Choice> {
  const leads = candidates(digest, eventsByTerm, decodeTime);
  const unknown = leads.map(({ eventId }) => eventId).filter((eventId) => !known.has(eventId));
  const profiles = new Map([...known, ...(unknown.length > 0 ? await read(unknown) : [])]);
  const matched = match(digest, withProfiles(leads, profiles), { windowDays });
  const passedOver = new Set([...eventsByTerm.values()].flat());
  for (const { eventId } of leads) if (!profiles.has(eventId)) passedOver.delete(eventId);
  return { eventId: matched.kind === 'opens' ? null : matched.eventId, passedOver };
}

/** The live events that leads refer to. Several leads may refer to one event by mergers: their shares add up. */
function withProfiles(
  leads: readonly ScoredEvent[],
  profiles: ReadonlyMap<string, EventProfile>,
): Candidate[] {
  const live = new Map<string, Candidate>();
  for (const { eventId, share } of leads) {
    const event = profiles.get(eventId);
    if (!event) continue;
    const shared = live.get(event.eventId)?.share ?? 0;
    live.set(event.eventId, { event, share: Math.min(1, shared + share) });
  }
  return [...live.values()];
}

/** What a search would have found with the postings of some commits in the table. */
function withPostings(
  eventsByTerm: ReadonlyMap<string, string[]>,
  { from, to }: TermLookup,
  commits: readonly Commit[],
): Map<string, string[]> {
  const complete = new Map(eventsByTerm);
  for (const { eventId, terms } of commits) {
    const time = decodeTime(eventId);
    if (time < Date.parse(from) || time > Math.max(0, Date.parse(to))) continue;
    for (const term of terms) {
      const events = complete.get(term);
      if (!events || events.includes(eventId)) continue;
      complete.set(term, [...events, eventId].sort().reverse().slice(0, POSTINGS_PER_TERM));
    }
  }
  return complete;
}

function withoutEvents(
  eventIds: ReadonlySet<string>,
  eventsByTerm: ReadonlyMap<string, readonly string[]>,
): Map<string, string[]> {
  const left = [...eventsByTerm].map(([term, events]): [string, string[]] => [
    term,
    events.filter((eventId) => !eventIds.has(eventId)),
  ]);
  return new Map(left.filter(([, events]) => events.length > 0));
}
