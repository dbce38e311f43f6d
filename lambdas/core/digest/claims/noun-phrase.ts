import { happening, isPlural } from './happenings';

/** Tokens that a counted noun phrase may hold: "over 40 | badly damaged apartment buildings". */
const MAX_LENGTH = 5;

/** Words that end a noun phrase: prepositions, conjunctions, auxiliaries, pronouns, articles. */
const BREAKS = new Set(
  (
    'in on at of by from to with for near across over under after before during since through into as than per and or but ' +
    'while when who which that was were is are be been being had has have will would could may might must did do does ' +
    'he she it they we his her its their our the a an this these those there not'
  ).split(' '),
);

/** What follows a quantity: the counted noun with its modifiers, and the token after it. */
export interface NounPhrase {
  /** Lower-case head noun; undefined where the quantity stands alone ("injured 31"). */
  head?: string;
  /** Lower-case modifiers that tell kinds apart ("apartment", "cruise"); proper names tell none. */
  modifiers: string[];
  end: number;
}

/** The noun phrase that starts at a token, as in "40 apartment buildings", "72 of the drones", "one civilian". */
export function nounPhraseAt(tokens: string[], start: number, value: number): NounPhrase {
  const from = afterPartitive(tokens, start);
  const phrase: string[] = [];
  for (let at = from; at < tokens.length && phrase.length < MAX_LENGTH; at++) {
    const token = tokens[at] as string;
    if (!/^\p{L}/u.test(token) || BREAKS.has(token.toLowerCase()) || happening(token)) break;
    phrase.push(token);
  }
  const last = value === 1 && phrase.length > 0 ? phrase.length - 1 : phrase.findLastIndex(isCountable);
  if (last < 0) return { modifiers: [], end: start };
  const modifiers = phrase.slice(0, last).filter((word) => /^\p{Ll}/u.test(word));
  return { head: (phrase[last] as string).toLowerCase(), modifiers, end: from + last + 1 };
}

function isCountable(word: string): boolean {
  return /^\p{Ll}/u.test(word) && isPlural(word);
}

/** Skips "of the", "of Russia's". */
function afterPartitive(tokens: string[], start: number): number {
  if (tokens[start]?.toLowerCase() !== 'of') return start;
  const next = tokens[start + 1] ?? '';
  return /^(?:the|its|their|those|these)$/i.test(next) || /['’]s$/.test(next) ? start + 2 : start;
}
