import type { Word } from '../language/words';

/** Words of a shingle: three keep a lightly edited copy recognisable where five would lose most of it. */
const SHINGLE_WORDS = 3;

/** Hashes kept: the error of an estimated overlap is at most 1 / (2 sqrt(128)) = 4%, for half a kilobyte. */
const SKETCH_SIZE = 128;

/**
 * Bits of a hash that are left out. Of 24 bits, two strange texts of 400 shingles each have one hash in common once in a
 * hundred pairs, which moves an overlap by one in 128; the full 32 would cost 128 bytes more for each article.
 */
const LEFT_OUT_BITS = 8;

/** Words read; what a copy shares shows in the first 5,000. */
const MAX_WORDS = 5_000;

/**
 * The bottom-k sketch of a text's words (Broder 1997): the 128 smallest distinct hashes of its word shingles, ascending,
 * each but the first as its distance from the one before, which is shorter. A text of fewer shingles is kept whole.
 */
export function sketch(written: readonly Word[]): number[] {
  const hashes = written.slice(0, MAX_WORDS).map((word) => hashWord(word.text.toLowerCase()));
  const shingles = new Set<number>();
  for (let start = 0; start + SHINGLE_WORDS <= hashes.length; start++) {
    shingles.add(hashShingle(hashes, start) >>> LEFT_OUT_BITS);
  }
  const smallest = [...shingles].sort((a, b) => a - b).slice(0, SKETCH_SIZE);
  return smallest.map((hash, index) => hash - (smallest[index - 1] ?? 0));
}

/** 32-bit FNV-1a over UTF-16 units. */
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
