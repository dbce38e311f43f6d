import type { Digest } from '../digest/digest';
import { heaviest, sumViews, type Term, type Views } from '../digest/views';
import { EVENT_WINDOW_DAYS } from './match';
import type { EventProfile } from './profile';

/** Terms of an article that are looked up: 10 find .5% more of the articles of an event, for half as many reads again. */
const LOOKED_UP_TERMS = 7;

/** Terms that an event is found by: 16 in place of 20 take .005 off the B-cubed F of general news. */
const INDEXED_TERMS = 20;

/** An event's indexed term is kept while it is among this many heaviest, so that few joins write postings. */
const KEPT_RANK = 30;

/** Events of which a record is read, of those that share the most: with 10 more look-alikes join than events are found. */
const MAX_CANDIDATES = 5;

/** Postings read of one term: one that more of the season's events share tells them apart no better. */
export const POSTINGS_PER_TERM = 30;

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
export function searchFor(digest: Digest): Search {
  const at = Date.parse(digest.publishedAt);
  return {
    terms: salientTerms(digest.views)
      .slice(0, LOOKED_UP_TERMS)
      .map(([term]) => term),
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
  for (const [term, weight] of salientTerms(digest.views)) {
    const events = found.get(term) ?? [];
    const rarity = Math.log(1 + POSTINGS_PER_TERM / Math.max(1, events.length));
    for (const event of events) shares.set(event, (shares.get(event) ?? 0) + weight * rarity);
  }
  return heaviest([...shares], MAX_CANDIDATES).map(([event]) => event);
}

/** The terms that an event is found by, given those that it is found by already. */
export function indexTerms(event: EventProfile, current: readonly string[]): string[] {
  const ranked = salientTerms(event).map(([term]) => term);
  const kept = current.filter((term) => ranked.slice(0, KEPT_RANK).includes(term));
  const added = ranked.filter((term) => !kept.includes(term));
  return [...kept, ...added].slice(0, INDEXED_TERMS);
}

/** Terms by their weight in body and lead together: what the lead says is what the other reports say too. */
function salientTerms({ body, lead }: Pick<Views, 'body' | 'lead'>): Term[] {
  return heaviest(sumViews([body, lead]), Number.POSITIVE_INFINITY);
}
