import { numberAt } from '../../language/numbers';
import { isVerbForm } from './happenings';
import { isPlural, singular } from './nouns';
import type { SentenceTokens } from './sentence-tokens';

/** Tokens that a counted noun phrase may hold: "over 40 | badly damaged high-rise apartment buildings". */
const MAX_LENGTH = 7;

/** Modifiers kept before a head noun: "air defence systems"; more of them differ between outlets. */
const MAX_MODIFIERS = 2;

/** Words that end a noun phrase: prepositions, conjunctions, auxiliaries, pronouns, articles. */
const BREAKS = new Set(
  (
    'in on at of by from to with for near across over under after before during since through into onto off out up down as than ' +
    'per and or but nor via amid against among between inside outside without within throughout around toward towards until till ' +
    'while when where who whom whose which that because if though although so then there here was were is are am be been being ' +
    'has have had will would could may might must can shall should did do does not n’t he she it they we i you him her them us ' +
    'its their our his my your the a an this these those each every all both last next ago later earlier today yesterday tomorrow ' +
    'overnight now still also only just yet already again away back apart alone what how why said says say'
  ).split(' '),
);

/** Modifiers that tell no kind apart. */
const FILLERS = new Set(
  (
    'more additional further extra new old young big small large huge giant major minor key main local nearby various separate ' +
    'different consecutive straight single individual whole entire full total foreign national international federal western ' +
    'eastern northern southern central armed unarmed badly severely seriously heavily partly completely nearly very highly ' +
    'suspected alleged unidentified unnamed masked elderly injured wounded dead killed missing recent latest late early ' +
    'best-known well-known long-range short-range state-run high-ranking senior top nonstop roughly dangerous incoming enemy ' +
    'confirmed possible likely current former existing remaining so-called best-selling most strong solid significant serious female male'
  ).split(' '),
);

/** What follows a quantity: the counted noun with its modifiers, and the token after it. */
export interface NounPhrase {
  /** Lower-case head noun as it stands; undefined where the quantity stands alone ("injured 31"). */
  head?: string;
  /** Lower-case modifiers that tell kinds apart ("apartment", "cruise"); proper names tell none. */
  modifiers: string[];
  /** A participle before the noun: "12 damaged homes". */
  participle?: string;
  /** Where the noun itself begins, and the token after it. */
  start: number;
  end: number;
}

/** The noun phrase that starts at a token, as in "40 apartment buildings", "72 of the drones", "one civilian". */
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

function endOfPhrase({ lower }: SentenceTokens, from: number): number {
  let at = from;
  while (at < from + MAX_LENGTH && continuesPhrase(lower, at)) at++;
  return at;
}

function continuesPhrase(lower: readonly string[], at: number): boolean {
  const word = lower[at] ?? '';
  return /^\p{L}/u.test(word) && !BREAKS.has(word) && numberAt(lower, at) === null;
}

/** Plurals that only modify: "sports clubs", "arms factories". */
const MODIFYING = new Set('sports arms customs sales emergency'.split(' '));

/** The first plural noun, or the last of plurals in a row ("emergency services vehicles"). */
function firstPlural({ words, lower }: SentenceTokens, from: number, stop: number): number {
  let last = -1;
  for (let at = from; at < stop; at++) {
    const isNoun = /^\p{Ll}/u.test(words[at] as string) && isPlural(lower[at] as string);
    if (isNoun && !(MODIFYING.has(lower[at] as string) && at + 1 < stop)) last = at;
    else if (last >= 0) break;
    else if (at === from && isVerbForm(lower[at] as string) && !isPlainPlural(words, lower, at + 1, stop))
      return -1;
  }
  return last;
}

/** Whether the next token is a plural noun, so that a participle before it belongs to it ("12 damaged homes"). */
function isPlainPlural(
  words: readonly string[],
  lower: readonly string[],
  at: number,
  stop: number,
): boolean {
  for (let next = at; next < Math.min(stop, at + 3); next++) {
    if (/^\p{Ll}/u.test(words[next] as string) && isPlural(lower[next] as string)) return true;
  }
  return false;
}

/** The last word that no participle is: "one firefighter injured", "one Falcon cruise missile". */
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

/** A capitalised modifier that tells a type apart ("one Falcon missile") and no nationality ("one Danish tourist"). */
function isType(word = ''): boolean {
  return /^\p{Lu}\p{Ll}+$/u.test(word) && !/(?:an|ian|ish|ese|ic|ch|i|ese|sh|se)$/.test(word);
}

function isLowerCase(word = ''): boolean {
  return /^\p{Ll}/u.test(word);
}

/** Skips "of the", "of Russia's", "of its". */
function afterPartitive(lower: readonly string[], start: number): number {
  if (lower[start] !== 'of') return start;
  const next = lower[start + 1] ?? '';
  if (/^(?:the|its|their|those|these|his|her|our|them|whom|which)$/.test(next) || /['’]s$/.test(next))
    return start + 2;
  return start + 1;
}

/** The plural under which a counted thing is named: "drone", "drones" and "missile drone" of one and of many. */
export function pluralName({ head, modifiers }: NounPhrase): string {
  return head === undefined ? '' : [...modifiers, isPlural(head) ? head : pluralOf(head)].join(' ');
}

function pluralOf(noun: string): string {
  if (/[^aeiou]y$/.test(noun)) return `${noun.slice(0, -1)}ies`;
  if (/(?:s|sh|ch|x)$/.test(noun)) return `${noun}es`;
  return IRREGULAR.get(noun) ?? `${noun}s`;
}

const IRREGULAR = new Map(
  ['people', 'men', 'women', 'children', 'policemen', 'firemen', 'aircraft'].map((plural) => [
    singular(plural),
    plural,
  ]),
);
