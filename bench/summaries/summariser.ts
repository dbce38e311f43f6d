import type { Passage, Passages } from '../../lambdas/core/fold/summary/passages';

/** Chooses sentences of an event, in reading order, for a summary that is cut after that many words. */
export type Summariser = (event: Passages, words: number) => Passage[];

/** Takes ranked passages until they fill a summary; returns them in reading order. */
export function filling(ranked: readonly Passage[], words: number): Passage[] {
  let length = 0;
  const chosen = ranked.filter((passage) => {
    const isOpen = length < words;
    if (isOpen) length += passage.length;
    return isOpen;
  });
  return chosen.sort(byPlace);
}

/** Orders by position in the article, so that the news comes before its details. */
export function byPlace(a: Passage, b: Passage): number {
  return a.position - b.position || a.article - b.article;
}

/** The text of passages, cut after that many words, so that all methods write equally much. */
export function cutAt(chosen: readonly Passage[], words: number): string {
  const text = chosen.map((passage) => passage.text).join(' ');
  return text.split(/\s+/).slice(0, words).join(' ');
}
