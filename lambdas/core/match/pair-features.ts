import { DAY } from '../article';
import type { Digest } from '../digest/digest';
import type { WeightedTerm } from '../digest/views';
import type { EventProfile } from './profile';

/** An event that an article may belong to, and the weighted share of the article's looked-up terms that found it. */
export interface Candidate {
  event: EventProfile;
  share: number;
}

/** Comparison of an article with an event, the input of the matching models: numbers from 0 to 1 except the sizes. */
export type PairFeatures = Record<(typeof PAIR_FEATURES)[number], number>;

export const PAIR_FEATURES = [
  'body',
  'lead',
  'headline',
  'names',
  'nearest',
  'average',
  'numbers',
  'numbersApart',
  'daysAgree',
  'daysApart',
  'namesFound',
  'namesApart',
  'headlineFound',
  'core',
  'own',
  'share',
  'day',
  'days',
  'weeks',
  'months',
  'opening',
  'size',
  'span',
  'bodySquared',
  'bodyLead',
  'bodyNames',
  'bodyDays',
  'bodyMonths',
  'bodySize',
  'leadDays',
  'namesDays',
  'ownDays',
  'averageSize',
  'bodyNumbersApart',
  'bodyDaysApart',
  'soonDaysApart',
  'bodyNamesApart',
] as const;

// The constants below are part of the trained model: changing one silently invalidates model.data.json.
// docs/matching-model.md defines the features.

/** Heaviest terms of an event that form its core. */
const CORE_TERMS = 20;

/**
 * Caps on articles and days: training sets hold few larger events, and weights learned on small ones must not push the
 * hundredth report of a large event away.
 */
const MAX_SIZE = 8;
const MAX_SPAN_DAYS = 30;

/** Days in which the features of time fall to 1/e of their value: a story's hours, days, weeks and months. */
const DECAY_DAYS = { day: 0.7, days: 2, weeks: 10, months: 45 } as const;

/** 2 sigma² of the Gaussian over the days since the first report, sigma being three days. */
const OPENING_VARIANCE = 18;

/** Fewest terms on both sides for a disagreement to count: two numbers give up to four terms, one day is clear. */
const MIN_NUMBER_TERMS = 4;
const MIN_DAYS = 1;

/** Names that both sides must exceed for a disagreement to count. */
const FEW_NAMES = 3;

/** Share found of an empty view: neither evidence for the event nor against it. */
const UNKNOWN_SHARE = 0.5;

type TermWeights = ReadonlyMap<string, number>;

/** The article's side of a comparison, indexed by term. */
interface IndexedArticle {
  at: number;
  body: TermWeights;
  lead: TermWeights;
  headline: TermWeights;
  names: TermWeights;
  numbers: TermWeights;
  days: TermWeights;
  /** Evidence of each body term for a candidate that contains it, and the sum over all terms. */
  marks: TermWeights;
  marksTotal: number;
}

/** The features of an article with each of its candidates. */
export function pairFeatures(digest: Digest, candidates: readonly Candidate[]): PairFeatures[] {
  const { body, lead, headline, names, numbers, days } = digest.views;
  const marks = marksOf(new Map(body), candidates);
  const article: IndexedArticle = {
    at: Date.parse(digest.publishedAt),
    body: new Map(body),
    lead: new Map(lead),
    headline: new Map(headline),
    names: new Map(names),
    numbers: new Map(numbers),
    days: new Map(days),
    marks,
    marksTotal: [...marks.values()].reduce((sum, mark) => sum + mark, 0),
  };
  return candidates.map((candidate) => featuresOf(article, candidate));
}

