import { numberAt, startsNumber } from '../../language/numbers';
import { wordSet } from '../../language/word-lists';
import type { Bound } from './claim';
import { currencyOf, type Measure, measureAt } from './measures';
import { isPlural } from './nouns';
import type { SentenceTokens } from './sentence-tokens';

/** A number with its bound: the tokens from its modifier to the one after its last, without its unit. */
export interface Quantity {
  value: number;
  high?: number;
  bound: Bound;
  start: number;
  end: number;
  /** Absent if the number counts something. */
  measure?: Measure;
  /** Whether a modifier stands before it; years and house numbers have none. */
  isModified: boolean;
}

const MODIFIERS = new Map<string, Bound>([
  ['at least', 'at least'],
  ['no fewer than', 'at least'],
  ['not less than', 'at least'],
  ['no less than', 'at least'],
  ['a minimum of', 'at least'],
  ['minimum of', 'at least'],
  ['more than', 'more than'],
  ['over', 'more than'],
  ['above', 'more than'],
  ['exceeding', 'more than'],
  ['exceeded', 'more than'],
  ['topped', 'more than'],
  ['top', 'more than'],
  ['tops', 'more than'],
  ['in excess of', 'more than'],
  ['upwards of', 'more than'],
  ['upward of', 'more than'],
  ['greater than', 'more than'],
  ['about', 'about'],
  ['around', 'about'],
  ['some', 'about'],
  ['nearly', 'about'],
  ['almost', 'about'],
  ['roughly', 'about'],
  ['approximately', 'about'],
  ['an estimated', 'about'],
  ['estimated', 'about'],
  ['estimated at', 'about'],
  ['close to', 'about'],
  ['closer to', 'about'],
  ['just under', 'about'],
  ['just short of', 'about'],
  ['in the region of', 'about'],
  ['~', 'about'],
  ['up to', 'up to'],
  ['as many as', 'up to'],
  ['as much as', 'up to'],
  ['no more than', 'up to'],
  ['not more than', 'up to'],
  ['a maximum of', 'up to'],
  ['at most', 'up to'],
  ['fewer than', 'up to'],
  ['less than', 'up to'],
  ['under', 'up to'],
  ['below', 'up to'],
]);

/** Modifiers by their first word, the longest first. */
const BY_OPENER = new Map<string, { words: string[]; bound: Bound }[]>();

for (const [phrase, bound] of MODIFIERS) {
  const words = phrase.split(' ');
  const opener = words[0] as string;
  BY_OPENER.set(opener, [...(BY_OPENER.get(opener) ?? []), { words, bound }]);
}

for (const phrases of BY_OPENER.values()) phrases.sort((a, b) => b.words.length - a.words.length);

/** Words before a modifier that do not change it: "well over", "just about". */
const INTENSIFIERS = wordSet('just well slightly only probably perhaps possibly somewhere');

/**
 * What the plural of a scale means: at least two of it. "Dozens" is at least 24, "tens of thousands" at least 20,000,
 * "hundreds of thousands" at least 200,000. "Scores" is at least two score.
 */
const VAGUE = new Map<string, number>([
  ['tens', 20],
  ['dozens', 24],
  ['scores', 40],
  ['hundreds', 200],
  ['thousands', 2_000],
  ['millions', 2e6],
  ['billions', 2e9],
]);

/** "Several hundred", "a few dozen": at least two likewise. */
const VAGUE_COUNTS = wordSet('several few many');

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
  ...BY_OPENER.keys(),
  ...INTENSIFIERS,
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

/** Tokens behind "of" within which the plural stands: "a third of [the city's damaged homes]". */
const WHOLE_REACH = 4;

/** Whether the whole is a plural; "half of her face" and "a quarter of a point" are no percentages. */
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

const ONE_SCALE = new Map<string, number>([
  ['dozen', 12],
  ['hundred', 100],
  ['thousand', 1_000],
  ['million', 1e6],
  ['billion', 1e9],
]);

/** "Dozens of", "tens of thousands of", "several hundred", "a few thousand". */
function vagueAt(lower: readonly string[], start: number): Read | null {
  const first = VAGUE.get(lower[start] ?? '');
  if (first !== undefined) {
    const second = lower[start + 1] === 'of' ? VAGUE.get(lower[start + 2] ?? '') : undefined;
    // Both factors mean "at least two"; it counts once.
    if (second !== undefined && second > first)
      return { value: (first * second) / 2, length: 3, bound: 'at least' };
    return { value: first, length: 1, bound: 'at least' };
  }
  const at = start + (lower[start] === 'a' ? 1 : 0);
  const scale = VAGUE_COUNTS.has(lower[at] ?? '') ? ONE_SCALE.get(lower[at + 1] ?? '') : undefined;
  return scale === undefined ? null : { value: 2 * scale, length: at + 2 - start, bound: 'at least' };
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

function modifierAt(lower: readonly string[], start: number): { bound: Bound; length: number } {
  const at = start + (INTENSIFIERS.has(lower[start] ?? '') ? 1 : 0);
  for (const { words, bound } of BY_OPENER.get(lower[at] ?? '') ?? []) {
    if (!words.every((word, index) => lower[at + index] === word)) continue;
    const inner = modifierAt(lower, at + words.length);
    const isRefined = bound === 'about' && inner.length > 0;
    return { bound: isRefined ? inner.bound : bound, length: at - start + words.length + inner.length };
  }
  return { bound: 'exact', length: 0 };
}

/** Bounds by the word behind "40 or". */
const ALTERNATIVES = new Map<string, Bound>([
  ['more', 'at least'],
  ['so', 'about'],
  ['fewer', 'up to'],
  ['less', 'up to'],
]);

function suffixAt(lower: readonly string[], at: number): { bound: Bound; length: number } | undefined {
  const [first, second] = [lower[at], lower[at + 1]];
  if (first === 'plus' || first === '+') return { bound: 'at least', length: 1 };
  const bound = first === 'or' ? ALTERNATIVES.get(second ?? '') : undefined;
  return bound && { bound, length: 2 };
}
