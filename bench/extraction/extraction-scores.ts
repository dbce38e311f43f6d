import { type Interval, intervalOf } from '../lib/bootstrap';

/** Words of a shingle. */
const SHINGLE = 4;

/** Python's `\w+`, as the benchmark has it: letters, digits and underscores; case counts. */
const TOKEN = /[\p{L}\p{N}_]+/gu;

/** Shares of a page's shingles that are in both texts, only in the extracted and only in the marked one. */
export interface Overlap {
  both: number;
  extra: number;
  missed: number;
}

/** How well texts were extracted, with the 95% interval of F over pages. */
export interface ExtractionScores extends Interval {
  f: number;
  precision: number;
  recall: number;
}

/**
 * Compares an extracted text to the one that a person marked, as article-extraction-benchmark does: shingles of four
 * words, each as often as it stands there; a text of fewer words is one shingle. The shares sum to one, so that a long
 * page weighs no more than a short one; two empty texts have none.
 */
export function overlap(extracted: string, marked: string): Overlap {
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

/** Precision, recall and F over the sums of pages. */
export function scoreExtraction(pages: readonly Overlap[]): ExtractionScores {
  return { ...scores(pages), ...intervalOf(pages, (some) => scores(some).f) };
}

function scores(pages: readonly Overlap[]): { f: number; precision: number; recall: number } {
  const sum = (key: keyof Overlap) => pages.reduce((total, page) => total + page[key], 0);
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
