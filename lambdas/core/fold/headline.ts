import type { Digest } from '../digest/digest';
import { sumViews } from '../digest/views';
import { stem } from '../language/stem';
import { words } from '../language/words';

/**
 * The headline that says most of what the event's articles share: the sum of its words' weights over all leads, each
 * word once, per square root of its length, so that long ones win only by what they add. Where no article has a
 * headline, the first sentence of one stands in.
 */
export function chooseHeadline(originals: readonly Digest[]): string {
  const weights = new Map(sumViews(originals.map((digest) => digest.views.lead)));
  const headlines = originals.map((digest) => digest.headline).filter((headline) => headline !== '');
  const openings = originals.map((digest) => digest.sentences[0] ?? '');
  const scored = (headlines.length > 0 ? headlines : openings).map((text) => ({
    text,
    score: score(text, weights),
  }));
  scored.sort((a, b) => b.score - a.score || (a.text < b.text ? -1 : 1));
  return scored[0]?.text ?? '';
}

function score(text: string, weights: Map<string, number>): number {
  const terms = words(text).map((word) => stem(word.text.toLowerCase()));
  const sum = [...new Set(terms)].reduce((total, term) => total + (weights.get(term) ?? 0), 0);
  return sum / Math.sqrt(Math.max(4, terms.length));
}
