import type { Claim } from '../../digest/claims/claim';
import { Sentence } from '../../digest/claims/sentence';
import type { Digest } from '../../digest/digest';
import type { Figure } from '../event/event-record';
import { excludes } from './spans';

/** Whether a claim states a number of the event that a later one has replaced, be it as the least: "at least 14". */
export function isOutdated(claim: Claim, figures: readonly Figure[]): boolean {
  if (claim.scope !== undefined) return false;
  const figure = figures.find(({ metric, standing }) => metric === claim.metric && standing === 'developing');
  if (figure === undefined) return false;
  const isLess =
    claim.value < figure.best.value && (claim.bound === 'at least' || claim.bound === 'more than');
  return isLess || excludes(claim, { bound: 'exact', value: figure.best.value });
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
