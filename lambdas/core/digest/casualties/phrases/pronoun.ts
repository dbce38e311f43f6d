import { AFTER_BARE } from './function-words';
import { type PersonPhrase, plainPhrase, type Traits } from './person-phrase';

/** Pronouns for people, how many they stand for and what they tell of them. */
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

/** The people whom a pronoun at a token stands for; "her" before a noun is nobody but whose it is. */
export function pronoun(low: readonly string[], at: number): PersonPhrase | null {
  const word = low[at] as string;
  const known = word === 'her' && !AFTER_BARE.has(low[at + 1] ?? '.') ? undefined : PRONOUNS.get(word);
  return known ? { ...plainPhrase(at, at + 1, known.count, known.form), ...known.traits } : null;
}
