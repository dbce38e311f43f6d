import type { Digest } from '../digest/digest';
import { sumViews } from '../digest/views';
import { stems } from '../language/stems';

/**
 * The headline that says most of what the event's articles share: the sum of its words' weights over all leads, each
 * word once, per square root of its length, so that long ones win only by what they add. Where no article has a
 * headline, the first sentence of one stands in.
 */
export function chooseHeadline(originals: readonly Digest[]): string {
  const weights = new Map(sumViews(originals.map((digest) => digest.views.lead)));
  const withHeadline = originals.filter((digest) => digest.headline !== '');
  const scored = (withHeadline.length > 0 ? withHeadline : originals).map((digest) => {
    const text = digest.headline || (digest.sentences[0] ?? '');
    return { text, score: score(stems(text, digest.language), weights) };
  });
  scored.sort((a, b) => b.score - a.score || (a.text < b.text ? -1 : 1));
  return scored[0]?.text ?? '';
}

function score(terms: string[], weights: Map<string, number>): number {
  const sum = [...new Set(terms)].reduce((total, term) => total + (weights.get(term) ?? 0), 0);
  return sum / Math.sqrt(Math.max(4, terms.length));
}
