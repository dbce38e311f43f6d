import type { Quantity } from '../claims/quantity';
import type { Sentence } from '../claims/sentence';

/** A sentence taken apart once for all that looks for casualties in it. */
export interface SentenceWords {
  /** Words and punctuation as written. */
  words: readonly string[];
  /** The same in lower case, typographic apostrophes made plain. */
  lower: readonly string[];
  /** Stated quantities by the token that they start at. */
  quantities: ReadonlyMap<number, Quantity>;
  /** Offsets of the tokens in the sentence. */
  at: readonly number[];
}

/** The words of a sentence. */
export function sentenceWords({ text, tokens, quantities }: Sentence): SentenceWords {
  return {
    words: tokens.words,
    at: tokens.at,
    lower: text.includes('’') ? tokens.lower.map((word) => word.replaceAll('’', "'")) : tokens.lower,
    quantities: new Map(quantities.map((quantity) => [quantity.start, quantity])),
  };
}
