import { byPublication } from '../digest/by-publication';
import type { Digest } from '../digest/digest';

/**
 * Articles that a record's texts and figures are folded from: the fold's time grows with their square, and
 * what 20 independent reports agree on, more will not change.
 */
export const FOLDED_ARTICLES = 20;

/**
 * Those articles of an event that its record is folded from: where there are more, the first and the last
 * ones.
 */
export function sampleOf(digests: readonly Digest[]): Digest[] {
  if (digests.length <= FOLDED_ARTICLES) return [...digests];
  const sorted = [...digests].sort(byPublication);
  return [...sorted.slice(0, FOLDED_ARTICLES / 2), ...sorted.slice(-FOLDED_ARTICLES / 2)];
}
