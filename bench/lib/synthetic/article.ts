import { randomFrom, skewed } from '../../../testing/random';
import type { GoldArticle } from '../gold-articles';
import { eventOf } from './event';
import { reportOf } from './report';
import type { Arrival } from './timeline';
import type { World } from './world';

/** The beginning of the invented month, in milliseconds since the epoch. */
export const MONTH_BEGIN = Date.UTC(2026, 5, 1);

/** A report of an invented event as it arrives. All of it is a function of the arguments, also its outlet. */
export function syntheticArticle({ at, event, report }: Arrival, world: World): GoldArticle {
  const [id, cluster] = [`${event}-${report}`, `${event}`];
  const arrivesAt = new Date(MONTH_BEGIN + at).toISOString();
  const { headline, paragraphs } = reportOf(eventOf(event, world), report, world);
  const source = world.outlets[skewed(world.outlets.length, randomFrom(world.seed, event, -1 - report))];
  const line = JSON.stringify({ id, headline, text: paragraphs.join('\n'), publishedAt: arrivesAt, source });
  return { id, cluster, arrivesAt, line };
}
