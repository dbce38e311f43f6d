import { between, pick, type Random, randomFrom } from '../../../testing/random';

const ONSETS = 'b bl br d dr f g gr h j k kl kr l m n p pr r s sk st t tr v w z zh'.split(' ');
const VOWELS = 'a e i o u a e i o ai au ei ia ou'.split(' ');
const CODAS = ['', '', '', ...'n r l s m k nd rn st th'.split(' ')];

/** Kinds of names; they differ, so that the tenth town and the tenth family do not have the same name. */
const KINDS = ['town', 'region', 'first', 'family', 'organisation', 'outlet'] as const;

/** A kind of names. */
export type SyntheticNameKind = (typeof KINDS)[number];

/** The nth name of its kind: two or three invented syllables, so that no list of names is needed. */
export function nameOf(kind: SyntheticNameKind, number: number, seed: number): string {
  const random = randomFrom(seed, number, KINDS.indexOf(kind) + 1);
  const syllables = Array.from({ length: between(2, 3, random) }, () => syllable(random)).join('');
  return syllables.charAt(0).toUpperCase() + syllables.slice(1);
}

function syllable(random: Random): string {
  return pick(ONSETS, random) + pick(VOWELS, random) + pick(CODAS, random);
}
