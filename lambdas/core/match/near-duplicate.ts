import type { Digest } from '../digest/digest';

/**
 * Min containment of a copy. On 1,861 labelled pairs of news texts, F for copies is .928 at .5, .989 at .6, 1 at .65
 * and .7, and .977 at .75.
 */
const COPY_CONTAINMENT = 0.65;

/** Fewest hashes to compare: with fewer, two texts may share only an agency's closing line. */
const MIN_COMPARED = 8;

/** Whether one text is a copy of the other, perhaps trimmed, retitled or lightly edited. Takes their sketches. */
export function isNearDuplicate(a: readonly number[], b: readonly number[]): boolean {
  return containment(a, b) >= COPY_CONTAINMENT;
}

/**
 * Share of the shorter text that the longer one contains, from 0 to 1, estimated from their bottom-k sketches; 0 if too
 * few hashes can be compared. Both sketches hold every hash up to the smaller of their maxima, so the overlap there is
 * a fair sample of the whole (Broder 1997). The hashes of a sketch ascend and are stored as differences; `x` and `y`
 * add them up. The loop merges the two lists until one ends, which visits just those hashes.
 */
export function containment(a: readonly number[], b: readonly number[]): number {
  let [inA, inB, shared] = [0, 0, 0];
  let [x = 0] = a;
  let [y = 0] = b;
  while (inA < a.length && inB < b.length) {
    const order = x - y;
    if (order === 0) shared++;
    if (order <= 0) x += a[++inA] ?? 0;
    if (order >= 0) y += b[++inB] ?? 0;
  }
  const compared = Math.min(inA, inB);
  return compared < MIN_COMPARED ? 0 : shared / compared;
}

/** Whether two versions are one text, perhaps lightly edited. Too short ones must have the same headline and sketch. */
export function isSameText(one: Digest, other: Digest): boolean {
  if (isNearDuplicate(one.sketch, other.sketch)) return true;
  return one.headline === other.headline && String(one.sketch) === String(other.sketch);
}
