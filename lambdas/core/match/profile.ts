import { byPublication, type Digest } from '../digest/digest';
import { heaviest, sumViews, type Views, type WeightedTerm } from '../digest/views';

/** Terms kept per view of an event: pruning to these costs no recall on events of up to 100 articles. */
const BODY_TERMS = 80;
const LEAD_TERMS = 60;
const HEADLINE_TERMS = 25;
const NAME_TERMS = 40;
const NUMBER_TERMS = 30;
const DAY_TERMS = 12;

/** Single articles whose leads are kept for comparison: the one that opened the event and the last to join. */
const OPENINGS = 4;

const OPENING_TERMS = 16;

/** Articles whose sketches are kept to detect copies: the first ones, which are copied most. */
const SKETCHES = 8;

/** Hashes per sketch: a third of a kilobyte for all eight, and enough to tell a copy from a rewrite. */
const SKETCH_HASHES = 24;

/**
 * What an article is matched against: a summary of an event's articles, about 3 KB however many there are. Its views
 * are the sums of the articles' views, pruned to the heaviest terms.
 */
export interface EventProfile extends Views {
  eventId: string;
  articles: number;
  /** Earliest and latest publication time of its articles, ISO 8601. */
  first: string;
  last: string;
  /** Leads of single articles, pruned. */
  openings: WeightedTerm[][];
  /** Sketches of single articles, cut to their smallest hashes. */
  sketches: number[][];
}

/** The profile of an event with these articles, whatever their order. */
export function profile(eventId: string, members: readonly Digest[]): EventProfile {
  const sorted = [...members].sort(byPublication);
  const summed = (view: keyof Views, size: number) =>
    sum(
      sorted.map(({ views }) => views[view]),
      size,
    );
  const leads = sorted.map(({ views }) => views.lead.slice(0, OPENING_TERMS));
  return {
    eventId,
    articles: sorted.length,
    first: sorted[0]?.publishedAt ?? '',
    last: sorted.at(-1)?.publishedAt ?? '',
    body: summed('body', BODY_TERMS),
    lead: summed('lead', LEAD_TERMS),
    headline: summed('headline', HEADLINE_TERMS),
    names: summed('names', NAME_TERMS),
    numbers: summed('numbers', NUMBER_TERMS),
    days: summed('days', DAY_TERMS),
    openings: [...leads.slice(0, 1), ...leads.slice(1).slice(1 - OPENINGS)],
    sketches: sorted.slice(0, SKETCHES).map(({ sketch }) => sketch.slice(0, SKETCH_HASHES)),
  };
}

/** The profile of an event after one more article; its cost does not depend on the number of articles. */
export function withArticle(event: EventProfile, { publishedAt, views, sketch }: Digest): EventProfile {
  const openings = [...event.openings, views.lead.slice(0, OPENING_TERMS)];
  return {
    eventId: event.eventId,
    articles: event.articles + 1,
    first: event.articles === 0 || publishedAt < event.first ? publishedAt : event.first,
    last: publishedAt > event.last ? publishedAt : event.last,
    body: sum([event.body, views.body], BODY_TERMS),
    lead: sum([event.lead, views.lead], LEAD_TERMS),
    headline: sum([event.headline, views.headline], HEADLINE_TERMS),
    names: sum([event.names, views.names], NAME_TERMS),
    numbers: sum([event.numbers, views.numbers], NUMBER_TERMS),
    days: sum([event.days, views.days], DAY_TERMS),
    openings: [...openings.slice(0, 1), ...openings.slice(1).slice(1 - OPENINGS)],
    sketches: [...event.sketches, sketch.slice(0, SKETCH_HASHES)].slice(0, SKETCHES),
  };
}

function sum(vectors: WeightedTerm[][], size: number): WeightedTerm[] {
  return heaviest(sumViews(vectors), size).map(([term, weight]) => [term, Math.round(weight * 1e4) / 1e4]);
}
