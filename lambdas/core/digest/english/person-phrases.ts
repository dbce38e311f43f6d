import { wordSet } from '../../language/word-lists';
import { ageAt, isIncidentalNumber } from './ages-and-other-numbers';
import { nameBehind, named, nameWithin, pronoun } from './names-and-pronouns';
import { type PersonNoun, personNoun } from './person-nouns';
import {
  AFTER_BARE,
  BREAKS,
  DETERMINERS,
  OTHERS,
  type PersonPhrase,
  plainPhrase,
  type Traits,
} from './person-phrase';
import type { Quantity } from './quantity';
import type { SentenceWords } from './sentence-words';

/** Phrases of a sentence that stand for people, in order. */
export function personPhrases(words: SentenceWords, surnames: ReadonlySet<string>): PersonPhrase[] {
  const found: PersonPhrase[] = [];
  for (let at = 0; at < words.lower.length; ) {
    const phrase = phraseAt(words, at, surnames);
    if (phrase) found.push(phrase);
    at = Math.max(phrase?.end ?? 0, at + 1);
  }
  return found;
}

function phraseAt(words: SentenceWords, at: number, surnames: ReadonlySet<string>): PersonPhrase | null {
  const word = words.lower[at] as string;
  const age = ageAt(words, at);
  const quantity = age ? undefined : words.quantities.get(at);
  const noOne = nobody(words, at);
  if (noOne) return noOne;
  if (quantity) return counted(words, quantity);
  if (word === 'both') return plainPhrase(at, headAt(words, at + 1)?.end ?? at + 1, 2, 'definite');
  const isDescribed =
    age !== null || DETERMINERS.has(word) || personNoun(word) !== undefined || ORDINALS.has(word);
  return (
    named(words, at, surnames) ??
    (isDescribed ? described(words, at, surnames) : null) ??
    pronoun(words.lower, at)
  );
}

/** "Nobody", "no one", "no officers". */
function nobody(words: SentenceWords, at: number): PersonPhrase | null {
  const word = words.lower[at];
  if (word === 'nobody' || word === 'none') return plainPhrase(at, at + 1, 0, 'nobody');
  if (word !== 'no') return null;
  const end = words.lower[at + 1] === 'one' ? at + 2 : headAt(words, at + 1)?.end;
  return end === undefined ? null : plainPhrase(at, end, 0, 'nobody');
}

/** "At least three other people", "two of the victims", the "4" of "4 shot". */
function counted(words: SentenceWords, quantity: Quantity): PersonPhrase | null {
  const { start, end, value, high, bound } = quantity;
  if (!Number.isInteger(value)) return null;
  const head = headAt(words, end);
  if (!head && isIncidentalNumber(words, quantity)) return null;
  const number = { ...plainPhrase(start, end, value, 'number'), bound, ...(high !== undefined && { high }) };
  if (words.lower[end] === 'of') return partOf(words, number);
  return withHead(number, head) ?? bare(words, number);
}

/** A number with its noun, unless the noun is singular and the number is not 1. */
function withHead(number: PersonPhrase, head: PhraseHead | null): PersonPhrase | null {
  if (!head || (!head.isPlural && number.count !== 1)) return null;
  return { ...number, ...head.traits, end: head.end, isOther: !number.isPart && head.isOther };
}

/** Those of them that need no noun. */
const REFERRING = wordSet('them whom those');

/** "Two of the victims", "two of them", "two of the four". */
function partOf(words: SentenceWords, number: PersonPhrase): PersonPhrase | null {
  const of = number.end;
  const whole = afterWhole(words, of + 1);
  const part = { ...number, isPart: true };
  const isReferring = words.quantities.has(whole - 1) || REFERRING.has(words.lower[whole - 1] ?? '');
  return (
    withHead(part, headAt(words, whole)) ?? (isReferring && whole > of + 1 ? { ...part, end: whole } : null)
  );
}

/** Words after "of" that stand for the whole of a part or lead to it: "two of them", "three of the four". */
const WHOLES = wordSet('the those these them whom his her their its');

function afterWhole({ lower, quantities }: SentenceWords, start: number): number {
  let at = start;
  while (WHOLES.has(lower[at] ?? '')) at++;
  return quantities.get(at)?.end ?? at;
}

/** Words after a number that stand for further people: "two more were hurt". */
const FURTHER = wordSet('others more other');

/** A number without a noun that stands for people. */
function bare({ lower }: SentenceWords, number: PersonPhrase): PersonPhrase | null {
  const next = lower[number.end];
  if (next === undefined) return number;
  if (!AFTER_BARE.has(next)) return null;
  return FURTHER.has(next) ? { ...number, end: number.end + 1, isOther: true } : number;
}

/** Determiners of people mentioned before. */
const KNOWN = wordSet('the this');

/** Ordinals that stand for a further person: "a second". */
const ORDINALS = wordSet('second third fourth fifth sixth');

