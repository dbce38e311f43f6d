import type { Word } from '../language/words';

/** Words per shingle: three still find a lightly edited copy where five would lose most of it. */
const SHINGLE_WORDS = 3;

/** Hashes kept: the error of an estimated overlap is at most 1 / (2 sqrt(128)) = 4%, for half a kilobyte. */
const SKETCH_SIZE = 128;

/**
 * Bits dropped from each 32-bit hash. With 24 bits, two unrelated texts of 400 shingles each share one hash in one of a
 * hundred pairs, which shifts an overlap by 1 in 128; all 32 bits would cost 128 bytes more per article.
 */
const DROPPED_BITS = 8;

/** Words read: the first 5,000 show what a copy shares. */
const MAX_WORDS = 5_000;

/**
 * The bottom-k sketch of a text (Broder 1997): the 128 smallest distinct hashes of its word shingles, ascending, each
 * after the first stored as the difference from the previous one, which is shorter. A text with fewer shingles keeps all.
 */
export function sketch(written: readonly Word[]): number[] {
  const hashes = written.slice(0, MAX_WORDS).map((word) => hashWord(word.text.toLowerCase()));
  const shingles = new Set<number>();
  for (let start = 0; start + SHINGLE_WORDS <= hashes.length; start++) {
    shingles.add(hashShingle(hashes, start) >>> DROPPED_BITS);
  }
  const smallest = [...shingles].sort((a, b) => a - b).slice(0, SKETCH_SIZE);
  return smallest.map((hash, index) => hash - (smallest[index - 1] ?? 0));
}

/** 32-bit FNV-1a over UTF-16 code units. */
function hashWord(word: string): number {
  let hash = 2166136261;
  for (let i = 0; i < word.length; i++) hash = Math.imul(hash ^ word.charCodeAt(i), 16777619);
  return hash;
}

function hashShingle(hashes: number[], start: number): number {
  let hash = 0;
  for (let i = start; i < start + SHINGLE_WORDS; i++)
    hash = Math.imul(hash ^ (hashes[i] as number), 0x9e3779b1) + i - start;
  return mix(hash);
}

/** The finaliser of MurmurHash3: every bit of the input reaches every bit of the result. */
function mix(hash: number): number {
  let h = hash;
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return (h ^ (h >>> 16)) >>> 0;
}
