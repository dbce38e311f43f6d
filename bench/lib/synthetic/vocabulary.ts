import lists from '../../../lambdas/core/language/background.data.json';
import { stem } from '../../../lambdas/core/language/stem';
import type { Random } from '../../../testing/random';

/** What a stem may have lost; without it, "cours" would be stemmed again and weigh as much as a word nobody knows. */
const ENDINGS = ['', 'e', 's', 'ed'];

/** The words of English news with the share of running text that each makes up, the most frequent first. */
export interface Vocabulary {
  words: string[];
  centibels: number[];
  /** Shares of each word and all before it. */
  cumulated: Float64Array;
}

/** The vocabulary that articles are weighted by, each stem as a word that has it. */
export function loadVocabulary(): Vocabulary {
  const words: string[] = [];
  const centibels: number[] = [];
  for (const line of lists.en.split('\n')) {
    const [level, ...stems] = line.split(' ');
    for (const word of stems.map(wordOf)) {
      if (word === undefined) continue;
      words.push(word);
      centibels.push(Number(level));
    }
  }
  const cumulated = new Float64Array(words.length);
  let total = 0;
  for (const [index, level] of centibels.entries()) {
    total += 10 ** (-level / 100);
    cumulated[index] = total;
  }
  return { words, centibels, cumulated };
}

function wordOf(term: string): string | undefined {
  if (!/^[a-z]+$/.test(term)) return undefined;
  return ENDINGS.map((ending) => term + ending).find((word) => stem(word, 'en') === term);
}

/** A word as running text has them: "the" every twentieth time. */
export function drawWord({ words, cumulated }: Vocabulary, random: Random): string {
  const wanted = random() * (cumulated.at(-1) ?? 0);
  let [low, high] = [0, cumulated.length - 1];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((cumulated[middle] as number) > wanted) high = middle;
    else low = middle + 1;
  }
  return words[low] as string;
}

/** The words rarer than one frequency and not rarer than another, in centibels. */
export function wordsBetween({ words, centibels }: Vocabulary, above: number, upTo: number): string[] {
  return words.filter((_, index) => {
    const level = centibels[index] as number;
    return level > above && level <= upTo;
  });
}
