import { numberAt, startsNumber } from '../../language/numbers';
import { currencyOf, type Measure, measureAt } from './measures';
import type { Bound } from './modifiers';
import { MODIFIER_OPENINGS, modifierAt, suffixAt } from './modifiers';
import { isPlural } from './nouns';
import type { SentenceTokens } from './tokens';
import { ONE_SCALE, VAGUE, VAGUE_COUNTS, vagueAt } from './vague-numbers';

/** A number with its bound: the tokens from its modifier to the one after its last, without its unit. */
export interface Quantity {
  value: number;
  high?: number;
  bound: Bound;
  start: number;
  end: number;
  /** Absent if the number counts something. */
  measure?: Measure;
  /** Whether it has a modifier; years and house numbers have none. */
  isModified: boolean;
}

/** Quantities of a sentence, in order. */
export function quantities(tokens: SentenceTokens): Quantity[] {
  const found: Quantity[] = [];
  for (let at = 0; at < tokens.lower.length; at = Math.max(at + 1, found.at(-1)?.end ?? 0)) {
    const quantity = mayOpen(tokens.lower[at] as string) ? quantityAt(tokens, at) : null;
    if (quantity) found.push(withUnit(tokens, quantity));
  }
  return found;
}

/** Words other than numbers that a quantity may start with. */
const OPENING = new Set([
  ...MODIFIER_OPENINGS,
  ...VAGUE.keys(),
  ...VAGUE_COUNTS,
  ...'a an half between no us c au nz hk $ € £ ¥ ₹ ₽'.split(' '),
]);

/** Cheap pre-filter: whether a quantity may start with a token. */
function mayOpen(word: string): boolean {
  return OPENING.has(word) || startsNumber(word);
}

function withUnit(tokens: SentenceTokens, quantity: Quantity): Quantity {
  const isVague = tokens.lower[quantity.end] === 'of' && VAGUE.has(tokens.lower[quantity.end - 1] ?? '');
  const measure = quantity.measure ?? measureAt(tokens.lower, quantity.end + (isVague ? 1 : 0));
  return measure ? { ...quantity, measure } : quantity;
}

interface Read {
  value: number;
  length: number;
  currency?: string;
  bound?: Bound;
}

function quantityAt(tokens: SentenceTokens, start: number): Quantity | null {
  return fractionAt(tokens.lower, start) ?? numericAt(tokens, start);
}

/** Fractions in percent. */
const FRACTIONS = new Map<string, number>([
  ['a third', 33.3],
  ['one third', 33.3],
  ['one-third', 33.3],
  ['two thirds', 66.7],
  ['two-thirds', 66.7],
  ['a quarter', 25],
  ['one quarter', 25],
  ['one-quarter', 25],
  ['three quarters', 75],
  ['three-quarters', 75],
  ['half', 50],
  ['a half', 50],
]);

/** Words before a fraction that make it a section: "the second half of the games". */
const ORDINAL_HALF = /^(?:first|second|third|last|latter|other|top|bottom|better|final)$/;

/** "A third of patients", "nearly half of all homes": a percentage of a plural. */
function fractionAt(lower: readonly string[], start: number): Quantity | null {
  const { bound, length } = modifierAt(lower, start);
  const at = start + length;
  if (ORDINAL_HALF.test(lower[start - 1] ?? '')) return null;
  for (const words of [2, 1]) {
    const value = FRACTIONS.get(lower.slice(at, at + words).join(' '));
    if (value === undefined || lower[at + words] !== 'of' || !isOfMany(lower, at + words + 1)) continue;
    const measure: Measure = { unit: 'percent', family: 'percent', length: 0 };
    return {
      value,
      bound: bound === 'exact' ? 'about' : bound,
      start,
      end: at + words,
      measure,
      isModified: true,
    };
  }
  return null;
}

/** Max tokens from "of" to the plural: "a third of [the city's damaged homes]". */
const WHOLE_REACH = 4;

/** Whether the whole is a plural; "half of her face" and "a quarter of a point" are not percentages. */
function isOfMany(lower: readonly string[], from: number): boolean {
  const whole = lower.slice(from, from + WHOLE_REACH);
  return !/^(?:a|an|\d{4})$/.test(whole[0] ?? '') && whole.some(isPlural);
}

