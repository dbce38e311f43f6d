import { wordSet } from '../../language/word-lists';

/**
 * What the plural of a scale means: at least two of it. "Dozens" is at least 24, "tens of thousands" at least 20,000,
 * "hundreds of thousands" at least 200,000. "Scores" is at least two score.
 */
export const VAGUE = new Map<string, number>([
  ['tens', 20],
  ['dozens', 24],
  ['scores', 40],
  ['hundreds', 200],
  ['thousands', 2_000],
  ['millions', 2e6],
  ['billions', 2e9],
]);

/** "Several hundred", "a few dozen": at least two likewise. */
export const VAGUE_COUNTS = wordSet('several few many');

/** Scales in the singular. */
export const ONE_SCALE = new Map<string, number>([
  ['dozen', 12],
  ['hundred', 100],
  ['thousand', 1_000],
  ['million', 1e6],
  ['billion', 1e9],
]);

/** "Dozens of", "tens of thousands of", "several hundred", "a few thousand". */
export function vagueAt(
  lower: readonly string[],
  start: number,
): { value: number; length: number; bound: 'at least' } | null {
  const first = VAGUE.get(lower[start] ?? '');
  if (first !== undefined) {
    const second = lower[start + 1] === 'of' ? VAGUE.get(lower[start + 2] ?? '') : undefined;
    // Both factors mean "at least two"; it counts once.
    if (second !== undefined && second > first)
      return { value: (first * second) / 2, length: 3, bound: 'at least' };
    return { value: first, length: 1, bound: 'at least' };
  }
  const at = start + (lower[start] === 'a' ? 1 : 0);
  const scale = VAGUE_COUNTS.has(lower[at] ?? '') ? ONE_SCALE.get(lower[at + 1] ?? '') : undefined;
  return scale === undefined ? null : { value: 2 * scale, length: at + 2 - start, bound: 'at least' };
}
