import { startsNumber } from '../../language/numbers';
import { namesByWord, wordSet } from '../../language/word-lists';
import { tokens as tokenize, type Word } from '../../language/words';
import { isUnit } from './measures';

/** A sentence's tokens as written and in lower case, with their offsets in it. */
export interface SentenceTokens {
  sentence: string;
  words: readonly string[];
  lower: readonly string[];
  at: readonly number[];
}

/** Nouns before which "6m" means millions; before others, as in "6m waves", it means metres. */
const COUNTED_IN_MILLIONS = wordSet(
  'people children homes households users customers followers viewers voters votes workers jobs doses tonnes barrels passengers dollars euros pounds',
);

const SPACED = /\d[.,] \d/;

/** Splits numbers from what is joined to them: "12km", "five-hour", "10-15". "Voted 61-38" becomes "61 votes to 38". */
export function sentenceTokens(sentence: string): SentenceTokens {
  const words: string[] = [];
  const at: number[] = [];
  for (const token of SPACED.test(sentence) ? joinSpaced(tokenize(sentence)) : tokenize(sentence)) {
    for (const part of split(token.text, words.at(-1))) {
      if (words.at(-1) === 'm' && COUNTED_IN_MILLIONS.has(part)) words[words.length - 1] = 'million';
      words.push(part);
      at.push(token.at);
    }
  }
  return { sentence, words, lower: words.map((word) => word.toLowerCase()), at };
}

/** Joins the parts of numbers that a tokeniser has split: "4. 6", "1, 400". */
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

/** Share of long words with a capital above which a headline is in title case. */
const TITLE_SHARE = 0.7;

/** Tokens of a headline; in lower case if it is in title case, whose capitals say nothing. */
export function headlineTokens(headline: string): SentenceTokens {
  const tokens = sentenceTokens(headline);
  const long = tokens.words.filter((word) => /^\p{L}{4,}/u.test(word));
  const capital = long.filter((word) => /^\p{Lu}/u.test(word));
  return capital.length > TITLE_SHARE * long.length ? { ...tokens, words: tokens.lower } : tokens;
}

/** A number word joined to another word: "five-hour". */
const WORD_AND_UNIT = /^([a-z]+)-([a-z]+)$/;

/** Counted nouns joined to a number, with their plural: "a 60-vehicle pile-up" is of 60 vehicles. */
const COUNTED = new Map(
  'bed seat vehicle car lorry truck game race match'
    .split(' ')
    .map((noun) => [noun, noun === 'match' ? 'matches' : noun === 'lorry' ? 'lorries' : `${noun}s`] as const),
);

function split(token: string, before: string | undefined): string[] {
  const first = token.charAt(0);
  if (first >= '0' && first <= '9') return splitDigits(token, before);
  const joined = token.includes('-') ? WORD_AND_UNIT.exec(token.toLowerCase()) : null;
  if (!joined) return [token];
  const [, number = '', noun = ''] = joined;
  const counted = startsNumber(number) ? COUNTED.get(noun) : undefined;
  if (counted !== undefined) return [number, counted];
  return isJoined(noun) ? [number, noun] : [token];
}

/** Digits and what is joined to them: "12km", "5-hour", "10-15". */
const DIGITS_AND_MORE = /^(\d(?:[\d.,]*\d)?)(-?)([\p{L}\d][\p{L}\p{M}\p{N}.,]*)$/u;

/** What the letters right after digits stand for ("$5m", "3bn", "12k"). */
const SUFFIXES = namesByWord({ million: 'm mn', billion: 'b bn', trillion: 'tn', thousand: 'k' });

function splitDigits(token: string, before = ''): string[] {
  const [, number, hyphen, rest] = DIGITS_AND_MORE.exec(token) ?? [];
  if (number === undefined || rest === undefined) return [token];
  const low = rest.toLowerCase();
  if (hyphen === '-' && /^\d+$/.test(rest) && /^voted?$/i.test(before)) return [number, 'votes', 'to', rest];
  if (hyphen === '-') return splitAtHyphen(token, number, low);
  const scale = SUFFIXES.get(low);
  if (scale !== undefined && (low !== 'm' || /[$€£¥₹]/.test(before))) return [number, scale];
  const isModelName = number.length === 1 && /^[cf]$/.test(low);
  return isUnit(low) && !isModelName ? [number, low] : [token];
}

/** "10-15" is a range, "3-2" a score, "12-mile" a number and its unit. */
function splitAtHyphen(token: string, number: string, rest: string): string[] {
  if (/^\d/.test(rest)) return Number(number) < Number(rest) ? [number, '–', rest] : [token];
  const counted = COUNTED.get(rest);
  if (counted !== undefined) return [number, counted];
  return isJoined(rest) ? [number, rest] : [token];
}

/** Words joined to a number by a hyphen that scale or qualify it: "6.3-magnitude", "2-million". */
const JOINED_WORDS = wordSet('magnitude million billion trillion dozen hundred thousand plus');

function isJoined(word: string): boolean {
  return JOINED_WORDS.has(word) || isUnit(word);
}
