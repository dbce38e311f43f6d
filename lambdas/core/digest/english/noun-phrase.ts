import { numberAt } from '../../language/numbers';
import { wordSet } from '../../language/word-lists';
import { isVerbForm } from './happenings';
import { isPlural, singular } from './nouns';
import type { SentenceTokens } from './tokens';

/** What follows a quantity: the counted noun with its modifiers, and the token after it. */
export interface NounPhrase {
  /** Lower-case head noun as written; undefined if no noun follows ("injured 31"). */
  head?: string;
  /** Lower-case modifiers that distinguish kinds ("apartment", "cruise"), or for one thing its type ("Falcon"). */
  modifiers: string[];
  /** A participle before the noun: "12 damaged homes". */
  participle?: string;
  /** The first token of the phrase, after "of the", and the token after its last one. */
  start: number;
  end: number;
}

/** The noun phrase at a token: "40 apartment buildings", "72 of the drones". Its head is singular if `value` is 1. */
export function nounPhraseAt(tokens: SentenceTokens, start: number, value: number): NounPhrase {
  const from = afterPartitive(tokens.lower, start);
  const stop = endOfPhrase(tokens, from);
  const last = value === 1 ? lastSingular(tokens, from, stop) : firstPlural(tokens, from, stop);
  if (last < 0) return { modifiers: [], start, end: start };
  return {
    head: tokens.lower[last] as string,
    ...modifiersOf(tokens, from, last, value),
    start: from,
    end: last + 1,
  };
}

/** The token after "of the", "of Russia's" or "of its". */
function afterPartitive(lower: readonly string[], start: number): number {
  if (lower[start] !== 'of') return start;
  const next = lower[start + 1] ?? '';
  if (/^(?:the|its|their|those|these|his|her|our|them|whom|which)$/.test(next) || /['’]s$/.test(next))
    return start + 2;
  return start + 1;
}

/** Max tokens of a counted noun phrase: "over 40 [badly damaged high-rise apartment buildings]". */
const MAX_LENGTH = 7;

/** Words that end a noun phrase: prepositions, conjunctions, auxiliaries, pronouns, articles. */
const BREAKS = wordSet(
  'in on at of by from to with for near across over under after before during since through into onto off out up down as than ' +
    'per and or but nor via amid against among between inside outside without within throughout around toward towards until till ' +
    'while when where who whom whose which that because if though although so then there here was were is are am be been being ' +
    'has have had will would could may might must can shall should did do does not n’t he she it they we i you him her them us ' +
    'its their our his my your the a an this these those each every all both last next ago later earlier today yesterday tomorrow ' +
    'overnight now still also only just yet already again away back apart alone what how why said says say',
);

function endOfPhrase({ lower }: SentenceTokens, from: number): number {
  let at = from;
  while (at < from + MAX_LENGTH && continuesPhrase(lower, at)) at++;
  return at;
}

function continuesPhrase(lower: readonly string[], at: number): boolean {
  const word = lower[at] ?? '';
  return /^\p{L}/u.test(word) && !BREAKS.has(word) && numberAt(lower, at) === null;
}

/** Plurals that modify a noun: "sports clubs", "arms factories". */
const MODIFYING = wordSet('sports arms customs sales emergency');

/** The first plural noun, or the last of plurals in a row ("emergency services vehicles"). */
function firstPlural({ words, lower }: SentenceTokens, from: number, stop: number): number {
  let last = -1;
  for (let at = from; at < stop; at++) {
    const isNoun = /^\p{Ll}/u.test(words[at] as string) && isPlural(lower[at] as string);
    if (isNoun && !(MODIFYING.has(lower[at] as string) && at + 1 < stop)) last = at;
    else if (last >= 0) break;
    else if (at === from && isVerbForm(lower[at] as string) && !pluralFollows(words, lower, at + 1, stop))
      return -1;
  }
  return last;
}

/** Max tokens from a participle to the plural that it modifies: "12 damaged [holiday homes]". */
const PARTICIPLE_REACH = 3;

/** Whether a plural noun follows soon. */
function pluralFollows(
  words: readonly string[],
  lower: readonly string[],
  at: number,
  stop: number,
): boolean {
  for (let next = at; next < Math.min(stop, at + PARTICIPLE_REACH); next++) {
    if (/^\p{Ll}/u.test(words[next] as string) && isPlural(lower[next] as string)) return true;
  }
  return false;
}

/** The last word before a participle or adverb: "one firefighter injured", "one Falcon cruise missile". */
function lastSingular({ words, lower }: SentenceTokens, from: number, stop: number): number {
  for (let at = from; at < stop; at++) {
    const word = lower[at] as string;
    if (at > from && (isVerbForm(word) || /(?:ed|ly|ing)$/.test(word))) return at - 1;
  }
  const last = stop - 1;
  return last >= from && /^\p{Ll}/u.test(words[last] as string) && !/(?:ed|ly)$/.test(lower[last] as string)
    ? last
    : -1;
}

/** Modifiers that do not distinguish kinds. */
const FILLERS = wordSet(
  'more additional further extra new old young big small large huge giant major minor key main local nearby various separate ' +
    'different consecutive straight single individual whole entire full total foreign national international federal western ' +
    'eastern northern southern central armed unarmed badly severely seriously heavily partly completely nearly very highly ' +
    'suspected alleged unidentified unnamed masked elderly injured wounded dead killed missing recent latest late early ' +
    'best-known well-known long-range short-range state-run high-ranking senior top nonstop roughly dangerous incoming enemy ' +
    'confirmed possible likely current former existing remaining so-called best-selling most strong solid significant serious female male',
);

/** Max modifiers kept before a head noun ("air defence systems"): outlets differ in further ones. */
const MAX_MODIFIERS = 2;

function modifiersOf(
  { words, lower }: SentenceTokens,
  from: number,
  last: number,
  value: number,
): Pick<NounPhrase, 'modifiers' | 'participle'> {
  const before = lower.slice(from, last);
  const participle = before.find(isVerbForm);
  const kinds = words
    .slice(from, last)
    .filter(
      (word) =>
        (isLowerCase(word) || (value === 1 && isType(word))) &&
        !FILLERS.has(word) &&
        !isVerbForm(word) &&
        !/(?:ly|ed|est|ful|ous|able|ible)$|[-'’]/.test(word),
    );
  return { modifiers: kinds.slice(-MAX_MODIFIERS), ...(participle && { participle }) };
}

/** Whether a capitalised modifier is a type ("one Falcon missile") and not a nationality ("one Danish tourist"). */
function isType(word = ''): boolean {
  return /^\p{Lu}\p{Ll}+$/u.test(word) && !/(?:an|ic|ch|i|sh|se)$/.test(word);
}

function isLowerCase(word = ''): boolean {
  return /^\p{Ll}/u.test(word);
}

/** The plural that names a counted thing, whether one or many were counted: "drones", "missile drones". */
export function pluralName({ head, modifiers }: NounPhrase): string {
  return head === undefined ? '' : [...modifiers, isPlural(head) ? head : pluralOf(head)].join(' ');
}

const IRREGULAR = new Map(
  ['people', 'men', 'women', 'children', 'policemen', 'firemen', 'aircraft'].map((plural) => [
    singular(plural),
    plural,
  ]),
);

function pluralOf(noun: string): string {
  if (/[^aeiou]y$/.test(noun)) return `${noun.slice(0, -1)}ies`;
  if (/(?:s|sh|ch|x)$/.test(noun)) return `${noun}es`;
  return IRREGULAR.get(noun) ?? `${noun}s`;
}
