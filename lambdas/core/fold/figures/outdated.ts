import type { Claim } from '../../digest/claims/claim';
import type { Digest } from '../../digest/digest';
import { Sentence } from '../../digest/english/sentence';
import type { Figure } from '../event/event-record';
import { excludes, spanOf } from './spans';

/** Whether a claim states a number of the event that a later one has replaced, be it as the least: "at least 14". */
export function isOutdated(claim: Claim, figures: readonly Figure[]): boolean {
  const best = developed(claim, figures);
  if (best === undefined) return false;
  const isLess = claim.value < best && (claim.bound === 'at least' || claim.bound === 'more than');
  return isLess || excludes(claim, { bound: 'exact', value: best });
}

/** Whether a claim states more than is true now. A smaller number was right in its time. */
export function isOverstated(claim: Claim, figures: readonly Figure[]): boolean {
  const best = developed(claim, figures);
  return best !== undefined && spanOf(claim)[0] > best;
}

/** The best value of the figure that a claim is about, if that has changed while it was reported. */
function developed({ scope, metric, kind }: Claim, figures: readonly Figure[]): number | undefined {
  // people who are mentioned one by one are no count that others could replace
  if (scope !== undefined || kind !== 'stated') return undefined;
  return figures.find((figure) => figure.metric === metric && figure.standing === 'developing')?.best.value;
}

/**
 * Whether a sentence of an article states such a number. A claim names only the first sentence that states it, which is
 * often the headline.
 */
export function statesOutdated(
  position: number,
  { claims, sentences }: Digest,
  figures: readonly Figure[],
): boolean {
  const outdated = claims.filter((claim) => claim.sentence <= position && isOutdated(claim, figures));
  if (outdated.length === 0) return false;
  const repeats = ({ value }: { value: number }) => outdated.some((claim) => claim.value === value);
  const isFirst = outdated.some(({ sentence }) => sentence === position);
  return isFirst || new Sentence(sentences[position] ?? '').quantities.some(repeats);
}
