import type { Digest } from '../digest/digest';
import { isLookAlike } from './look-alike';

/**
 * Min containment of a copy. On 1,861 labelled pairs of news texts, F for copies is .928 at .5, .989 at .6, 1 at .65
 * and .7, and .977 at .75.
 */
export const COPY_CONTAINMENT = 0.65;

/** Fewest hashes to compare: with fewer, two texts may share only an agency's closing line. */
const MIN_COMPARED = 8;

/** Whether one text is the other, perhaps trimmed, retitled, lightly edited or continued. */
export function isNearDuplicate(a: Digest, b: Digest): boolean {
  return containment(a.sketch, b.sketch) >= COPY_CONTAINMENT && !isLookAlike(a, b);
}

/**
 * Share of the shorter text that the longer one contains, from 0 to 1, estimated from their bottom-k sketches; 0 if too
 * few hashes can be compared.
 */
export function containment(a: readonly number[], b: readonly number[]): number {
  const { inA, inB, shared } = overlapOf(a, b);
  const compared = Math.min(inA, inB);
  return compared < MIN_COMPARED ? 0 : shared / compared;
}

/** Share of the wording of two texts together that both have, from 0 to 1: 1 only if neither has more than the other. */
export function resemblance(a: readonly number[], b: readonly number[]): number {
  const { inA, inB, shared } = overlapOf(a, b);
  return shared / Math.max(1, inA + inB - shared);
}

/**
 * Numbers of hashes in two sketches and in both, up to the smaller of their maxima. Both sketches hold every hash up to
 * there, so the overlap is a fair sample of the whole (Broder 1997). The hashes of a sketch ascend and are stored as
 * differences; `x` and `y` add them up. The loop merges the two lists until one ends, which visits just those hashes.
 */
function overlapOf(a: readonly number[], b: readonly number[]): { inA: number; inB: number; shared: number } {
  let [inA, inB, shared] = [0, 0, 0];
  let [x = 0] = a;
  let [y = 0] = b;
  while (inA < a.length && inB < b.length) {
    const order = x - y;
    if (order === 0) shared++;
    if (order <= 0) x += a[++inA] ?? 0;
    if (order >= 0) y += b[++inB] ?? 0;
  }
  return { inA, inB, shared };
}

/** Whether two versions are one text, perhaps lightly edited. Too short ones must have the same headline and sketch. */
export function isSameText(one: Digest, other: Digest): boolean {
  if (isNearDuplicate(one, other)) return true;
  return one.headline === other.headline && String(one.sketch) === String(other.sketch);
}
