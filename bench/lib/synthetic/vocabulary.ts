import lists from '../../../lambdas/core/language/background.data.json';
import { stem } from '../../../lambdas/core/language/stem';
import type { Random } from '../../../testing/random';

/** Endings that stemming cuts off. A bare stem, such as "cours", would be stemmed again and weigh like an unknown word. */
const ENDINGS = ['', 'e', 's', 'ed'];

/** The words of English news, the most frequent first. */
export interface Vocabulary {
  words: string[];
  /** Frequency of each word in running text, in negative centibels. */
  centibels: number[];
  /** Cumulative shares of running text. */
  cumulated: Float64Array;
}

/** Reads the vocabulary that weights the terms of articles; each stem becomes a word that has this stem. */
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

/** Draws a word by its frequency in running text: "the" every twentieth time. */
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

/** The words whose centibels are greater than `above` and at most `upTo`. */
export function wordsBetween({ words, centibels }: Vocabulary, above: number, upTo: number): string[] {
  return words.filter((_, index) => {
    const level = centibels[index] as number;
    return level > above && level <= upTo;
  });
}
