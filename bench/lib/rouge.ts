import { stem } from '../../lambdas/core/language/stem';

/** Shorter words are not stemmed, as in the reference implementation. */
const SHORTEST_STEMMED = 4;

/** F1 scores of two texts, from 0 to 1. */
export interface Rouge {
  rouge1: number;
  rouge2: number;
  rougeL: number;
}

/**
 * ROUGE-1, ROUGE-2 and ROUGE-L (Lin 2004) of a summary against a reference: shared words and shared pairs of
 * neighbouring words, counted as often as both texts have them, and the longest common subsequence of the whole texts.
 * Words are runs of letters and digits, in lower case, and stemmed if the language has a stemmer.
 */
export function rouge(summary: string, reference: string, language: string): Rouge {
  const [a, b] = [rougeWords(summary, language), rougeWords(reference, language)];
  const pairs = (list: readonly string[]) => list.slice(1).map((word, index) => `${list[index]} ${word}`);
  return {
    rouge1: f1(shared(a, b), a.length, b.length),
    rouge2: f1(shared(pairs(a), pairs(b)), a.length - 1, b.length - 1),
    rougeL: f1(commonSubsequence(a, b), a.length, b.length),
  };
}

function rougeWords(text: string, language: string): string[] {
  const found = text.toLowerCase().match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
  return found.map((word) => (word.length < SHORTEST_STEMMED ? word : stem(word, language)));
}

function shared(a: readonly string[], b: readonly string[]): number {
  const left = new Map<string, number>();
  for (const item of b) left.set(item, (left.get(item) ?? 0) + 1);
  return a.filter((item) => {
    const count = left.get(item) ?? 0;
    left.set(item, count - 1);
    return count > 0;
  }).length;
}

function commonSubsequence(a: readonly string[], b: readonly string[]): number {
  let before = new Array<number>(b.length + 1).fill(0);
  for (const word of a) {
    const row = [0];
    for (const [index, other] of b.entries()) {
      const longest = Math.max(before[index + 1] as number, row[index] as number);
      row.push(word === other ? (before[index] as number) + 1 : longest);
    }
    before = row;
  }
  return before.at(-1) as number;
}

function f1(hits: number, a: number, b: number): number {
  return hits === 0 ? 0 : (2 * hits) / (a + b);
}
