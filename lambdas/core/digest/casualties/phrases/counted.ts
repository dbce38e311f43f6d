import type { Quantity } from '../../claims/quantity';
import { isNoCount } from '../no-counts';
import type { SentenceWords } from '../sentence-words';
import { AFTER_BARE } from './function-words';
import { type Head, headAt } from './head';
import { type PersonPhrase, plainPhrase } from './person-phrase';

/** Words behind "of" that stand for all of whom a part is told: "two of them", "three of the four". */
const WHOLES = new Set('the those these them whom his her their its'.split(' '));

/** Those of them that need no noun. */
const REFERRING = new Set('them whom those'.split(' '));

/** What stands behind a number in place of a noun and tells of further people: "two more were hurt". */
const FURTHER = new Set('others more other'.split(' '));

/** "At least three other people", "two of the victims", the "4" of "4 shot". */
export function counted(words: SentenceWords, quantity: Quantity): PersonPhrase | null {
  const { start, end, value, high, bound } = quantity;
  if (!Number.isInteger(value)) return null;
  const head = headAt(words, end);
  if (!head && isNoCount(words, quantity)) return null;
  const number = { ...plainPhrase(start, end, value, 'number'), bound, ...(high !== undefined && { high }) };
  if (words.low[end] === 'of') return partOf(words, number);
  return withHead(number, head) ?? bare(words, number);
}

/** A number with its noun, unless that is of one and the number is not. */
function withHead(number: PersonPhrase, head: Head | null): PersonPhrase | null {
  if (!head || (!head.isPlural && number.count !== 1)) return null;
  return { ...number, ...head.traits, end: head.end, isOther: !number.isPart && head.isOther };
}

/** "Two of the victims", "two of them", "two of the four". */
function partOf(words: SentenceWords, number: PersonPhrase): PersonPhrase | null {
  const of = number.end;
  const whole = afterWhole(words, of + 1);
  const part = { ...number, isPart: true };
  const isReferring = words.quantities.has(whole - 1) || REFERRING.has(words.low[whole - 1] ?? '');
  return (
    withHead(part, headAt(words, whole)) ?? (isReferring && whole > of + 1 ? { ...part, end: whole } : null)
  );
}

function afterWhole({ low, quantities }: SentenceWords, start: number): number {
  let at = start;
  while (WHOLES.has(low[at] ?? '')) at++;
  return quantities.get(at)?.end ?? at;
}

/** A number that stands for people by itself. */
function bare({ low }: SentenceWords, number: PersonPhrase): PersonPhrase | null {
  const next = low[number.end];
  if (next === undefined) return number;
  if (!AFTER_BARE.has(next)) return null;
  return FURTHER.has(next) ? { ...number, end: number.end + 1, isOther: true } : number;
}
