import { type Gram, MAX_REPEATS } from './grams';
import type { Passage } from './passages';

/** How much of what a person's summary would say a choice of passages says. */
export type Coverage = (chosen: readonly Passage[]) => number;

/**
 * The expected number of words and pairs that the first `words` words of the passages, as they follow each other, share
 * with a person's summary, each counted as often as both say it: what ROUGE-1 and ROUGE-2 count (Lin 2004).
 */
export function coverageWithin(words: number, chances: Float64Array): Coverage {
  const said = new Uint16Array(chances.length / MAX_REPEATS);
  return (chosen) => {
    let covered = 0;
    let left = words;
    for (const passage of chosen) {
      covered += say(passage, left, said, chances);
      left -= passage.length;
      if (left <= 0) break;
    }
    for (const { grams } of chosen) for (const { id } of grams) said[id] = 0;
    return covered;
  };
}

/** What the first `words` words of a passage cover beside what is said already, to which they are added. */
function say({ grams, ends }: Passage, words: number, said: Uint16Array, chances: Float64Array): number {
  const end = ends[words - 1] ?? grams.length;
  let covered = 0;
  for (let at = 0; at < end; at++) {
    const { id } = grams[at] as Gram;
    const times = said[id] as number;
    if (times < MAX_REPEATS) covered += chances[id * MAX_REPEATS + times] as number;
    said[id] = times + 1;
  }
  return covered;
}