function numericAt(tokens: SentenceTokens, start: number): Quantity | null {
  const { bound, length } = modifierAt(tokens.lower, start);
  const isBetween = tokens.lower[start + length] === 'between';
  const first = start + length + (isBetween ? 1 : 0);
  const low = readAt(tokens, first);
  if (!low) return null;
  const range = highOf(tokens, first, low, isBetween);
  const isModified = length > 0;
  if (range) return { ...range, bound: 'range', start, isModified: true, ...currency(low) };
  const end = first + low.length;
  const suffix = suffixAt(tokens.lower, end);
  return {
    value: low.value,
    bound: suffix?.bound ?? (bound === 'exact' ? (low.bound ?? bound) : bound),
    start,
    end: end + (suffix?.length ?? 0),
    isModified: isModified || low.bound !== undefined,
    ...currency(low),
  };
}

function currency({ currency: unit }: Read): Pick<Quantity, 'measure'> {
  return unit === undefined ? {} : { measure: { unit, family: 'money', length: 0 } };
}

/** A number, with the sign of its currency if any, or a vague one. */
function readAt(tokens: SentenceTokens, at: number): Read | null {
  const code =
    /^(?:us|a|c|au|nz|hk)$/.test(tokens.lower[at] ?? '') && currencyOf(tokens.words[at + 1]) ? 1 : 0;
  const unit = currencyOf(tokens.words[at + code]);
  if (unit !== undefined) {
    const number = numberAt(tokens.lower, at + code + 1);
    return number && { value: number.value, length: number.length + code + 1, currency: unit };
  }
  const number = numberAt(tokens.lower, at);
  if (!number && tokens.lower[at] === 'a' && tokens.lower[at + 1] === 'single')
    return { value: 1, length: 2 };
  if (!number) return zeroOrOneAt(tokens.lower, at) ?? vagueAt(tokens.lower, at);
  const hasDozen = tokens.lower.slice(at, at + number.length).includes('dozen');
  return hasDozen ? { ...number, bound: 'about' } : number;
}

/** "No arrests", "including a child". */
function zeroOrOneAt(lower: readonly string[], at: number): Read | null {
  const word = lower[at];
  if (word === 'no')
    return isPlural(lower[at + 1] ?? '') || isPlural(lower[at + 2] ?? '') ? { value: 0, length: 1 } : null;
  const isPart = lower[at - 1] === 'including' || (lower[at - 1] === 'them' && lower[at - 2] === 'among');
  return (word === 'a' || word === 'an') && isPart ? { value: 1, length: 1 } : null;
}

const BETWEEN = new Set(['and', 'to']);

const TO = new Set(['to', '–', '-']);

/** The upper end of "20 to 30", "between 20 and 30", "2 to 3 million", "$4-5 million", "20% to 30%". */
function highOf(
  tokens: SentenceTokens,
  first: number,
  low: Read,
  isBetween: boolean,
): { value: number; high: number; end: number } | null {
  const { lower } = tokens;
  const unit = low.currency === undefined ? measureAt(tokens.lower, first + low.length) : undefined;
  const link = first + low.length + (unit?.length ?? 0);
  const isLinked = isBetween
    ? BETWEEN.has(lower[link] ?? '')
    : TO.has(lower[link] ?? '') && !isFromTo(lower, first);
  const high = isLinked ? readAt(tokens, link + 1) : null;
  if (!high || high.bound !== undefined) return null;
  const end = link + 1 + high.length;
  if (unit && measureAt(tokens.lower, end)?.unit !== unit.unit) return null;
  const value = sharedScale(lower, link + 1, high, low);
  return high.value > value ? { value, high: high.value, end } : null;
}

/** "Rose from 30 to 45" states two values; "ranging from 30 to 45" is a range. */
function isFromTo(lower: readonly string[], first: number): boolean {
  return lower[first - 1] === 'from' && !/^(?:rang|vary|varied|anywhere)/.test(lower[first - 2] ?? '');
}

/** The lower end of a range, in the scale of its upper end if it has none of its own: "2 to 3 million". */
function sharedScale(lower: readonly string[], at: number, high: Read, low: Read): number {
  const scale = ONE_SCALE.get(lower[at + high.length - 1] ?? '') ?? 1;
  return low.value * scale <= high.value ? low.value * scale : low.value;
}
