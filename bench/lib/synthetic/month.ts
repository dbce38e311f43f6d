import type { GoldArticle } from '../gold-articles';
import { syntheticArticle } from './article';
import { timeline } from './timeline';
import { worldOf } from './world';

/**
 * A month of invented news by arrival; about 40% of the articles are the first of their event. The articles are made as
 * they are read, so that a million of them need no more memory than a thousand. What affects matching and its cost is
 * as in real news: the frequencies of words, the number of events that share a topic, a place or a surname, the number
 * of reports of an event and the times between them, and the share of copies.
 */
export function* syntheticMonth(articles: number, seed: number): Generator<GoldArticle> {
  const world = worldOf(seed);
  for (const arrival of timeline(articles, seed)) yield syntheticArticle(arrival, world);
}

/** Milliseconds from one report to the next. */
const PACE = 60_000;

/** Number of the event that all reports are about. */
const EVENT = 0;

/** Reports of one invented event, a minute apart, made as they are read. */
export function* syntheticReports(articles: number, seed: number): Generator<GoldArticle> {
  const world = worldOf(seed);
  for (let report = 0; report < articles; report++)
    yield syntheticArticle({ at: report * PACE, event: EVENT, report }, world);
}
