import { type Interval, intervalOf } from '../lib/statistics';

/** Words of a shingle. */
const SHINGLE = 4;

/** A word as in the benchmark, Python's `\w+`: letters, digits and underscores; case matters. */
const TOKEN = /[\p{L}\p{N}_]+/gu;

/** Shares of a page's shingles that stand in both texts, only in the extracted one, and only in the marked one. */
export interface ShingleOverlap {
  both: number;
  extra: number;
  missed: number;
}

/** Scores of an extraction, with the 95% interval of F over pages. */
export interface ExtractionScores extends Interval {
  f: number;
  precision: number;
  recall: number;
}

/**
 * Compares an extracted text with the one that a person marked, as article-extraction-benchmark does: by shingles of
 * four words, each counted as often as it occurs; a text of fewer words is one shingle. The shares sum to one, so that a
 * long page weighs no more than a short one; they are 0 for two empty texts.
 */
export function overlap(extracted: string, marked: string): ShingleOverlap {
  const [ours, theirs] = [shingles(extracted), shingles(marked)];
  const result = { both: 0, extra: 0, missed: 0 };
  for (const shingle of new Set([...ours.keys(), ...theirs.keys()])) {
    const [own, other] = [ours.get(shingle) ?? 0, theirs.get(shingle) ?? 0];
    result.both += Math.min(own, other);
    result.extra += Math.max(0, own - other);
    result.missed += Math.max(0, other - own);
  }
  const all = result.both + result.extra + result.missed || 1;
  return { both: result.both / all, extra: result.extra / all, missed: result.missed / all };
}

/** Precision, recall and F of the sums over all pages. */
export function scoreExtraction(pages: readonly ShingleOverlap[]): ExtractionScores {
  return { ...scores(pages), ...intervalOf(pages, (some) => scores(some).f) };
}

function scores(pages: readonly ShingleOverlap[]): { f: number; precision: number; recall: number } {
  const sum = (key: keyof ShingleOverlap) => pages.reduce((total, page) => total + page[key], 0);
  const both = sum('both');
  const [precision, recall] = [share(both, sum('extra')), share(both, sum('missed'))];
  return { f: (2 * both) / (2 * both + sum('extra') + sum('missed') || 1), precision, recall };
}

function share(part: number, rest: number): number {
  return part === 0 ? 0 : part / (part + rest);
}

function shingles(text: string): Map<string, number> {
  const tokens = text.match(TOKEN) ?? [];
  const counts = new Map<string, number>();
  for (let at = 0; at === 0 || at + SHINGLE <= tokens.length; at++) {
    const shingle = tokens.slice(at, at + SHINGLE).join(' ');
    if (shingle !== '') counts.set(shingle, (counts.get(shingle) ?? 0) + 1);
  }
  return counts;
}
