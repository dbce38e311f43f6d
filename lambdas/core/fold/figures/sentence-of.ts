import type { Digest } from '../../digest/digest';

/** A sentence of an article by a claim's index: -1 is the headline. */
export function sentenceOf(sentence: number, { headline, sentences }: Digest): string {
  return (sentence < 0 ? headline : sentences[sentence]) ?? '';
}
