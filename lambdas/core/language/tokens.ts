import type { Word } from './words';

/** A word with inner hyphens, apostrophes, dots and commas ("23-year-old", "1,200", "U.S"), or one other character. */
const TOKEN = /[\p{L}\p{M}\p{N}]+(?:[-'’.,][\p{L}\p{M}\p{N}]+)*|[^\s\p{L}\p{M}\p{N}]/gu;

/** Words and punctuation of a sentence in order, as written, with their offsets. */
export function tokens(sentence: string): Word[] {
  const found: Word[] = [];
  // Half the time of matchAll.
  TOKEN.lastIndex = 0;
  for (let match = TOKEN.exec(sentence); match; match = TOKEN.exec(sentence))
    found.push({ text: match[0], at: match.index });
  return found;
}
