import { type Word, words } from '../../language/words';

/** Marks inside a word that part it: "Ostrand's" is said where "Ostrand" is. */
const INNER_MARK = /['’.,]/;

/** Calls back with each part of a text's words, and whether it begins a word as readers count them. */
export type PartReader = (part: string, isStart: boolean) => void;

/**
 * The parts of a text's words in order: parted at hyphens, apostrophes, dots and commas, so that "23-year-old" has
 * three, the first of which begins a word. Scripts without spaces are parted by word.
 */
export function readWords(text: string, onPart: PartReader): void {
  let end = 0;
  for (const word of words(text)) {
    const isStart = begins(text, end, word);
    if (!INNER_MARK.test(word.text)) onPart(word.text, isStart);
    else
      for (const [index, part] of word.text.split(INNER_MARK).entries()) onPart(part, isStart && index === 0);
    end = word.at + word.text.length;
  }
}

/** Whether a space, or nothing at all, stands between the end of the last word and this one. */
function begins(text: string, end: number, { at }: Word): boolean {
  return at === end || text[at - 1] === ' ' || /\s/.test(text.slice(end, at));
}
