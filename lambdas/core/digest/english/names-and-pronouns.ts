import { wordSet } from '../../language/word-lists';
import { AFTER_BARE, BREAKS, type PersonPhrase, plainPhrase, type Traits } from './person-phrase';
import type { SentenceWords } from './sentence-words';

const FULL_NAME_WORDS = 4;

const CAPITAL = /^\p{Lu}(?:\p{Ll}|$|['’]\p{Lu})/u;

const BEFORE_AGE = wordSet(', (');
const BEHIND_AGE = wordSet(', )');

/** A full name with an age after it, or one whose last word is a family name that the article has introduced. */
export function named(
  words: SentenceWords,
  start: number,
  surnames: ReadonlySet<string>,
): PersonPhrase | null {
  const { lower } = words;
  const end = nameEnd(words, start);
  if (end === start) return null;
  const name = lower[lower[end - 1] === '.' ? end - 2 : end - 1] as string;
  if (name.endsWith("'s")) return null;
  const age = ageBehind(lower, end);
  const isKnown = surnames.has(name);
  if (age === undefined) return isKnown ? { ...plainPhrase(start, end, 1, 'name'), name } : null;
  if (!isKnown && end - start < 2) return null;
  return {
    ...plainPhrase(start, end + (BEHIND_AGE.has(lower[end + 2] ?? '') ? 3 : 2), 1, 'name'),
    name,
    age,
  };
}

/** The token after the capitalised words that start at one: "Jane Q. Doe". */
function nameEnd({ words, lower }: SentenceWords, start: number): number {
  let end = start;
  while (
    end < start + FULL_NAME_WORDS &&
    isCapital(words[end], lower[end]) &&
    !BREAKS.has(lower[end] as string)
  ) {
    end++;
    if (words[end] === '.') end++;
  }
  return end;
}

function isCapital(written: string | undefined, lower: string | undefined): boolean {
  return written !== undefined && written !== lower && CAPITAL.test(written);
}

/** The age in ", 23," or "(23)". */
function ageBehind(lower: readonly string[], end: number): number | undefined {
  const age = lower[end + 1] ?? '';
  return BEFORE_AGE.has(lower[end] ?? '') && /^\d{1,2}$/.test(age) ? Number(age) : undefined;
}

type NameBehind = Pick<PersonPhrase, 'name' | 'end'>;

/** Max words of a name after a noun: "officer Jane Q Doe". */
const MAX_NAME = 3;

/** "Officer Jane Doe", "20-year-old John Smith". */
export function nameBehind({ words, lower }: SentenceWords, start: number): NameBehind | undefined {
  let end = start;
  while (end < start + MAX_NAME && /^\p{Lu}\p{Ll}/u.test(words[end] ?? '') && !BREAKS.has(lower[end] ?? ''))
    end++;
  return end - start >= 2 ? { name: lower[end - 1] as string, end } : undefined;
}

/** "The Doe boy": a family name that the article has introduced. */
export function nameWithin(
  { lower }: SentenceWords,
  start: number,
  end: number,
  surnames: ReadonlySet<string>,
): NameBehind | undefined {
  const name = surnames.size > 0 ? lower.slice(start, end).find((word) => surnames.has(word)) : undefined;
  return name === undefined ? undefined : { name, end };
}

/** Pronouns for people, with how many people they mean and what they state about them. */
const PRONOUNS = new Map<string, { form: 'pronoun' | 'reflexive'; count: 1 | null; traits: Traits }>([
  ['he', { form: 'pronoun', count: 1, traits: { gender: 'm' } }],
  ['him', { form: 'pronoun', count: 1, traits: { gender: 'm' } }],
  ['she', { form: 'pronoun', count: 1, traits: { gender: 'f' } }],
  ['her', { form: 'pronoun', count: 1, traits: { gender: 'f' } }],
  ['who', { form: 'pronoun', count: 1, traits: {} }],
  ['they', { form: 'pronoun', count: null, traits: {} }],
  ['them', { form: 'pronoun', count: null, traits: {} }],
  ['himself', { form: 'reflexive', count: 1, traits: { gender: 'm' } }],
  ['herself', { form: 'reflexive', count: 1, traits: { gender: 'f' } }],
  ['self', { form: 'reflexive', count: 1, traits: {} }],
]);

/** The people whom a pronoun at a token means; "her" before a noun is a possessive. */
export function pronoun(lower: readonly string[], at: number): PersonPhrase | null {
  const word = lower[at] as string;
  const known = word === 'her' && !AFTER_BARE.has(lower[at + 1] ?? '.') ? undefined : PRONOUNS.get(word);
  return known ? { ...plainPhrase(at, at + 1, known.count, known.form), ...known.traits } : null;
}
