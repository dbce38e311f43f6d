import { CAPITAL_MONTHS, wordSet } from '../../language/word-lists';
import {
  ADDRESS,
  GIVEN_NAME,
  NATIONALITY,
  NEVER,
  OPENER,
  ORGANISATION_NOUN,
  PARTICLE,
  ROLE,
  SMALL_WORD,
  SUFFIX,
  TITLE,
} from './lexicon';

/** Abbreviations whose full stop belongs to the token. */
const ABBREVIATIONS =
  'Mr|Mrs|Ms|Dr|Prof|Rev|Fr|Hon|St|Ste|Mt|Ft|Gen|Col|Lt|Maj|Capt|Cpl|Sgt|Det|Insp|Supt|Adm|Cmdr|Gov|Sen|Rep|Pres|Jr|Sr|Inc|Ltd|Co|Corp|Bros|' +
  'Ala|Ariz|Ark|Calif|Colo|Conn|Del|Fla|Ga|Ill|Ind|Kan|Ky|La|Mass|Md|Mich|Minn|Miss|Mo|Mont|Neb|Nev|Okla|Ore|Pa|Tenn|Tex|Va|Vt|Wash|Wis|Wyo';

/** "U.S.", "Mr.", the "J." of "J. Marsh", a word with inner hyphens, apostrophes or dots, one punctuation character. */
const TOKEN = new RegExp(
  `(?:\\p{Lu}\\.){2,}|\\b(?:${ABBREVIATIONS})\\.|\\b\\p{Lu}\\.(?= \\p{Lu})|` +
    "[\\p{L}\\p{M}\\p{N}]+(?:[-'’.][\\p{L}\\p{M}\\p{N}]+)*|[^\\s\\p{L}\\p{M}\\p{N}]",
  'gu',
);

