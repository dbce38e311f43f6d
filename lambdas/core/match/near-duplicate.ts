import type { Digest } from '../digest/digest';

/**
 * Containment from which one text is another's copy. On 1,861 labelled pairs of news texts the F of copies is .928 at
 * .5, .989 at .6, 1 at .65 and .7, and .977 at .75.
 */
const COPY_CONTAINMENT = 0.65;

/** Fewest hashes to compare: below, two texts may share an agency's closing line and nothing else. */
const MIN_COMPARED = 8;

/** Whether one of two texts is a copy of the other, perhaps trimmed, retitled or lightly edited. */
export function isNearDuplicate(a: readonly number[], b: readonly number[]): boolean {
  return containment(a, b) >= COPY_CONTAINMENT;
}

/**
 * How much of the shorter of two texts stands in the longer, from 0 to 1, estimated from their bottom-k sketches:
 * both hold every hash up to the smaller of their largest ones, so the overlap there is a fair sample of the whole
 * (Broder 1997). 0 where too few hashes can be compared. Both sketches are ascending, each hash as its distance from the one
 * before, so that merging them until one ends passes just those hashes.
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

/**
 * Whether two versions of an article are one text, perhaps lightly edited. Texts that are too short to be compared must
 * be the same to the word.
 */
export function isSameText(one: Digest, other: Digest): boolean {
  if (isNearDuplicate(one.sketch, other.sketch)) return true;
  return one.headline === other.headline && String(one.sketch) === String(other.sketch);
}
