/** Most bytes beyond ASCII for each byte of words with such: "été" has more, but few words are like it. */
const MOST_ACCENTS = 0.5;

const SPACE = 0x20;

/** The words of a text, in any encoding, that hold bytes beyond ASCII. */
export interface WordsBeyondAscii {
  /** With a space behind each. */
  words: Uint8Array;
  /** Whether they are written in the Latin alphabet, with an accent here and there. */
  isLatin: boolean;
}

/** Finds the words that tell an alphabet: in a page or a text in two languages the others are in ASCII. */
export function wordsBeyondAscii(bytes: Uint8Array): WordsBeyondAscii {
  const words: number[] = [];
  let beyond = 0;
  let start = 0;
  for (let index = 0; index <= bytes.length; index++) {
    if (index < bytes.length && (bytes[index] ?? 0) > SPACE) continue;
    const word = bytes.subarray(start, index);
    const accents = word.reduce((count, byte) => (byte > 0x7f ? count + 1 : count), 0);
    if (accents > 0) for (const byte of word) words.push(byte);
    if (accents > 0) words.push(SPACE);
    beyond += accents;
    start = index + 1;
  }
  return { words: Uint8Array.from(words), isLatin: beyond <= words.length * MOST_ACCENTS };
}
