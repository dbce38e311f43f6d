import { decodeTime } from 'ulid';
import type { Digest } from '../core/digest/digest';
import { candidates, type Lead, POSTINGS_PER_TERM, type Search } from '../core/match/candidates';
import { match } from '../core/match/match';
import type { Candidate } from '../core/match/pair-features';
import type { EventProfile } from '../core/match/profile';
import type { EventStore } from '../store/event-store';
import type { Commit } from './commit-member';

/** What the articles of an upload that are placed already tell about the next. */
export interface Known {
  /** The commits of the two articles before, whose postings a look-up made ahead may not show. */
  before: readonly Commit[];
  /** Profiles of events as this upload left them: they need not be read again to choose among them. */
  profiles: Map<string, EventProfile>;
}

/** The event, among those found under the terms of a search, that an article joins; null where it opens one. */
export async function chooseEvent(
  digest: Digest,
  search: Search,
  found: ReadonlyMap<string, string[]>,
  { before, profiles }: Known,
  store: EventStore,
): Promise<string | null> {
  const leads = candidates(digest, withPostings(found, search, before), decodeTime);
  const unknown = leads.map(({ eventId }) => eventId).filter((eventId) => !profiles.has(eventId));
  const read = unknown.length > 0 ? await store.profiles(unknown) : [];
  const matched = match(digest, withProfiles(leads, read, profiles));
  return matched.kind === 'opens' ? null : matched.eventId;
}

/** The leads whose events are live. */
function withProfiles(
  leads: readonly Lead[],
  read: readonly EventProfile[],
  profiles: ReadonlyMap<string, EventProfile>,
): Candidate[] {
  const fresh = new Map(read.map((event) => [event.eventId, event]));
  return leads.flatMap(({ eventId, share }) => {
    const event = profiles.get(eventId) ?? fresh.get(eventId);
    return event ? [{ event, share }] : [];
  });
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
