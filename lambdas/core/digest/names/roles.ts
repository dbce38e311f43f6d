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

/** Words of a role; "former deputy assistant secretary for northern affairs" has seven. */
const MAX_WORDS = 8;

/** Characters of a role. */
const MAX_CHARACTERS = 60;

/** Words that open a noun phrase. */
const DETERMINER = new Set('a an the his her its their our my one another'.split(' '));

/** Words after which a role goes on: "head of", "minister for". */
const COMPLEMENT = new Set(['of', 'for']);

/** Words that end a noun phrase. */
const END = new Set(
  'in at on who whom whose which that with from by to and or but was is were are has had said says told as near during when where while after before since'.split(
    ' ',
  ),
);

/** What is said of somebody beside their name; the role is empty where the words say who but not what they are. */
export interface Title {
  role: string;
}

/** The title in the words before a name, if any: "former U.S. President X", "its director, X". */
export function titleBefore(reading: TokenisedSentence, nameStart: number): Title | null {
  const { tokens } = reading;
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
  return titleOf(reading, start, end);
}

/** The token of the role's noun: the one before `end`, or before an "of" as in "secretary of state". */
function nounBefore(tokens: readonly Token[], end: number): number {
  if (ROLE.has(tokens[end - 1]?.lower ?? '')) return end - 1;
  for (let at = end - 1; at >= Math.max(1, end - 4); at--) {
    if (at < end - 1 && tokens[at]?.lower === 'of' && ROLE.has(tokens[at - 1]?.lower ?? '')) return at - 1;
    if (!tokens[at]?.isCapital) break;
  }
  return end - 1;
}

/** Words of a role before its noun: "former", "Ukraine's", "foreign". */
function isInRole(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at] as Token;
  if (token.lower === 'and') return ROLE.has(tokens[at - 1]?.lower ?? '');
  if (ROLE.has(token.lower) || ROLE_MODIFIER.has(token.lower)) return true;
  if (NEVER.has(token.lower) || OPENER.has(token.lower))
    return token.text === 'US' || token.lower === 'former';
  return token.isCapital || (token.isPossessive && /^\p{Ll}/u.test(token.text));
}

/** The title in an apposition after a name: ", the county's medical examiner,", ", 34, a baker,". */
export function titleAfter(reading: TokenisedSentence, nameEnd: number): Title | null {
  const { tokens } = reading;
  if (tokens[nameEnd]?.text !== ',') return null;
  let start = nameEnd + 1;
  if (isAge(tokens, nameEnd) && tokens[nameEnd + 2]?.text === ',') start += 2;
  if (DETERMINER.has(tokens[start]?.lower ?? '')) start++;
  let head = start;
  while (head < start + MAX_WORDS && tokens[head] && !endsPhrase(tokens[head] as Token)) head++;
  const noun = tokens[head - 1];
  if (head === start || !noun || !ROLE.has(noun.lower) || noun.isPossessive) return null;
  if (tokens.slice(start, head).some(isForeign)) return null;
  return titleOf(reading, start, complementEnd(tokens, start, head));
}

/** Words that no role holds: a phrase with one of them is a clause or a list. */
function isForeign(token: Token): boolean {
  return NEVER.has(token.lower) || DETERMINER.has(token.lower) || /^[^\p{L}\p{N}]/u.test(token.text);
}

/** Whether a comma and a number of years follow: ", 34". */
export function isAge(tokens: readonly Token[], nameEnd: number): boolean {
  return tokens[nameEnd]?.text === ',' && /^(?:\d{1,2}|10\d)$/.test(tokens[nameEnd + 1]?.text ?? '');
}

function endsPhrase(token: Token): boolean {
  return END.has(token.lower) || COMPLEMENT.has(token.lower) || /^[,.;:()—–?!"“”]$/.test(token.text);
}

/** "director of the district hospital": one complement belongs to the role. */
function complementEnd(tokens: readonly Token[], start: number, head: number): number {
  if (!COMPLEMENT.has(tokens[head]?.lower ?? '')) return head;
  let end = head + 1;
  while (end < start + MAX_WORDS && tokens[end] && !endsPhrase(tokens[end] as Token)) end++;
  const isWhole = tokens[end] === undefined || endsPhrase(tokens[end] as Token);
  const namesSomebody = tokens.slice(head, end).some(({ text }) => GIVEN_NAME.has(text));
  return isWhole && end > head + 1 && !namesSomebody ? end : head;
}

function titleOf(reading: TokenisedSentence, start: number, end: number): Title {
  const from = trimmedStart(reading.tokens, start, end);
  const role = textOf(reading, from, end).replace(/\s+/g, ' ');
  return { role: isTelling(reading.tokens.slice(from, end)) && role.length <= MAX_CHARACTERS ? role : '' };
}

/** Leaves out what leads into a role: "34-year-old", "and", a word that only opens the sentence. */
function trimmedStart(tokens: readonly Token[], start: number, end: number): number {
  let from = start;
  while (from < end - 1 && isLeading(tokens[from] as Token, tokens[from + 1] as Token)) from++;
  return from;
}

function isLeading(token: Token, next: Token): boolean {
  if (/^\d/.test(token.text) || token.lower === 'and' || token.lower === '-') return true;
  if (!token.isStart || !token.isCapital || COUNTRY.has(token.text) || NATIONALITY.has(token.text))
    return false;
  if (ROLE.has(token.lower) || ROLE_MODIFIER.has(token.lower)) return false;
  return OPENER.has(token.lower) || (!next.isCapital && !token.isPossessive);
}

/** Kinship and forms of address tell no role. */
function isTelling(phrase: readonly Token[]): boolean {
  const head = phrase.findLast(({ lower }) => ROLE.has(lower))?.lower ?? '';
  return !KIN.has(head) && !ADDRESS.has(head) && head !== 'dr.' && head !== 'dr';
}
