import { wordSet } from '../../language/word-lists';
import {
  ADDRESS,
  COUNTRY,
  GIVEN_NAME,
  KIN,
  NATIONALITY,
  NEVER,
  OPENER,
  ROLE,
  ROLE_MODIFIER,
} from './lexicon';
import { type Token, type TokenisedSentence, textOf } from './runs';

/** Longest role, in words: "former deputy assistant secretary for northern affairs" has seven. */
const MAX_WORDS = 8;

/** Capitalised words that may follow the "of" of a title before a name: "Secretary of State X". */
const MAX_WORDS_AFTER_OF = 3;

const MAX_CHARACTERS = 60;

const DETERMINER = wordSet('a an the his her its their our my one another');

/** Words that introduce the complement of a role: "head of", "minister for". */
const COMPLEMENT = wordSet('of for');

const PHRASE_END = wordSet(
  'in at on who whom whose which that with from by to and or but was is were are had has said says told as near during',
  'when where while after before since',
);

/** A description beside a person's name. `role` is empty if it states none: "Mrs. X", "his brother, X". */
export interface Title {
  role: string;
}

/** The title before a name: "former U.S. President X", "its director, X"; else null. */
export function titleBefore(sentence: TokenisedSentence, nameStart: number): Title | null {
  const { tokens } = sentence;
  const isSetOff = tokens[nameStart - 1]?.text === ',';
  const end = isSetOff ? nameStart - 1 : nameStart;
  const last = nounBefore(tokens, end);
  const noun = tokens[last];
  if (!noun || noun.isPossessive) return null;
  if (ADDRESS.has(noun.lower) && !isSetOff) return { role: '' };
  if (!ROLE.has(noun.lower)) return null;
  let start = last;
  while (start > 0 && last - start < MAX_WORDS && isInRole(tokens, start - 1)) start--;
  if (isSetOff && !DETERMINER.has(tokens[start - 1]?.lower ?? '') && !tokens[start]?.isPossessive)
    return null;
  return titleOf(sentence, start, end);
}

/** Index of the role's noun: right before `end`, or before "of" as in "secretary of state". */
function nounBefore(tokens: readonly Token[], end: number): number {
  if (ROLE.has(tokens[end - 1]?.lower ?? '')) return end - 1;
  for (let at = end - 1; at >= Math.max(1, end - 1 - MAX_WORDS_AFTER_OF); at--) {
    if (at < end - 1 && tokens[at]?.lower === 'of' && ROLE.has(tokens[at - 1]?.lower ?? '')) return at - 1;
    if (!tokens[at]?.isCapital) break;
  }
  return end - 1;
}

/** Whether a word belongs to the role whose noun follows: "former", "Ukraine's", "foreign". */
function isInRole(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at] as Token;
  if (token.lower === 'and') return ROLE.has(tokens[at - 1]?.lower ?? '');
  if (ROLE.has(token.lower) || ROLE_MODIFIER.has(token.lower)) return true;
  if (NEVER.has(token.lower) || OPENER.has(token.lower))
    return token.text === 'US' || token.lower === 'former';
  return token.isCapital || (token.isPossessive && /^\p{Ll}/u.test(token.text));
}

/** The title in an apposition after a name: ", the county's medical examiner,", ", 34, a baker,"; else null. */
export function titleAfter(sentence: TokenisedSentence, nameEnd: number): Title | null {
  const { tokens } = sentence;
  if (tokens[nameEnd]?.text !== ',') return null;
  let start = nameEnd + 1;
  if (isAge(tokens, nameEnd) && tokens[nameEnd + 2]?.text === ',') start += 2;
  if (DETERMINER.has(tokens[start]?.lower ?? '')) start++;
  let head = start;
  while (head < start + MAX_WORDS && tokens[head] && !endsPhrase(tokens[head] as Token)) head++;
  const noun = tokens[head - 1];
  if (head === start || !noun || !ROLE.has(noun.lower) || noun.isPossessive) return null;
  if (tokens.slice(start, head).some(isOutsideRole)) return null;
  return titleOf(sentence, start, complementEnd(tokens, start, head));
}

/** Whether a word occurs in no role: a phrase that contains it is a clause or a list. */
function isOutsideRole(token: Token): boolean {
  return NEVER.has(token.lower) || DETERMINER.has(token.lower) || /^[^\p{L}\p{N}]/u.test(token.text);
}

/** Whether a comma and an age follow: ", 34". */
export function isAge(tokens: readonly Token[], nameEnd: number): boolean {
  return tokens[nameEnd]?.text === ',' && /^(?:\d{1,2}|10\d)$/.test(tokens[nameEnd + 1]?.text ?? '');
}

function endsPhrase(token: Token): boolean {
  return PHRASE_END.has(token.lower) || COMPLEMENT.has(token.lower) || /^[,.;:()—–?!"“”]$/.test(token.text);
}

/** The end of a role with its complement, of which there is at most one: "director of the district hospital". */
function complementEnd(tokens: readonly Token[], start: number, head: number): number {
  if (!COMPLEMENT.has(tokens[head]?.lower ?? '')) return head;
  let end = head + 1;
  while (end < start + MAX_WORDS && tokens[end] && !endsPhrase(tokens[end] as Token)) end++;
  const isWhole = tokens[end] === undefined || endsPhrase(tokens[end] as Token);
  const namesPerson = tokens.slice(head, end).some(({ text }) => GIVEN_NAME.has(text));
  return isWhole && end > head + 1 && !namesPerson ? end : head;
}

function titleOf(sentence: TokenisedSentence, start: number, end: number): Title {
  const from = trimmedStart(sentence.tokens, start, end);
  const role = textOf(sentence, from, end).replace(/\s+/g, ' ');
  return { role: statesRole(sentence.tokens.slice(from, end)) && role.length <= MAX_CHARACTERS ? role : '' };
}

/** Skips words before a role: "34-year-old", "and", a word that only opens the sentence. */
function trimmedStart(tokens: readonly Token[], start: number, end: number): number {
  let from = start;
  while (from < end - 1 && isLeadIn(tokens[from] as Token, tokens[from + 1] as Token)) from++;
  return from;
}

function isLeadIn(token: Token, next: Token): boolean {
  if (/^\d/.test(token.text) || token.lower === 'and' || token.lower === '-') return true;
  if (!token.isStart || !token.isCapital || COUNTRY.has(token.text) || NATIONALITY.has(token.text))
    return false;
  if (ROLE.has(token.lower) || ROLE_MODIFIER.has(token.lower)) return false;
  return OPENER.has(token.lower) || (!next.isCapital && !token.isPossessive);
}

/** Whether a title states a role: relations and forms of address do not. */
function statesRole(phrase: readonly Token[]): boolean {
  const head = phrase.findLast(({ lower }) => ROLE.has(lower))?.lower ?? '';
  return !KIN.has(head) && !ADDRESS.has(head) && head !== 'dr.' && head !== 'dr';
}
