import { choose } from '../../../lambdas/core/fold/summary/choose';
import { coverageWithin } from '../../../lambdas/core/fold/summary/coverage';
import { expectations, type Model } from '../../../lambdas/core/fold/summary/model';
import type { Summariser } from './summariser';

/** The method of the product without what it asks of sentences beside: the choice that covers most before the cut. */
export function expectedCoverage(model: Model): Summariser {
  return (event, words) =>
    choose(event.passages, { worth: coverageWithin(words, expectations(model, event)), allows: () => true });
}
