import { byPublication, type Digest } from '../digest/digest';
import { heaviest, sumViews, type Views, type WeightedTerm } from '../digest/views';

/** Terms kept of each view of an event: enough that pruning costs no recall on events of up to 100 articles. */
const BODY_TERMS = 80;
const LEAD_TERMS = 60;
const HEADLINE_TERMS = 25;
const NAME_TERMS = 40;
const NUMBER_TERMS = 30;
const DAY_TERMS = 12;

/** Articles whose own leads a new article is compared with: the one that opened the event and the last that joined. */
const OPENINGS = 4;

/** Terms of each of those. */
const OPENING_TERMS = 16;

/** Articles whose wording a new article is compared with before it joins: the first ones, as they are copied most. */
const SKETCHES = 8;

/** Hashes of each of those: a third of a kilobyte for all eight, sure enough to tell a copy from a rewrite. */
const SKETCH_HASHES = 24;

/** What an article is matched with: an event's articles summed up, about 3 kB however many they are. */
export interface EventProfile {
  eventId: string;
  articles: number;
  /** Publication times of the first and last article, ISO 8601. */
  first: string;
  last: string;
  /** Sums of the articles' views, pruned to the heaviest terms. */
  body: WeightedTerm[];
  lead: WeightedTerm[];
  headline: WeightedTerm[];
  names: WeightedTerm[];
  numbers: WeightedTerm[];
  days: WeightedTerm[];
  /** Leads of single articles, pruned likewise. */
  openings: WeightedTerm[][];
  /** The smallest hashes of single articles' sketches, each a smaller sketch. */
  sketches: number[][];
}

/** The profile of an event from its articles, whatever their order. */
export function profile(eventId: string, members: readonly Digest[]): EventProfile {
  const sorted = [...members].sort(byPublication);
  const all = (view: keyof Views, size: number) =>
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
    body: all('body', BODY_TERMS),
    lead: all('lead', LEAD_TERMS),
    headline: all('headline', HEADLINE_TERMS),
    names: all('names', NAME_TERMS),
    numbers: all('numbers', NUMBER_TERMS),
    days: all('days', DAY_TERMS),
    openings: [...leads.slice(0, 1), ...leads.slice(1).slice(1 - OPENINGS)],
    sketches: sorted.slice(0, SKETCHES).map(({ sketch }) => sketch.slice(0, SKETCH_HASHES)),
  };
}

/** The profile of an event with one article more; it costs the same however many the event has. */
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
