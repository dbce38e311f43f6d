import type { Passage } from '../../../lambdas/core/fold/summary/passages';
import { filling, type Summariser } from './summariser';

/** Lightest word that counts, in nats of inverse document frequency: lighter ones are function words. */
const MIN_IDF = 0.7;

/** SumBasic (Nenkova and Vanderwende 2005): sentences of frequent words, whose weight falls once they are said. */
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
