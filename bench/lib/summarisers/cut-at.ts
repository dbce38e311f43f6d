import type { Passage } from '../../../lambdas/core/fold/summary/passages';

/** The text of passages, cut after so many words, so that all methods write equally much. */
export function cutAt(chosen: readonly Passage[], words: number): string {
  const text = chosen.map((passage) => passage.text).join(' ');
  return text.split(/\s+/).slice(0, words).join(' ');
}
