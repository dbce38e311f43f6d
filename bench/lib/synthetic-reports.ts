import type { GoldArticle } from './gold-articles';
import { randomFrom, skewed } from './random';
import { eventOf } from './synthetic/event';
import { reportOf } from './synthetic/report';
import { worldOf } from './synthetic/world';

const BEGIN = Date.UTC(2026, 5, 1);

/** Milliseconds from one report to the next. */
const PACE = 60_000;

/** An event that reports tell much of: the first one of a world. */
const EVENT = 0;

/** So many reports of one invented event, a minute apart, made as they are read. */
export function* syntheticReports(articles: number, seed: number): Generator<GoldArticle> {
  const world = worldOf(seed);
  const event = eventOf(EVENT, world);
  for (let report = 0; report < articles; report++) {
    const { headline, paragraphs } = reportOf(event, report, world);
    const arrivesAt = new Date(BEGIN + report * PACE).toISOString();
    const source = world.outlets[skewed(world.outlets.length, randomFrom(world.seed, EVENT, -1 - report))];
    const [id, text] = [`${EVENT}-${report}`, paragraphs.join('\n')];
    const line = JSON.stringify({ id, headline, text, publishedAt: arrivesAt, source });
    yield { id, cluster: `${EVENT}`, arrivesAt, line };
  }
}
