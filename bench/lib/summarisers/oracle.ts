import { choose } from '../../../lambdas/core/fold/summary/choose';
import { rouge } from '../rouge';
import { cutAt } from './cut-at';
import type { Summariser } from './summariser';

/** What choosing with the reference in hand reaches: about the most that any choice of whole sentences can. */
export function oracle(reference: string, language: string): Summariser {
  return ({ passages }, words) =>
    choose(passages, {
      worth: (chosen) => {
        const { rouge1, rouge2 } = rouge(cutAt(chosen, words), reference, language);
        return rouge1 + rouge2;
      },
      allows: () => true,
    });
}
