import type { Digest } from '../digest/digest';
import type { Term } from '../digest/views';
import type { EventProfile } from './profile';

const DAY = 24 * 60 * 60 * 1000;

/**
 * Weights of a logistic model, fitted on four sets of news with gold events (4,717 articles: an article with its own
 * event against the same article with the five nearest others, each set with the same total weight).
 */
const WEIGHTS = {
  constant: -4.87,
  body: 4.14,
  lead: 3.24,
  names: 1.42,
  soon: 3.64,
  later: -0.49,
  size: -0.68,
  bodyNames: 0.92,
  bodyLater: 1.68,
  bodySquared: 2.01,
  namesLead: -0.04,
  likeSoon: 1.9,
};

/**
 * How likely an article tells of an event, from 0 to 1: cosines of their views, how many days lie between the article
 * and the event's nearest report, and how many articles the event has.
 */
export function joinScore(digest: Digest, event: EventProfile): number {
  const body = cosine(digest.views.body, event.body);
  const lead = cosine(digest.views.lead, event.lead);
  const names = cosine(digest.views.names, event.names);
  const gap = gapInDays(digest.publishedAt, event);
  const soon = Math.exp(-gap / 2);
  const later = Math.exp(-gap / 15);
  const logit =
    WEIGHTS.constant +
    WEIGHTS.body * body +
    WEIGHTS.lead * lead +
    WEIGHTS.names * names +
    WEIGHTS.soon * soon +
    WEIGHTS.later * later +
    WEIGHTS.size * Math.log(1 + event.articles) +
    WEIGHTS.bodyNames * body * names +
    WEIGHTS.bodyLater * body * later +
    WEIGHTS.bodySquared * body * body +
    WEIGHTS.namesLead * names * lead +
    WEIGHTS.likeSoon * (body + names) * soon;
  return 1 / (1 + Math.exp(-logit));
}

/** Days between an article and the span of an event's reports; 0 inside it. */
export function gapInDays(publishedAt: string, event: Pick<EventProfile, 'first' | 'last'>): number {
  const at = Date.parse(publishedAt);
  return Math.max(0, at - Date.parse(event.last), Date.parse(event.first) - at) / DAY;
}

function cosine(a: Term[], b: Term[]): number {
  const weights = new Map(b);
  const dot = a.reduce((total, [term, weight]) => total + weight * (weights.get(term) ?? 0), 0);
  const lengths = Math.hypot(...a.map(([, x]) => x)) * Math.hypot(...b.map(([, x]) => x));
  return lengths === 0 ? 0 : dot / lengths;
}
