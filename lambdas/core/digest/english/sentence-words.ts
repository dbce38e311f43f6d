import type { Quantity } from './quantity';
import type { Sentence } from './sentence';

/** A sentence as the readers of casualties see it. */
export interface SentenceWords {
  /** Words and punctuation as written. */
  words: readonly string[];
  /** The same in lower case and with plain apostrophes. */
  lower: readonly string[];
  /** Stated quantities by their first token. */
  quantities: ReadonlyMap<number, Quantity>;
  /** Offset of each token in the sentence. */
  at: readonly number[];
}

export function sentenceWords({ text, tokens, quantities }: Sentence): SentenceWords {
  return {
    words: tokens.words,
    at: tokens.at,
    lower: text.includes('’') ? tokens.lower.map((word) => word.replaceAll('’', "'")) : tokens.lower,
    quantities: new Map(quantities.map((quantity) => [quantity.start, quantity])),
  };
}
