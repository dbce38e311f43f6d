import { DAY } from '../article';
import type { Digest } from '../digest/digest';
import { heaviest, type Views, type WeightedTerm } from '../digest/views';
import { EVENT_WINDOW_DAYS } from './match';
import type { EventProfile } from './profile';

/** Terms of an article that are looked up; docs/benchmarks.md compares the recall of other numbers. */
export const LOOKED_UP_TERMS = 12;

/** Terms that an event is indexed under: each costs a write when it opens, and most events never get a second report. */
export const INDEXED_TERMS = 16;

/** An indexed term is kept while it is among this many heaviest, so that few joins change postings. */
const KEPT_RANK = 30;

/** Candidates whose profiles are read: those with the highest shares. */
export const MAX_CANDIDATES = 10;

/** Postings read per term: a term that more of the season's events share does not distinguish them. */
export const POSTINGS_PER_TERM = 30;

/** Days added to the window when searching back: an event that opened earlier may still be growing. */
const GROWTH_DAYS = 60;

/** An event that opens at the article's time counts twice; within this many days the bonus falls to 1/e. */
const FRESH_DAYS = 20;

/** Weights of the views in a term's weight: other reports repeat the terms of lead, headline and names. */
const SALIENCE = { body: 1, lead: 1, headline: 0.7, names: 0.7 } as const;

/** What to look up in the index for an article's candidates. */
export interface TermLookup {
  terms: string[];
  /** Range of the opening times in the ids of the events, ISO 8601. */
  from: string;
  to: string;
}

interface SearchOptions {
  terms?: number;
  /** See `EVENT_WINDOW_DAYS`, the default. */
  windowDays?: number;
}

/** The look-up that finds an article's candidates. */
export function lookupFor(
  digest: Digest,
  { terms = LOOKED_UP_TERMS, windowDays = EVENT_WINDOW_DAYS }: SearchOptions = {},
): TermLookup {
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
export interface ScoredEvent {
  eventId: string;
  /**
   * Weighted share of the article's looked-up terms that find the event, from 0 to 1. A term counts more the fewer events
   * its postings hold, a live estimate of its rarity that the background list cannot give.
   */
  share: number;
}

/**
 * The events worth reading: those with the highest shares, fresher ones preferred.
 * @param eventsByTerm ids of the events found under each looked-up term
 * @param openedAt when an event opened, in milliseconds since the epoch
 */
export function candidates(
  digest: Digest,
  eventsByTerm: ReadonlyMap<string, readonly string[]>,
  openedAt: (eventId: string) => number,
  limit = MAX_CANDIDATES,
): ScoredEvent[] {
  const shares = sharesOf(digest, eventsByTerm);
  const at = Date.parse(digest.publishedAt);
  const priorities = [...shares].map(([eventId, share]): WeightedTerm => {
    const days = Math.abs(at - openedAt(eventId)) / DAY;
    return [eventId, share * (1 + Math.exp(-days / FRESH_DAYS))];
  });
  return heaviest(priorities, limit).map(([eventId]) => ({ eventId, share: shares.get(eventId) as number }));
}

function sharesOf(digest: Digest, eventsByTerm: ReadonlyMap<string, readonly string[]>): Map<string, number> {
  const shares = new Map<string, number>();
  const terms = salientTerms(digest.views).filter(([term]) => eventsByTerm.has(term));
  const total = terms.reduce((sum, [, weight]) => sum + weight, 0) * rarity(1);
  for (const [term, weight] of terms) {
    const events = eventsByTerm.get(term) as readonly string[];
    const part = (weight * rarity(events.length)) / total;
    for (const event of events) shares.set(event, (shares.get(event) ?? 0) + part);
  }
  return shares;
}

function rarity(events: number): number {
  return Math.log(1 + POSTINGS_PER_TERM / events);
}

/** The terms to index an event under; `current` are those that it is indexed under now. */
export function indexTerms(event: EventProfile, current: readonly string[]): string[] {
  const ranked = salientTerms(event).map(([term]) => term);
  const kept = current.filter((term) => ranked.slice(0, KEPT_RANK).includes(term));
  const added = ranked.filter((term) => !kept.includes(term));
  return [...kept, ...added].slice(0, INDEXED_TERMS);
}

/** All terms that an event may be indexed under because of an article. */
export function indexableTerms(views: Pick<Views, keyof typeof SALIENCE>): string[] {
  return salientTerms(views).map(([term]) => term);
}

/** Terms sorted by their weight in all views together, each view scaled to unit length. */
function salientTerms(views: Pick<Views, keyof typeof SALIENCE>): WeightedTerm[] {
  const weights = new Map<string, number>();
  for (const view of ['body', 'lead', 'headline', 'names'] as const) {
    const length = Math.hypot(...views[view].map(([, weight]) => weight));
    for (const [term, weight] of views[view])
      weights.set(term, (weights.get(term) ?? 0) + (SALIENCE[view] * weight) / length);
  }
  return heaviest([...weights], Number.POSITIVE_INFINITY);
}
