import type { GoldArticle } from './gold-articles';
import { syntheticArticle } from './synthetic/article';
import { worldOf } from './synthetic/world';

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
