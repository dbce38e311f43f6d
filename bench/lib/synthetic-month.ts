import type { GoldArticle } from './gold-articles';
import { syntheticArticle } from './synthetic/article';
import { timeline } from './synthetic/timeline';
import { worldOf } from './synthetic/world';

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
