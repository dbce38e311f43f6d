import type { Passage, Passages } from '../../lambdas/core/fold/summary/passages';

/** Chooses sentences of an event for a summary of so many words, which is cut there; in reading order. */
export type Summariser = (event: Passages, words: number) => Passage[];

/** The first of ranked passages that fill a summary, in reading order. */
export function filling(ranked: readonly Passage[], words: number): Passage[] {
  let length = 0;
  const chosen = ranked.filter((passage) => {
    const isOpen = length < words;
    if (isOpen) length += passage.length;
    return isOpen;
  });
  return chosen.sort(byPlace);
}

/** Reading order: as their articles tell them, first the news and then its details. */
export function byPlace(a: Passage, b: Passage): number {
  return a.position - b.position || a.article - b.article;
}

/** The text of passages, cut after so many words, so that all methods write equally much. */
export function cutAt(chosen: readonly Passage[], words: number): string {
  const text = chosen.map((passage) => passage.text).join(' ');
  return text.split(/\s+/).slice(0, words).join(' ');
}
