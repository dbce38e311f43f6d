import type { GoldArticle } from '../gold-articles';
import { syntheticArticle } from './article';
import { timeline } from './timeline';
import { worldOf } from './world';

/**
 * A month of invented news by arrival: so many articles, of which about 40% are the first of their event. Made as it
 * is read, so that a million articles need no more memory than a thousand. What matters to matching and to its cost is
 * as in real news: how often words are, how many events share a subject, a place or a surname, how many reports an
 * event has and when they come, how many of them are copies.
 */
export function* syntheticMonth(articles: number, seed: number): Generator<GoldArticle> {
  const world = worldOf(seed);
  for (const arrival of timeline(articles, seed)) yield syntheticArticle(arrival, world);
}

/** Milliseconds from one report to the next. */
const PACE = 60_000;

/** An event that reports tell much of: the first one of a world. */
const EVENT = 0;

/** So many reports of one invented event, a minute apart, made as they are read. */
export function* syntheticReports(articles: number, seed: number): Generator<GoldArticle> {
  const world = worldOf(seed);
  for (let report = 0; report < articles; report++)
    yield syntheticArticle({ at: report * PACE, event: EVENT, report }, world);
}