/** "A 23-year-old man", "the officer", "his wife", "a second victim", "residents". */
function described(words: SentenceWords, at: number, surnames: ReadonlySet<string>): PersonPhrase | null {
  const word = words.lower[at] as string;
  const isDetermined = DETERMINERS.has(word);
  const quantity = isDetermined ? words.quantities.get(at + 1) : undefined;
  if (quantity) {
    const phrase = counted(words, quantity);
    return phrase && { ...phrase, start: at };
  }
  const head = headAt(words, isDetermined ? at + 1 : at);
  if (!head) return isDetermined ? headless(words, at) : null;
  if (words.lower[head.end - 1]?.endsWith("'s")) return null;
  const isOther = !KNOWN.has(word) && (OTHERS.has(word) || head.isOther);
  if (head.isPlural) return { ...plainPhrase(at, head.end, null, 'plural'), isOther };
  return { ...onePerson(words, at, head, surnames), isOther };
}

/** "Another was hurt", "a second died". */
function headless({ lower }: SentenceWords, at: number): PersonPhrase | null {
  const word = lower[at] as string;
  const next = lower[at + 1] ?? '.';
  const isOrdinal = ORDINALS.has(next) && !KNOWN.has(word) && AFTER_BARE.has(lower[at + 2] ?? '.');
  if (!isOrdinal && (word !== 'another' || !AFTER_BARE.has(next))) return null;
  return { ...plainPhrase(at, isOrdinal ? at + 2 : at + 1, 1, 'indefinite'), isOther: true };
}

function onePerson(
  words: SentenceWords,
  at: number,
  { end, traits }: PhraseHead,
  surnames: ReadonlySet<string>,
): PersonPhrase {
  const named = nameBehind(words, end) ?? nameWithin(words, at, end, surnames);
  const form = KNOWN.has(words.lower[at] as string) && traits.age === undefined ? 'definite' : 'indefinite';
  if (words.lower[end - 1] === 'couple') return { ...plainPhrase(at, end, 2, 'number'), ...traits };
  return { ...plainPhrase(at, end, 1, form), ...traits, ...named };
}

/** The noun for people that a phrase's modifiers lead to. */
interface PhraseHead {
  end: number;
  isPlural: boolean;
  /** Whether a modifier distinguishes them from people mentioned before. */
  isOther: boolean;
  traits: Traits;
}

/** Max tokens between a determiner or number and the noun: "two as-yet unidentified young off-duty police officers". */
const MAX_MODIFIERS = 6;

/** Words for harm that may modify a noun: "the wounded officer". */
const ADJECTIVES = wordSet('wounded injured dead slain deceased murdered missing stabbed');

/** Nouns before which "minor" is an adjective. */
const WOUNDS = wordSet('injury injuries wound wounds burns cuts bruises damage');

/** The head of a phrase whose modifiers start at a token; without a noun, an age stands for the person. */
function headAt(words: SentenceWords, start: number): PhraseHead | null {
  let isOther = false;
  let age: number | undefined;
  let firstAge: PhraseHead | null = null;
  let at = start;
  for (let steps = 0; at < words.lower.length && steps <= MAX_MODIFIERS; steps++) {
    const found = ageAt(words, at);
    if (found) {
      at += found.length;
      age = found.years;
      if (found.isPlural) return { end: at, isPlural: true, isOther, traits: { age } };
      firstAge ??= { end: at, isPlural: false, isOther, traits: { age } };
      continue;
    }
    isOther ||= OTHERS.has(words.lower[at] as string);
    const noun = headNounAt(words, at);
    if (noun) return { end: at + 1, isPlural: noun.isPlural, isOther, traits: traitsOf(noun, age) };
    if (!isModifierAt(words, at)) break;
    at++;
  }
  return firstAge;
}

function traitsOf({ gender, sort }: PersonNoun, age: number | undefined): Traits {
  return { ...(age !== undefined && { age }), ...(gender && { gender }), ...(sort && { sort }) };
}

/** The noun at a token if no other follows: in "teen boy" and "other people", the last one is the head. */
function headNounAt({ lower }: SentenceWords, at: number): PersonNoun | undefined {
  const word = lower[at] as string;
  const noun = personNoun(word);
  const next = lower[at + 1];
  if (!noun || (word === 'more' && next !== undefined && !AFTER_BARE.has(next))) return undefined;
  if (next === undefined) return noun;
  const isBeforeNoun = personNoun(next) && next !== 'more' && next !== 'others';
  return isBeforeNoun || (word === 'minor' && WOUNDS.has(next)) ? undefined : noun;
}

function isModifierAt({ lower, quantities }: SentenceWords, at: number): boolean {
  const word = lower[at] as string;
  if (!/^\p{L}/u.test(word) || word.endsWith("'s") || quantities.has(at)) return false;
  if (!BREAKS.has(word)) return true;
  const next = lower[at + 1] ?? '.';
  return ADJECTIVES.has(word) && !BREAKS.has(next) && !DETERMINERS.has(next);
}
