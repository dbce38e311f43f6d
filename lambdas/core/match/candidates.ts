import type { Digest } from '../digest/digest';
import type { Term } from '../digest/views';
import { EVENT_WINDOW_DAYS } from './match';
import type { EventProfile } from './profile';

/** Terms of an article that are looked up: 12 add .004 to the B-cubed F of general news and 8 take .008 off it. */
const LOOKED_UP_TERMS = 10;

/** Terms that an event is found by: 12 in place of 20 take .012 off the B-cubed F of general news. */
const INDEXED_TERMS = 20;

/** An event's indexed term is kept while it is among this many heaviest, so that few joins write postings. */
const KEPT_RANK = 30;

/** Events of which a record is read, of those that share the most: with 15 or 20 look-alikes join more often. */
const MAX_CANDIDATES = 10;

/** Postings read of one term: a term that more events share tells nothing. */
export const POSTINGS_PER_TERM = 60;

/** Days between the first report of an event and an article that may still find it. */
const REACH_DAYS = 90;

const DAY = 24 * 60 * 60 * 1000;

/** Where to look for the events that an article may belong to. */
export interface Search {
  terms: string[];
  /** Events whose ids bear times from `from` to `to`, ISO 8601. */
  from: string;
  to: string;
}

/** The search for an article's candidates. */
export function search(digest: Digest): Search {
  const at = Date.parse(digest.publishedAt);
  return {
    terms: digest.views.body.slice(0, LOOKED_UP_TERMS).map(([term]) => term),
    from: new Date(at - REACH_DAYS * DAY).toISOString(),
    to: new Date(at + EVENT_WINDOW_DAYS * DAY).toISOString(),
  };
}

/**
 * The events worth reading, given the events found under each term: those that share most of the article's weight,
 * each term counted by its weight and by how few of today's events share it.
 */
export function candidates(digest: Digest, found: ReadonlyMap<string, readonly string[]>): string[] {
  const shares = new Map<string, number>();
  for (const [term, weight] of digest.views.body) {
    const events = found.get(term) ?? [];
    const rarity = Math.log(1 + POSTINGS_PER_TERM / Math.max(1, events.length));
    for (const event of events) shares.set(event, (shares.get(event) ?? 0) + weight * rarity);
  }
  const ranked: Term[] = [...shares].sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1));
  return ranked.slice(0, MAX_CANDIDATES).map(([event]) => event);
}

/** The terms that an event is found by, given those that it is found by already. */
export function indexTerms(event: EventProfile, current: readonly string[]): string[] {
  const ranked = event.body.map(([term]) => term);
  const kept = current.filter((term) => ranked.slice(0, KEPT_RANK).includes(term));
  const added = ranked.filter((term) => !kept.includes(term));
  return [...kept, ...added].slice(0, INDEXED_TERMS);
}
