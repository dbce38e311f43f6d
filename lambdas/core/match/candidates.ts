import { DAY } from '../article';
import type { Digest } from '../digest/digest';
import { heaviest, type Views, type WeightedTerm } from '../digest/views';
import { EVENT_WINDOW_DAYS } from './match';
import type { EventProfile } from './profile';

/** Terms of an article that are looked up; docs/benchmarks.md has the recall with fewer and more. */
export const LOOKED_UP_TERMS = 12;

/** Terms that an event is found by: each is a write when it opens, and most events never see a second report. */
export const INDEXED_TERMS = 16;

/** An event's indexed term is kept while it is among this many heaviest, so that few joins write postings. */
const KEPT_RANK = 30;

/** Events of which a record is read, of those that share the most. */
export const MAX_CANDIDATES = 10;

/** Postings read of one term: one that more of the season's events share tells them apart no better. */
export const POSTINGS_PER_TERM = 30;

/** Days by which an article may find an event that was opened longer ago than the window: one that still grows. */
const GROWTH_DAYS = 60;

/** Days in which an event's claim on new reports falls to a third: one that opened today counts twice. */
const FRESH_DAYS = 20;

/** Shares of the views in a term's weight: what lead, headline and names say is what the other reports say too. */
const SALIENCE = { body: 1, lead: 1, headline: 0.7, names: 0.7 } as const;

/** Where to look for the events that an article may belong to. */
export interface Search {
  terms: string[];
  /** Events whose ids bear times from `from` to `to`, ISO 8601. */
  from: string;
  to: string;
}

/** How far is searched. */
interface SearchOptions {
  terms?: number;
  /** Days after its last report in which an event takes a new one. */
  windowDays?: number;
}

/** The search for an article's candidates. */
export function searchFor(
  digest: Digest,
  { terms = LOOKED_UP_TERMS, windowDays = EVENT_WINDOW_DAYS }: SearchOptions = {},
): Search {
  const at = Date.parse(digest.publishedAt);
  return {
    terms: salientTerms(digest.views)
      .slice(0, terms)
      .map(([term]) => term),
    from: new Date(at - (windowDays + GROWTH_DAYS) * DAY).toISOString(),
    to: new Date(at + windowDays * DAY).toISOString(),
  };
}

/** An event worth reading. */
export interface Lead {
  eventId: string;
  /**
   * How much of the weight of the article's looked-up terms finds the event, from 0 to 1. Each term counts by how few
   * events its postings hold: the live estimate of how common it is today, whatever the background list says.
   */
  share: number;
}

/**
 * The events worth reading, given the events found under each term and when each of these opened (milliseconds since
 * the epoch): those that share most with the article, the fresher ones first.
 */
export function candidates(
  digest: Digest,
  found: ReadonlyMap<string, readonly string[]>,
  openedAt: (eventId: string) => number,
  most = MAX_CANDIDATES,
): Lead[] {
  const shares = sharesOf(digest, found);
  const at = Date.parse(digest.publishedAt);
  const urgent = [...shares].map(([eventId, share]): WeightedTerm => {
    const days = Math.abs(at - openedAt(eventId)) / DAY;
    return [eventId, share * (1 + Math.exp(-days / FRESH_DAYS))];
  });
  return heaviest(urgent, most).map(([eventId]) => ({ eventId, share: shares.get(eventId) as number }));
}

function sharesOf(digest: Digest, found: ReadonlyMap<string, readonly string[]>): Map<string, number> {
  const shares = new Map<string, number>();
  const terms = salientTerms(digest.views).filter(([term]) => found.has(term));
  const total = terms.reduce((sum, [, weight]) => sum + weight, 0) * rarity(1);
  for (const [term, weight] of terms) {
    const events = found.get(term) as readonly string[];
    const part = (weight * rarity(events.length)) / total;
    for (const event of events) shares.set(event, (shares.get(event) ?? 0) + part);
  }
  return shares;
}

function rarity(events: number): number {
  return Math.log(1 + POSTINGS_PER_TERM / events);
}

/** The terms that an event is found by, given those that it is found by already. */
export function indexTerms(event: EventProfile, current: readonly string[]): string[] {
  const ranked = salientTerms(event).map(([term]) => term);
  const kept = current.filter((term) => ranked.slice(0, KEPT_RANK).includes(term));
  const added = ranked.filter((term) => !kept.includes(term));
  return [...kept, ...added].slice(0, INDEXED_TERMS);
}

/** Terms by their weight in all views together, each view as a unit vector. */
function salientTerms(views: Pick<Views, keyof typeof SALIENCE>): WeightedTerm[] {
  const weights = new Map<string, number>();
  for (const view of ['body', 'lead', 'headline', 'names'] as const) {
    const length = Math.hypot(...views[view].map(([, weight]) => weight));
    for (const [term, weight] of views[view])
      weights.set(term, (weights.get(term) ?? 0) + (SALIENCE[view] * weight) / length);
  }
  return heaviest([...weights], Number.POSITIVE_INFINITY);
}
