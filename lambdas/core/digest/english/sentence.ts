import { type Quantity, quantities } from './quantity';
import { type SentenceTokens, sentenceTokens } from './tokens';

/** A sentence with its tokens and quantities, each read once and only on demand. */
export class Sentence {
  private ownTokens: SentenceTokens | undefined;
  private ownQuantities: readonly Quantity[] | undefined;

  /** Without `tokens`, those of `sentenceTokens`. */
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

  get quantities(): readonly Quantity[] {
    this.ownQuantities ??= quantities(this.tokens);
    return this.ownQuantities;
  }
}
