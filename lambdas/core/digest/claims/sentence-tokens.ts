import { startsNumber } from '../../language/numbers';
import { tokens as tokenize, type Word } from '../../language/words';
import { isUnit } from './measures';

/** A sentence's tokens as written and in lower case, with their offsets in it. */
export interface SentenceTokens {
  sentence: string;
  words: readonly string[];
  lower: readonly string[];
  at: readonly number[];
}

/** What a letter or two right behind digits stands for ("$5m", "3bn", "12k"). */
const SUFFIXES = new Map([
  ['m', 'million'],
  ['mn', 'million'],
  ['b', 'billion'],
  ['bn', 'billion'],
  ['tn', 'trillion'],
  ['k', 'thousand'],
]);

/** What "6m" counts in millions; before anything else, as in "6m waves", it is metres. */
const COUNTED_IN_MILLIONS = new Set(
  'people children homes households users customers followers viewers voters votes workers jobs doses tonnes barrels passengers dollars euros pounds'.split(
    ' ',
  ),
);

/** Words that a number is joined to by a hyphen and that tell what it measures: "6.3-magnitude", "2-million". */
const JOINED = new Set('magnitude million billion trillion dozen hundred thousand plus'.split(' '));

/** Nouns that a number is joined to and counts: "a 60-vehicle pile-up" is of 60 vehicles. */
const COUNTED = new Map(
  'bed seat vehicle car lorry truck game race match'
    .split(' ')
    .map((noun) => [noun, noun === 'match' ? 'matches' : noun === 'lorry' ? 'lorries' : `${noun}s`] as const),
);

/** Digits that something is joined to: "12km", "5-hour", "10-15"; no ordinals and no times of day. */
const DIGITS_AND_MORE = /^(\d(?:[\d.,]*\d)?)(-?)([\p{L}\d][\p{L}\p{M}\p{N}.,]*)$/u;

/** A number word joined to another word: "five-hour"; "twenty-five" stays whole as no unit follows. */
const WORD_AND_UNIT = /^([a-z]+)-([a-z]+)$/;

/** Words of a title before a headline is taken to be in title case, and the share of them with a capital. */
const TITLE_SHARE = 0.7;

/**
 * Tokenises a sentence, parting numbers from what they are joined to ("12km", "five-hour", "10-15"); "voted 61-38" is read
 * as "voted 61 votes to 38".
 */
export function sentenceTokens(sentence: string): SentenceTokens {
  const words: string[] = [];
  const at: number[] = [];
  for (const token of SPACED.test(sentence) ? joinSpaced(tokenize(sentence)) : tokenize(sentence)) {
    for (const part of parted(token.text, words.at(-1))) {
      if (words.at(-1) === 'm' && COUNTED_IN_MILLIONS.has(part)) words[words.length - 1] = 'million';
      words.push(part);
      at.push(token.at);
    }
  }
  return { sentence, words, lower: words.map((word) => word.toLowerCase()), at };
}

const SPACED = /\d[.,] \d/;

/** Joins "4. 6" and "1, 400", as texts that went through a tokeniser have them, to the numbers that they were. */
function joinSpaced(tokens: Word[]): Word[] {
  const joined: Word[] = [];
  for (let at = 0; at < tokens.length; at++) {
    const [first, mark, last] = [tokens[at] as Word, tokens[at + 1], tokens[at + 2]];
    const isOne = mark && last && isSpaced(first, mark, last);
    joined.push(isOne ? { text: `${first.text}${mark.text}${last.text}`, at: first.at } : first);
    if (isOne) at += 2;
  }
  return joined;
}

function isSpaced(first: Word, mark: Word, last: Word): boolean {
  const isNear = mark.at === first.at + first.text.length && last.at === mark.at + 2;
  if (!isNear || !/^\d{1,3}$/.test(first.text)) return false;
  if (mark.text === '.') return /^\d{1,2}(?:m|bn)?$/.test(last.text);
  return mark.text === ',' && /^\d{3}$/.test(last.text);
}

/** The tokens of a headline, whose capitals say nothing where it is in title case. */
export function headlineTokens(headline: string): SentenceTokens {
  const tokens = sentenceTokens(headline);
  const long = tokens.words.filter((word) => /^\p{L}{4,}/u.test(word));
  const capital = long.filter((word) => /^\p{Lu}/u.test(word));
  return capital.length > TITLE_SHARE * long.length ? { ...tokens, words: tokens.lower } : tokens;
}

function parted(token: string, before: string | undefined): string[] {
  const first = token.charCodeAt(0);
  if (first >= 48 && first <= 57) return partedDigits(token, before);
  const joined = token.includes('-') ? WORD_AND_UNIT.exec(token.toLowerCase()) : null;
  if (!joined) return [token];
  const [, number = '', noun = ''] = joined;
  const counted = startsNumber(number) ? COUNTED.get(noun) : undefined;
  if (counted !== undefined) return [number, counted];
  return isJoined(noun) ? [number, noun] : [token];
}

function partedDigits(token: string, before = ''): string[] {
  const [, number, hyphen, rest] = DIGITS_AND_MORE.exec(token) ?? [];
  if (number === undefined || rest === undefined) return [token];
  const low = rest.toLowerCase();
  if (hyphen === '-' && /^\d+$/.test(rest) && /^voted?$/i.test(before)) return [number, 'votes', 'to', rest];
  if (hyphen === '-') return partedAtHyphen(token, number, low);
  const scale = SUFFIXES.get(low);
  if (scale !== undefined && (low !== 'm' || /[$€£¥₹]/.test(before))) return [number, scale];
  const isModelName = number.length === 1 && /^[cf]$/.test(low);
  return isUnit(low) && !isModelName ? [number, low] : [token];
}

/** "10-15" is a range and "3-2" a score, "12-mile" a number and its unit. */
function partedAtHyphen(token: string, number: string, rest: string): string[] {
  if (/^\d/.test(rest)) return Number(number) < Number(rest) ? [number, '–', rest] : [token];
  const counted = COUNTED.get(rest);
  if (counted !== undefined) return [number, counted];
  return isJoined(rest) ? [number, rest] : [token];
}

function isJoined(word: string): boolean {
  return JOINED.has(word) || isUnit(word);
}
