import type { Claim } from '../claims/claim';

const METRICS = new Set(['killed', 'injured', 'shot', 'hospitalised']);

/** Whether a claim is one of those that casualties are read as, whoever made it: people, and not parts of them. */
export function isCasualty({ metric, unit }: Pick<Claim, 'metric' | 'unit'>): boolean {
  return unit === 'person' && METRICS.has(metric);
}
