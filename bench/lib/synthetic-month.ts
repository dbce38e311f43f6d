import type { GoldArticle } from './gold-articles';
import { randomFrom, skewed } from './random';
import { eventOf } from './synthetic/event';
import { reportOf } from './synthetic/report';
import { type Arrival, timeline } from './synthetic/timeline';
import { type World, worldOf } from './synthetic/world';

const BEGIN = Date.UTC(2026, 5, 1);

/**
 * A month of invented news by arrival: so many articles, of which about 40% are the first of their event. Made as it
 * is read, so that a million articles need no more memory than a thousand. What matters to matching and to its cost is
 * as in real news: how often words are, how many events share a subject, a place or a surname, how many reports an
 * event has and when they come, how many of them are copies.
 */
export function* syntheticMonth(articles: number, seed: number): Generator<GoldArticle> {
  const world = worldOf(seed);
  for (const arrival of timeline(articles, seed)) yield articleOf(arrival, world);
}

function articleOf({ at, event, report }: Arrival, world: World): GoldArticle {
  const [id, cluster] = [`${event}-${report}`, `${event}`];
  const arrivesAt = new Date(BEGIN + at).toISOString();
  const { headline, paragraphs } = reportOf(eventOf(event, world), report, world);
  const source = world.outlets[skewed(world.outlets.length, randomFrom(world.seed, event, -1 - report))];
  const line = JSON.stringify({ id, headline, text: paragraphs.join('\n'), publishedAt: arrivesAt, source });
  return { id, cluster, arrivesAt, line };
}
