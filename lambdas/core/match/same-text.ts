import type { Digest } from '../digest/digest';
import { isNearDuplicate } from './near-duplicate';

/**
 * Whether two versions of an article are one text, perhaps lightly edited. Texts that are too short to be compared must
 * be the same to the word.
 */
export function isSameText(one: Digest, other: Digest): boolean {
  if (isNearDuplicate(one.sketch, other.sketch)) return true;
  return one.headline === other.headline && String(one.sketch) === String(other.sketch);
}
