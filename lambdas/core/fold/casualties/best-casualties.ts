import type { Digest } from '../../digest/digest';
import type { Figure } from '../event-record';
import type { Origins } from '../origins';
import type { Candidate } from './candidates';
import { chooseCasualties } from './choose';
import { casualtyReports } from './reports';

/** The best values of killed and injured, weighed together; undefined where no report tells of either. */
export function bestCasualties(
  members: readonly Digest[],
  origins: Origins,
): Record<keyof Candidate, Figure['best']> | undefined {
  const originals = members.filter(({ articleId }) => origins.get(articleId) === articleId);
  const chosen = chooseCasualties(casualtyReports(originals));
  if (!chosen) return undefined;
  const best = (metric: keyof Candidate) => ({
    value: chosen[metric],
    confidence: Math.round(chosen.confidenceOf[metric] * 1000) / 1000,
  });
  return { killed: best('killed'), injured: best('injured') };
}