function featuresOf(article: IndexedArticle, { event, share }: Candidate): PairFeatures {
  const body = cosine(article.body, event.body);
  const lead = cosine(article.lead, event.lead);
  const names = cosine(article.names, event.names);
  const openings = event.openings.map((opening) => cosine(article.lead, opening));
  const average = openings.reduce((sum, value) => sum + value, 0) / Math.max(1, openings.length);
  const own = ownShare(article, event);
  const gap = gapInDays(article.at, event);
  const days = Math.exp(-gap / DECAY_DAYS.days);
  const months = Math.exp(-gap / DECAY_DAYS.months);
  const size = Math.log(1 + Math.min(event.articles, MAX_SIZE));
  const numbers = cosine(article.numbers, event.numbers);
  const numbersApart = apart(article.numbers, event.numbers, MIN_NUMBER_TERMS);
  const daysApart = apart(article.days, event.days, MIN_DAYS);
  const namesFound = foundShare(article.names, event.names);
  const hasNames = article.names.size > FEW_NAMES && event.names.length > FEW_NAMES;
  const namesApart = hasNames ? (1 - namesFound) ** 2 : 0;
  return {
    body,
    lead,
    headline: cosine(article.headline, event.headline),
    names,
    nearest: Math.max(0, ...openings),
    average,
    numbers,
    numbersApart,
    daysAgree: cosine(article.days, event.days),
    daysApart,
    namesFound,
    namesApart,
    headlineFound: foundShare(article.headline, event.body),
    core: coreShare(article.body, event.body),
    own,
    share,
    day: Math.exp(-gap / DECAY_DAYS.day),
    days,
    weeks: Math.exp(-gap / DECAY_DAYS.weeks),
    months,
    opening: Math.exp(-(((article.at - Date.parse(event.first)) / DAY) ** 2) / OPENING_VARIANCE),
    size,
    span: Math.log(1 + Math.min((Date.parse(event.last) - Date.parse(event.first)) / DAY, MAX_SPAN_DAYS)),
    bodySquared: body * body,
    bodyLead: body * lead,
    bodyNames: body * names,
    bodyDays: body * days,
    bodyMonths: body * months,
    bodySize: body * size,
    leadDays: lead * days,
    namesDays: names * days,
    ownDays: own * days,
    averageSize: average * size,
    bodyNumbersApart: body * numbersApart,
    bodyDaysApart: body * daysApart,
    soonDaysApart: days * daysApart,
    bodyNamesApart: body * namesApart,
  };
}

/** Days between a time (milliseconds) and the span of an event's reports; 0 inside it. */
export function gapInDays(at: number, { first, last }: Pick<EventProfile, 'first' | 'last'>): number {
  return Math.max(0, at - Date.parse(last), Date.parse(first) - at) / DAY;
}

/** Cosine of an article's view, which is a unit vector, and an event's view, which is not. */
function cosine(article: TermWeights, event: readonly WeightedTerm[]): number {
  let dot = 0;
  let squares = 0;
  for (const [term, weight] of event) {
    squares += weight * weight;
    const own = article.get(term);
    if (own !== undefined) dot += own * weight;
  }
  return squares === 0 ? 0 : dot / Math.sqrt(squares);
}

/** Share of an article's view, by squared weight, that an event contains. */
function foundShare(article: TermWeights, event: readonly WeightedTerm[]): number {
  if (article.size === 0) return UNKNOWN_SHARE;
  let found = 0;
  for (const [term] of event) found += (article.get(term) ?? 0) ** 2;
  return found;
}

/** 1 if article and event both have at least `least` terms and none in common, else 0. */
function apart(article: TermWeights, event: readonly WeightedTerm[], least: number): number {
  if (article.size < least || event.length < least) return 0;
  return event.some(([term]) => article.has(term)) ? 0 : 1;
}

/** Share of an event's heaviest terms, by squared weight, that an article contains. */
function coreShare(article: TermWeights, event: readonly WeightedTerm[]): number {
  let found = 0;
  let total = 0;
  for (const [term, weight] of event.slice(0, CORE_TERMS)) {
    total += weight * weight;
    if (article.has(term)) found += weight * weight;
  }
  return total === 0 ? 0 : found / total;
}

/** Share of an article's body that an event contains; terms of many candidates count less, as words of their kind. */
function ownShare({ marks, marksTotal }: IndexedArticle, event: EventProfile): number {
  let own = 0;
  for (const [term] of event.body) own += marks.get(term) ?? 0;
  return marksTotal === 0 ? 0 : own / marksTotal;
}

/** Squared weights of an article's body terms, each divided by the number of candidates that contain the term. */
function marksOf(body: TermWeights, candidates: readonly Candidate[]): TermWeights {
  const holders = new Map<string, number>();
  for (const { event } of candidates) {
    for (const [term] of event.body) if (body.has(term)) holders.set(term, (holders.get(term) ?? 0) + 1);
  }
  return new Map(
    [...body].map(([term, weight]) => [term, (weight * weight) / Math.max(1, holders.get(term) ?? 0)]),
  );
}
