import type { SentenceWords } from '../sentence-words';
import { counted } from './counted';
import { AFTER_BARE, BREAKS, DETERMINERS, OTHERS } from './function-words';
import { type Head, headAt } from './head';
import { type PersonPhrase, plainPhrase } from './person-phrase';

/** Determiners of people told of before. */
const KNOWN = new Set('the this'.split(' '));

/** Ordinals that stand for a further person: "a second". */
export const ORDINALS = new Set('second third fourth fifth sixth'.split(' '));

/** "A 23-year-old man", "the officer", "his wife", "a second victim", "residents". */
export function described(
  words: SentenceWords,
  at: number,
  surnames: ReadonlySet<string>,
): PersonPhrase | null {
  const word = words.low[at] as string;
  const isDetermined = DETERMINERS.has(word);
  const quantity = isDetermined ? words.quantities.get(at + 1) : undefined;
  if (quantity) {
    const phrase = counted(words, quantity);
    return phrase && { ...phrase, start: at };
  }
  const head = headAt(words, isDetermined ? at + 1 : at);
  if (!head) return isDetermined ? headless(words, at) : null;
  if (words.low[head.end - 1]?.endsWith("'s")) return null;
  const isOther = !KNOWN.has(word) && (OTHERS.has(word) || head.isOther);
  if (head.isPlural) return { ...plainPhrase(at, head.end, null, 'plural'), isOther };
  return { ...onePerson(words, at, head, surnames), isOther };
}

/** "Another was hurt", "a second died". */
function headless({ low }: SentenceWords, at: number): PersonPhrase | null {
  const word = low[at] as string;
  const next = low[at + 1] ?? '.';
  const isOrdinal = ORDINALS.has(next) && !KNOWN.has(word) && AFTER_BARE.has(low[at + 2] ?? '.');
  if (!isOrdinal && (word !== 'another' || !AFTER_BARE.has(next))) return null;
  return { ...plainPhrase(at, isOrdinal ? at + 2 : at + 1, 1, 'indefinite'), isOther: true };
}

function onePerson(
  words: SentenceWords,
  at: number,
  { end, traits }: Head,
  surnames: ReadonlySet<string>,
): PersonPhrase {
  const named = nameBehind(words, end) ?? nameWithin(words, at, end, surnames);
  const form = KNOWN.has(words.low[at] as string) && traits.age === undefined ? 'definite' : 'indefinite';
  if (words.low[end - 1] === 'couple') return { ...plainPhrase(at, end, 2, 'number'), ...traits };
  return { ...plainPhrase(at, end, 1, form), ...traits, ...named };
}

type Name = Pick<PersonPhrase, 'name' | 'end'>;

/** Words of a name behind a noun: "officer Jane Q Doe". */
const MAX_NAME = 3;

/** "Officer Jane Doe", "20-year-old John Smith". */
function nameBehind({ text, low }: SentenceWords, start: number): Name | undefined {
  let end = start;
  while (end < start + MAX_NAME && /^\p{Lu}\p{Ll}/u.test(text[end] ?? '') && !BREAKS.has(low[end] ?? ''))
    end++;
  return end - start >= 2 ? { name: low[end - 1] as string, end } : undefined;
}

/** "The Doe boy": a family name that the article has introduced. */
function nameWithin(
  { low }: SentenceWords,
  start: number,
  end: number,
  surnames: ReadonlySet<string>,
): Name | undefined {
  const name = surnames.size > 0 ? low.slice(start, end).find((word) => surnames.has(word)) : undefined;
  return name === undefined ? undefined : { name, end };
}