const CAPITAL = /^(?:(?:al|el)-|[dl]['’])?\p{Lu}/u;

const POSSESSIVE = /['’]s$/i;

/** Characters after which a sentence or quotation starts, where a capital does not mark a name. */
const START_AFTER = new Set(['“', '"', '‘', '«', '(', '[', ':', '…', '•', '*', '.', '?', '!', '|']);

/** A word without its possessive ending, or one punctuation character. */
export interface Token {
  text: string;
  lower: string;
  /** Offset of its first UTF-16 code unit. */
  at: number;
  isCapital: boolean;
  isPossessive: boolean;
  /** Whether a sentence or quotation starts here. */
  isStart: boolean;
}

/** The words and punctuation of a sentence, in order. */
export function tokensOf(sentence: string): Token[] {
  const found: Token[] = [];
  let isStart = true;
  for (const match of sentence.matchAll(TOKEN)) {
    const isPossessive = POSSESSIVE.test(match[0]);
    const text = isPossessive ? match[0].slice(0, -2) : match[0];
    found.push({
      text,
      lower: text.toLowerCase(),
      at: match.index,
      isCapital: CAPITAL.test(text),
      isPossessive,
      isStart,
    });
    isStart = START_AFTER.has(text);
  }
  return found;
}

export interface TokenisedSentence {
  sentence: string;
  tokens: readonly Token[];
}

/** The verbatim text of the tokens from `start` to `end` (exclusive). */
export function textOf({ sentence, tokens }: TokenisedSentence, start: number, end: number): string {
  const last = tokens[end - 1] as Token;
  return sentence.slice(tokens[start]?.at, last.at + last.text.length);
}

/** "Speaking", "Devastated", "Clearly": these more often open a sentence before a name than belong to it. */
const SENTENCE_OPENER = /^\p{Ll}{3,}(?:ing|[^aeiou]ed|ly)$/u;

/** Longest run, in tokens: a longer one is a list or a heading. */
const MAX_TOKENS = 12;

/** Adjacent capitalised tokens from `start` to `end` (exclusive). */
export interface NameRun {
  start: number;
  end: number;
}

/**
 * The capitalised runs of a sentence, possible names: "Jan van der Meer", "Ministry of Public Works", "Ann Vale, Jr.".
 * Words that only open a sentence, days and months are left out.
 * @param seenInLowerCase words that the article also writes in lower case
 */
export function runsOf(tokens: readonly Token[], seenInLowerCase: ReadonlySet<string>): NameRun[] {
  const found: NameRun[] = [];
  for (let start = 0; start < tokens.length; start++) {
    if (!startsName(tokens, start, seenInLowerCase)) continue;
    const end = endOf(tokens, start);
    found.push({ start, end });
    start = end - 1;
  }
  return found;
}

function startsName(tokens: readonly Token[], at: number, seenInLowerCase: ReadonlySet<string>): boolean {
  const token = tokens[at] as Token;
  if (!isNamePart(token)) return false;
  if (OPENER.has(token.lower) && (token.isStart || isCapitalisedWord(token))) return false;
  if (!token.isStart || !tokens[at + 1]?.isCapital) return true;
  if (SENTENCE_OPENER.test(token.lower) && !GIVEN_NAME.has(token.text)) return false;
  return (
    !seenInLowerCase.has(token.lower) ||
    GIVEN_NAME.has(token.text) ||
    ROLE.has(token.lower) ||
    ADDRESS.has(token.lower) ||
    NATIONALITY.has(token.text) ||
    ORGANISATION_NOUN.has(tokens[endOf(tokens, at) - 1]?.lower ?? '')
  );
}

function isNamePart(token: Token): boolean {
  return token.isCapital && !NEVER.has(token.lower);
}

/** Whether only the first letter is a capital: "The", but neither "A." nor "THE". */
function isCapitalisedWord({ text }: Token): boolean {
  return /^\p{Lu}\p{Ll}*$/u.test(text);
}

function endOf(tokens: readonly Token[], start: number): number {
  let end = start + 1;
  while (end < tokens.length && end - start < MAX_TOKENS) {
    if (tokens[end - 1]?.isPossessive) break;
    const next = extended(tokens, start, end);
    if (next === end) break;
    end = next;
  }
  return end;
}

/** Extends a run beyond `end` by one word, or by a link and the word after it; returns `end` if nothing belongs to it. */
function extended(tokens: readonly Token[], start: number, end: number): number {
  const token = tokens[end] as Token;
  const after = tokens[end + 1];
  if (continuesName(token, tokens[end - 1] as Token)) return end + 1;
  if (token.text === ',' && SUFFIX.has(after?.text ?? '')) return end + 2;
  if (token.text === '&' && after && isNamePart(after)) return end + 2;
  if (PARTICLE.has(token.lower)) return afterParticles(tokens, end);
  if (isLink(tokens, start, end)) {
    const named = end + (after?.lower === 'the' ? 2 : 1);
    if (tokens[named] && isNamePart(tokens[named])) return named + 1;
  }
  return end;
}

/** Whether a word continues a name: function words do not, and "May" only after a given name. */
function continuesName(token: Token, previous: Token): boolean {
  if (isNamePart(token)) return !(SMALL_WORD.has(token.lower) && isCapitalisedWord(token));
  return token.text === 'May' && GIVEN_NAME.has(previous.text);
}

/** The end after up to two particles and a capitalised word, as in "van der Meer"; `at` if there are none. */
function afterParticles(tokens: readonly Token[], at: number): number {
  let next = at;
  while (next < at + 2 && PARTICLE.has(tokens[next]?.lower ?? '')) next++;
  const named = tokens[next];
  return named && isNamePart(named) ? next + 1 : at;
}

/** "of" or "for" after the noun of an organisation or title, and "and" one word on: "Ministry of Health and Welfare". */
function isLink(tokens: readonly Token[], start: number, at: number): boolean {
  const link = tokens[at]?.lower;
  const before = tokens[at - 1]?.lower ?? '';
  if (link === 'of' || link === 'for')
    return ORGANISATION_NOUN.has(before) || (link === 'of' && TITLE.has(before));
  if (link !== 'and') return false;
  const earlier = tokens.slice(start, at).findIndex(({ text }) => text === 'of' || text === 'for');
  return earlier >= 0 && at - start - earlier === 2 && isAddable(tokens[at + 1]);
}

/** Whether "and" may add a word to an organisation's name; a given name starts another name. */
function isAddable(token: Token | undefined): boolean {
  return token !== undefined && isNamePart(token) && !GIVEN_NAME.has(token.text);
}

/** "in Pokrovsk", "near the border in the southern Rostov region", "in the river port of Sankt Varn". */
const PLACE =
  /\b(?:[Ii]n|[Nn]ear|[Oo]utside) (?:the )?(?:[\p{Ll}-]+ ){0,3}?(?:of )?(?<name>\p{Lu}[\p{L}’'-]+(?: \p{Lu}[\p{L}’'-]+){0,2})/gu;

/** Days and months, which also follow these prepositions. */
const TIME = new RegExp(`^(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|^(?:${CAPITAL_MONTHS.join('|')})`);

/** Lower-case words that may follow the name of a place. */
const AFTER_PLACE = wordSet(
  'on in at and or but by with from after before during while when where as to for since that who which is was were are',
  'has had have will late early this last region province district county state city town village over amid despite',
  'said says killed left injured about near following into through overnight',
);

export interface PlaceMention {
  name: string;
  at: number;
}

/** The places that a sentence names after a preposition, in order. */
export function placesIn(sentence: string): PlaceMention[] {
  const found: PlaceMention[] = [];
  for (const match of sentence.matchAll(PLACE)) {
    const name = (match.groups?.name ?? '').replace(/['’]s$/, '');
    const at = match.index + match[0].length - (match.groups?.name ?? '').length;
    if (!TIME.test(name) && !isModifier(sentence, at + name.length)) found.push({ name, at });
  }
  return found;
}

/** Whether a name modifies a noun that follows, and so is not a place: "in Ukrainian territory", "at Tesco stores". */
function isModifier(sentence: string, end: number): boolean {
  const next = /^ (\p{Ll}+)/u.exec(sentence.slice(end))?.[1];
  return next !== undefined && !AFTER_PLACE.has(next);
}
