import {
  choose,
  coverageWithin,
  expectations,
  type SummaryModel,
} from '../../lambdas/core/fold/summary/choose-sentences';
import type { Passage } from '../../lambdas/core/fold/summary/passages';
import { randomFrom, sample } from '../../testing/random';
import { rouge } from '../lib/rouge';
import { byPlace, cutAt, filling, type Summariser } from './summariser';

/** Takes the first sentences of all articles, then the second ones, and so on. */
export const lead: Summariser = ({ passages }, words) => filling([...passages].sort(byPlace), words);

/** A fixed seed, so that every run draws the same. */
const SEED = 1;

/** Draws sentences at random. */
export const randomChoice: Summariser = ({ passages, words: size }, words) =>
  filling(sample(passages, passages.length, randomFrom(SEED, size)), words);

/** Min inverse document frequency of a word that counts, in nats: words below it are function words. */
const MIN_IDF = 0.7;

/** SumBasic (Nenkova and Vanderwende 2005): sentences of frequent words, whose weight falls once the summary has them. */
export const sumBasic: Summariser = ({ passages }, words) => {
  const contents = passages.map(({ forms }) =>
    forms.map(({ term }) => term).filter(({ idf }) => idf >= MIN_IDF),
  );
  const all = contents.flat();
  const chances = new Map<number, number>();
  for (const { id } of all) chances.set(id, (chances.get(id) ?? 0) + 1 / all.length);
  const weight = ({ id }: Passage) => {
    const own = contents[id] ?? [];
    return own.reduce((sum, term) => sum + (chances.get(term.id) as number), 0) / (own.length || 1);
  };
  const ranked: Passage[] = [];
  const rest = new Set(passages);
  while (rest.size > 0) {
    const best = [...rest].reduce((a, b) => (weight(b) > weight(a) ? b : a));
    for (const { id } of contents[best.id] ?? []) chances.set(id, (chances.get(id) as number) ** 2);
    rest.delete(best);
    ranked.push(best);
  }
  return filling(ranked, words);
};

/** Chooses by the reference itself, which scores about as high as any choice of whole sentences can. */
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

/** The method that ships, without its other conditions on sentences: the choice that covers most before the cut. */
export function expectedCoverage(model: SummaryModel): Summariser {
  return (event, words) =>
    choose(event.passages, { worth: coverageWithin(words, expectations(model, event)), allows: () => true });
}
