import type { Digest } from '../../digest/digest';
import type { Figure } from '../event-record';
import type { Origins } from '../origins';
import type { Candidate } from './candidates';
import { chooseCasualties } from './choose';
import { casualtyReports } from './reports';

/** What the model was trained on; of quakes and wars its doubts say nothing, and the rules of all figures serve. */
const SHOOTING = /\b(?:shot|shoots?|shootings?|shootout|shooter|gunfire|gunman|gunmen|gunshots?|gunned)\b/i;

/** The best values of killed and injured, weighed together; undefined where reports tell of no shooting. */
export function bestCasualties(
  members: readonly Digest[],
  origins: Origins,
): Record<keyof Candidate, Figure['best']> | undefined {
  const originals = members.filter(({ articleId }) => origins.get(articleId) === articleId);
  if (2 * originals.filter(tellsOfShooting).length < originals.length) return undefined;
  const chosen = chooseCasualties(casualtyReports(originals));
  if (!chosen) return undefined;
  const best = (metric: keyof Candidate) => ({
    value: chosen[metric],
    confidence: Math.round(chosen.confidenceOf[metric] * 1000) / 1000,
  });
  return { killed: best('killed'), injured: best('injured') };
}

function tellsOfShooting({ headline, sentences, lead }: Digest): boolean {
  return [headline, ...sentences.slice(0, lead)].some((text) => SHOOTING.test(text));
}
