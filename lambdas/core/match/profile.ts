import type { Digest } from '../digest/digest';
import { heaviest, sumViews, type Term } from '../digest/views';

/** Terms kept of each view of an event: enough that pruning costs no recall on events of up to 100 articles. */
const BODY_TERMS = 80;
const LEAD_TERMS = 60;
const NAME_TERMS = 40;

/** Members whose wording a new article is compared with before it joins. */
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
  body: Term[];
  lead: Term[];
  names: Term[];
  /** The smallest hashes of some articles' sketches, each a smaller sketch. */
  sketches: number[][];
}

/** The profile of an event: a function of its articles alone, whatever their order. */
export function profile(eventId: string, members: readonly Digest[]): EventProfile {
  const sorted = [...members].sort((a, b) => (a.articleId < b.articleId ? -1 : 1));
  const times = sorted.map((member) => member.publishedAt).sort();
  return {
    eventId,
    articles: sorted.length,
    first: times[0] ?? '',
    last: times.at(-1) ?? '',
    body: sum(
      sorted.map((member) => member.views.body),
      BODY_TERMS,
    ),
    lead: sum(
      sorted.map((member) => member.views.lead),
      LEAD_TERMS,
    ),
    names: sum(
      sorted.map((member) => member.views.names),
      NAME_TERMS,
    ),
    sketches: sorted.slice(0, SKETCHES).map((member) => member.sketch.slice(0, SKETCH_HASHES)),
  };
}

function sum(vectors: Term[][], size: number): Term[] {
  return heaviest(sumViews(vectors), size).map(([term, weight]) => [term, Math.round(weight * 1e4) / 1e4]);
}
