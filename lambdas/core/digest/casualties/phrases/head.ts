import { ageAt } from '../ages';
import { type PersonNoun, personNoun } from '../person-nouns';
import type { SentenceWords } from '../sentence-words';
import { AFTER_BARE, BREAKS, DETERMINERS, OTHERS } from './function-words';
import type { Traits } from './person-phrase';

/** The noun for people that a phrase's modifiers lead to. */
export interface Head {
  /** The token after it. */
  end: number;
  isPlural: boolean;
  /** Whether a modifier tells them from people told of before. */
  isOther: boolean;
  traits: Traits;
}

/** Tokens between a determiner or number and the noun: "two as-yet unidentified | young | off-duty police officers". */
const MAX_MODIFIERS = 6;

/** Harm that may stand before a person as an adjective: "the wounded officer". */
const ADJECTIVES = new Set('wounded injured dead slain deceased murdered missing stabbed'.split(' '));

/** What is minor of somebody rather than a minor. */
const WOUNDS = new Set('injury injuries wound wounds burns cuts bruises damage'.split(' '));

/** The head of a phrase whose modifiers start at a token; an age stands for the person where no noun does. */
export function headAt(words: SentenceWords, start: number): Head | null {
  let isOther = false;
  let age: number | undefined;
  let firstAge: Head | null = null;
  let at = start;
  for (let steps = 0; at < words.low.length && steps <= MAX_MODIFIERS; steps++) {
    const told = ageAt(words, at);
    if (told) {
      at += told.length;
      age = told.years;
      if (told.isPlural) return { end: at, isPlural: true, isOther, traits: { age } };
      firstAge ??= { end: at, isPlural: false, isOther, traits: { age } };
      continue;
    }
    isOther ||= OTHERS.has(words.low[at] as string);
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

/** The noun at a token if no other follows: of "teen boy" and "other people" the last one is the head. */
function headNounAt({ low }: SentenceWords, at: number): PersonNoun | undefined {
  const word = low[at] as string;
  const noun = personNoun(word);
  const next = low[at + 1];
  if (!noun || (word === 'more' && next !== undefined && !AFTER_BARE.has(next))) return undefined;
  if (next === undefined) return noun;
  const isBeforeNoun = personNoun(next) && next !== 'more' && next !== 'others';
  return isBeforeNoun || (word === 'minor' && WOUNDS.has(next)) ? undefined : noun;
}

function isModifierAt({ low, quantities }: SentenceWords, at: number): boolean {
  const word = low[at] as string;
  if (!/^\p{L}/u.test(word) || word.endsWith("'s") || quantities.has(at)) return false;
  if (!BREAKS.has(word)) return true;
  const next = low[at + 1] ?? '.';
  return ADJECTIVES.has(word) && !BREAKS.has(next) && !DETERMINERS.has(next);
}
