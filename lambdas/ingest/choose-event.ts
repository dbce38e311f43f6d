import { decodeTime } from 'ulid';
import type { Digest } from '../core/digest/digest';
import { candidates, POSTINGS_PER_TERM, type Search } from '../core/match/candidates';
import { match } from '../core/match/match';
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
  const wanted = candidates(digest, withPostings(found, search, before));
  const unknown = wanted.filter((eventId) => !profiles.has(eventId));
  const read = unknown.length > 0 ? await store.profiles(unknown) : [];
  const matched = match(digest, [...read, ...wanted.flatMap((eventId) => profiles.get(eventId) ?? [])]);
  return matched.kind === 'opens' ? null : matched.eventId;
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
