import { DAY } from '../article';
import type { Digest } from '../digest/digest';
import type { WeightedTerm } from '../digest/views';
import type { EventProfile } from './profile';

/** An event that an article may belong to, and how much of the article's looked-up terms found it. */
export interface Candidate {
  event: EventProfile;
  share: number;
}

/** How an article stands to an event: what the models of matching weigh. Numbers from 0 to 1 but for the sizes. */
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

/** Heaviest terms of an event that make up its core. */
const CORE_TERMS = 20;

/**
 * Articles and days past which a larger event is not another thing to the models: training sets hold few of these, and
 * what is learnt of small ones must not push the hundredth report of a large one away.
 */
const MAX_SIZE = 8;
const MAX_SPAN_DAYS = 30;

type TermWeights = ReadonlyMap<string, number>;

/** The article's side of a comparison, its views ready to look terms up in. */
interface Compared {
  at: number;
  body: TermWeights;
  lead: TermWeights;
  headline: TermWeights;
  names: TermWeights;
  numbers: TermWeights;
  days: TermWeights;
  /** What each term of the body says for one candidate against the others, and their sum. */
  marks: TermWeights;
  marksTotal: number;
}

/** The features of an article with each of its candidates. */
export function pairFeatures(digest: Digest, candidates: readonly Candidate[]): PairFeatures[] {
  const { body, lead, headline, names, numbers, days } = digest.views;
  const marks = marksOf(new Map(body), candidates);
  const article: Compared = {
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

function featuresOf(article: Compared, { event, share }: Candidate): PairFeatures {
  const body = cosine(article.body, event.body);
  const lead = cosine(article.lead, event.lead);
  const names = cosine(article.names, event.names);
  const openings = event.openings.map((opening) => cosine(article.lead, opening));
  const average = openings.reduce((sum, value) => sum + value, 0) / Math.max(1, openings.length);
  const own = ownShare(article, event);
  const gap = gapInDays(article.at, event);
  const days = Math.exp(-gap / 2);
  const months = Math.exp(-gap / 45);
  const size = Math.log(1 + Math.min(event.articles, MAX_SIZE));
  const numbers = cosine(article.numbers, event.numbers);
  const numbersApart = apart(article.numbers, event.numbers, 4);
  const daysApart = apart(article.days, event.days, 1);
  const namesFound = foundShare(article.names, event.names);
  const namesApart = article.names.size > 3 && event.names.length > 3 ? (1 - namesFound) ** 2 : 0;
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
    day: Math.exp(-gap / 0.7),
    days,
    weeks: Math.exp(-gap / 10),
    months,
    opening: Math.exp(-(((article.at - Date.parse(event.first)) / DAY) ** 2) / 18),
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

/** Days between a time and the span of an event's reports; 0 inside it. */
export function gapInDays(at: number, { first, last }: Pick<EventProfile, 'first' | 'last'>): number {
  return Math.max(0, at - Date.parse(last), Date.parse(first) - at) / DAY;
}

/** The cosine of an article's view (a unit vector) and an event's. */
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

/** The share of an article's view, by squared weight, that an event holds; a half where the view is empty. */
function foundShare(article: TermWeights, event: readonly WeightedTerm[]): number {
  if (article.size === 0) return 0.5;
  let found = 0;
  for (const [term] of event) found += (article.get(term) ?? 0) ** 2;
  return found;
}

/** 1 where article and event both have as many terms and none in common, else 0. */
function apart(article: TermWeights, event: readonly WeightedTerm[], least: number): number {
  if (article.size < least || event.length < least) return 0;
  return event.some(([term]) => article.has(term)) ? 0 : 1;
}

/** The share of an event's heaviest terms, by squared weight, that an article holds. */
function coreShare(article: TermWeights, event: readonly WeightedTerm[]): number {
  let found = 0;
  let total = 0;
  for (const [term, weight] of event.slice(0, CORE_TERMS)) {
    total += weight * weight;
    if (article.has(term)) found += weight * weight;
  }
  return total === 0 ? 0 : found / total;
}

/**
 * The share of an article's body that an event holds, each term counting by how few of the other candidates hold it
 * too: where all candidates are of one kind, what marks the kind tells none of them apart.
 */
function ownShare({ marks, marksTotal }: Compared, event: EventProfile): number {
  let own = 0;
  for (const [term] of event.body) own += marks.get(term) ?? 0;
  return marksTotal === 0 ? 0 : own / marksTotal;
}

/** The squared weights of an article's body, each divided by the number of candidates that hold the term. */
function marksOf(body: TermWeights, candidates: readonly Candidate[]): TermWeights {
  const holders = new Map<string, number>();
  for (const { event } of candidates) {
    for (const [term] of event.body) if (body.has(term)) holders.set(term, (holders.get(term) ?? 0) + 1);
  }
  return new Map(
    [...body].map(([term, weight]) => [term, (weight * weight) / Math.max(1, holders.get(term) ?? 0)]),
  );
}
