import { type Quantity, quantities } from './quantity';
import { type SentenceTokens, sentenceTokens } from './sentence-tokens';

/** A sentence and what is found in it by those who look for numbers: once, and only where somebody looks. */
export class Sentence {
  private ownTokens: SentenceTokens | undefined;
  private ownQuantities: readonly Quantity[] | undefined;

  /** Of a text that is to be tokenised in the usual way, unless its tokens are given. */
  constructor(
    readonly text: string,
    tokens?: SentenceTokens,
  ) {
    this.ownTokens = tokens;
  }

  get tokens(): SentenceTokens {
    this.ownTokens ??= sentenceTokens(this.text);
    return this.ownTokens;
  }

  /** Stated quantities, in order. */
  get quantities(): readonly Quantity[] {
    this.ownQuantities ??= quantities(this.tokens);
    return this.ownQuantities;
  }
}
