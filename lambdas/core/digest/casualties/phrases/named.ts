import type { SentenceWords } from '../sentence-words';
import { BREAKS } from './function-words';
import { type PersonPhrase, plainPhrase } from './person-phrase';

/** Most words of a full name. */
const MAX_NAME = 4;

const CAPITAL = /^\p{Lu}(?:\p{Ll}|$|['’]\p{Lu})/u;

const BEFORE_AGE = new Set(', ('.split(' '));
const BEHIND_AGE = new Set(', )'.split(' '));

/** A full name with an age behind it, or one whose last word is a family name that the article has introduced. */
export function named(
  words: SentenceWords,
  start: number,
  surnames: ReadonlySet<string>,
): PersonPhrase | null {
  const { low } = words;
  const end = nameEnd(words, start);
  if (end === start) return null;
  const name = low[low[end - 1] === '.' ? end - 2 : end - 1] as string;
  if (name.endsWith("'s")) return null;
  const age = ageBehind(low, end);
  const isKnown = surnames.has(name);
  if (age === undefined) return isKnown ? { ...plainPhrase(start, end, 1, 'name'), name } : null;
  if (!isKnown && end - start < 2) return null;
  return { ...plainPhrase(start, end + (BEHIND_AGE.has(low[end + 2] ?? '') ? 3 : 2), 1, 'name'), name, age };
}

/** The token after the capitalised words that start at one: "Jane Q. Doe". */
function nameEnd({ text, low }: SentenceWords, start: number): number {
  let end = start;
  while (end < start + MAX_NAME && isCapital(text[end], low[end]) && !BREAKS.has(low[end] as string)) {
    end++;
    if (text[end] === '.') end++;
  }
  return end;
}

function isCapital(written: string | undefined, lower: string | undefined): boolean {
  return written !== undefined && written !== lower && CAPITAL.test(written);
}

/** The age in ", 23," or "(23)". */
function ageBehind(low: readonly string[], end: number): number | undefined {
  const age = low[end + 1] ?? '';
  return BEFORE_AGE.has(low[end] ?? '') && /^\d{1,2}$/.test(age) ? Number(age) : undefined;
}
