import type { SummaryModel } from '../../lambdas/core/fold/summary/choose-sentences';
import {
  GRAM_FEATURES,
  gramFeatures,
  REPEAT_FEATURES,
  repeatFeatures,
} from '../../lambdas/core/fold/summary/gram-features';
import { type Gram, MAX_REPEATS } from '../../lambdas/core/fold/summary/grams';
import { type Passages, readPassages } from '../../lambdas/core/fold/summary/passages';
import type { GoldEvent } from './gold-summaries';
import { fitChoices, type LabelledChoice } from './logistic';

/** L2 penalty of the weights, against some 100,000 decisions; the result hardly depends on it. */
const PENALTY = 10;

/** Weights are rounded to ten-thousandths: with four digits no summary differs from the unrounded model's. */
const ROUNDING = 1e4;

const FEATURES = [...GRAM_FEATURES, ...REPEAT_FEATURES];

/** The features of leaving a word or pair out, all 0, and so is its score. */
const NOT_SAID = FEATURES.map(() => 0);

/** Fits both models: whether a summary has a word, or a pair, of an event's sentences once, twice, and so on. */
export function fitSummaryModel(events: readonly GoldEvent[]): SummaryModel {
  const decisions = events.flatMap(decisionsOf);
  return { word: fitted(decisions, false), pair: fitted(decisions, true) };
}

interface GramDecision extends LabelledChoice {
  isPair: boolean;
}

function decisionsOf({ originals, references }: GoldEvent): GramDecision[] {
  const passages = readPassages(originals);
  const language = originals[0]?.language ?? 'en';
  const written = references.map((text) => countsOf(passages.gramsOf(text, language)));
  return passages.grams.flatMap((gram) => {
    const times = Array.from({ length: Math.min(gram.count, MAX_REPEATS) }, (_, index) => index + 1);
    return times.flatMap((time) => {
      const said = rowOf(gram, time, passages);
      return written.map((counts) => ({
        options: [said, NOT_SAID],
        chosen: (counts.get(gram) ?? 0) >= time ? 0 : 1,
        weight: 1 / written.length,
        isPair: gram.isPair,
      }));
    });
  });
}

function rowOf(gram: Gram, times: number, passages: Passages): number[] {
  const own = new Float64Array(GRAM_FEATURES.length);
  const repeated = new Float64Array(REPEAT_FEATURES.length);
  gramFeatures(gram, passages, own);
  repeatFeatures(gram, times, passages, repeated);
  return [...own, ...repeated];
}

function countsOf(grams: readonly Gram[]): Map<Gram, number> {
  const counts = new Map<Gram, number>();
  for (const gram of grams) counts.set(gram, (counts.get(gram) ?? 0) + 1);
  return counts;
}

function fitted(decisions: readonly GramDecision[], isPair: boolean): SummaryModel['word'] {
  const own = decisions.filter((decision) => decision.isPair === isPair);
  const weights = fitChoices(
    own,
    FEATURES.map(() => PENALTY),
  );
  const named = FEATURES.map((name, k) => [name, Math.round((weights[k] as number) * ROUNDING) / ROUNDING]);
  return Object.fromEntries(named);
}
