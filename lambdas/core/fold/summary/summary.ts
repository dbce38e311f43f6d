import type { Digest } from '../../digest/digest';
import { inverseDocumentFrequency } from '../../language/background';
import { stems } from '../../language/stems';
import type { SummarySentence } from '../event-record';

/** Words of a summary, unless its first sentence alone is longer: what a reader takes in at a glance. */
const BUDGET_WORDS = 90;

/** Sentences of a summary. */
const MAX_SENTENCES = 4;

/** Fewest and most words of a sentence that stands on its own. */
const MIN_WORDS = 6;
const MAX_WORDS = 50;

/** Independent reports whose leads are weighed; of more the rest repeat. */
const MAX_REPORTS = 40;

/** Share of a sentence's weight found in another from which the other says the like. */
const CORROBORATES = 0.4;

/** Share of a sentence's weight found in a chosen one from which it adds nothing. */
const REDUNDANT = 0.35;

/** Sentences that lean on the one before them. */
const DEPENDENT =
  /^["“‘']|^(?:he|she|it|they|this|these|those|that|his|her|their|but|and|however|meanwhile|also)\b/i;

interface Candidate {
  text: string;
  articleId: string;
  position: number;
  weights: Map<string, number>;
  total: number;
  length: number;
  origins: number;
  hasFigure: boolean;
}

/**
 * Verbatim lead sentences of an event's independent reports: the most corroborated ones that say different things,
 * within a budget of words, in the order in which their articles tell them.
 */
export function summarise(originals: readonly Digest[]): SummarySentence[] {
  const all = originals.slice(0, MAX_REPORTS).flatMap(leadSentences);
  for (const candidate of all) candidate.origins = corroboration(candidate, all);
  const ranked = all.filter(standsAlone).sort((a, b) => value(b) - value(a) || (a.text < b.text ? -1 : 1));
  const chosen: Candidate[] = [];
  let length = 0;
  for (const candidate of ranked) {
    if (chosen.length === MAX_SENTENCES) break;
    if (chosen.length > 0 && length + candidate.length > BUDGET_WORDS) continue;
    if (
      chosen.some((other) => overlap(candidate, other) >= REDUNDANT || overlap(other, candidate) >= REDUNDANT)
    )
      continue;
    chosen.push(candidate);
    length += candidate.length;
  }
  return chosen
    .sort((a, b) => a.position - b.position || value(b) - value(a))
    .map(({ text, articleId, origins }) => ({ text, articleId, origins }));
}

function leadSentences(digest: Digest): Candidate[] {
  const idf = inverseDocumentFrequency(digest.language);
  return digest.sentences.slice(0, digest.lead).map((text, position) => {
    const terms = stems(text, digest.language);
    const weights = new Map(terms.map((term) => [term, idf(term)]));
    const total = [...weights.values()].reduce((sum, weight) => sum + weight, 0);
    const hasFigure = digest.claims.some((claim) => claim.sentence === position);
    return {
      text,
      articleId: digest.articleId,
      position,
      weights,
      total,
      length: terms.length,
      origins: 1,
      hasFigure,
    };
  });
}

/** How many independent reports have a lead sentence that says the like, its own included. */
function corroboration(candidate: Candidate, all: readonly Candidate[]): number {
  const supporters = all
    .filter((other) => overlap(candidate, other) >= CORROBORATES)
    .map((other) => other.articleId);
  return new Set([...supporters, candidate.articleId]).size;
}

/** The share of a sentence's weight that stands in another. */
function overlap(candidate: Candidate, other: Candidate): number {
  let shared = 0;
  for (const [term, weight] of candidate.weights) if (other.weights.has(term)) shared += weight;
  return candidate.total === 0 ? 0 : shared / candidate.total;
}

function standsAlone({ text, length }: Candidate): boolean {
  return length >= MIN_WORDS && length <= MAX_WORDS && !DEPENDENT.test(text);
}

/** Corroborated first, a figure counting as much as another report; among equals what stands higher in its article. */
function value({ origins, position, hasFigure }: Candidate): number {
  return origins + (hasFigure ? 1 : 0) - position / 10;
}
