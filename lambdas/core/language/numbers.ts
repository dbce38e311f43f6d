const UNITS =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen';
const TENS = 'twenty thirty forty fifty sixty seventy eighty ninety';

const NUMBER_WORDS = new Map<string, number>([
  ...UNITS.split(' ').map((word, value): [string, number] => [word, value]),
  ...TENS.split(' ').map((word, index): [string, number] => [word, 20 + 10 * index]),
]);

const SCALES = new Map<string, number>([
  ['dozen', 12],
  ['hundred', 100],
  ['thousand', 1e3],
  ['million', 1e6],
  ['mn', 1e6],
  ['billion', 1e9],
  ['bn', 1e9],
  ['trillion', 1e12],
  ['tn', 1e12],
]);

const FRACTIONS = new Map<string, number>([
  ['½', 0.5],
  ['¼', 0.25],
  ['¾', 0.75],
]);

const DIGIT_0 = 48;
const DIGIT_9 = 57;

/** A number in a sentence, and its length in tokens. */
export interface NumberSpan {
  value: number;
  length: number;
}

/**
 * The number that starts at a token, else null: "1,200", "2.5 million", "forty-two", "two dozen", "a hundred",
 * "half a million", "two and a half".
 */
export function numberAt(tokens: readonly string[], start: number): NumberSpan | null {
  const first = lowerAt(tokens, start);
  if (first === 'half' && lowerAt(tokens, start + 1) === 'a') return scaled(0.5, tokens, start + 2, 2, true);
  if (first === 'a' || first === 'an') return scaled(1, tokens, start + 1, 1, true);
  const value = /^\d/.test(first) ? digitValue(first) : wordValue(first);
  if (value === null) return null;
  const { extra, length } = addendAt(tokens, start + 1, value);
  return scaled(value + extra, tokens, start + 1 + length, 1 + length, false);
}

/** Whether a lower-case token may begin a number, except "a dozen" and "half a million". */
export function startsNumber(word: string): boolean {
  const first = word.charCodeAt(0);
  return (first >= DIGIT_0 && first <= DIGIT_9) || NUMBER_WORDS.has(word) || word.includes('-');
}

/** What the next words add to a number: the "two" of "seventy two", the "and a half" of "two and a half". */
function addendAt(tokens: readonly string[], at: number, value: number): { extra: number; length: number } {
  const next = lowerAt(tokens, at);
  const unit = NUMBER_WORDS.get(next) ?? 0;
  const isTens = value >= 20 && value % 10 === 0 && NUMBER_WORDS.has(lowerAt(tokens, at - 1));
  if (isTens && unit > 0 && unit < 10) return { extra: unit, length: 1 };
  const isHalf = next === 'and' && lowerAt(tokens, at + 1) === 'a' && lowerAt(tokens, at + 2) === 'half';
  return isHalf ? { extra: 0.5, length: 3 } : { extra: 0, length: 0 };
}

/** Applies the scale at `at`, if any, and reads on: "two hundred and ten". Null if a needed scale is missing ("a"). */
function scaled(
  value: number,
  tokens: readonly string[],
  at: number,
  length: number,
  needsScale: boolean,
): NumberSpan | null {
  const scale = SCALES.get(lowerAt(tokens, at));
  if (scale === undefined) return needsScale ? null : { value, length };
  const rest = remainder(tokens, at, scale);
  const whole = { value: rounded(value * scale) + rest.value, length: length + 1 + rest.length };
  const next = SCALES.get(lowerAt(tokens, at + 1 + rest.length)) ?? 0;
  return next > scale && scale === 100
    ? scaled(whole.value, tokens, at + 1 + rest.length, whole.length, true)
    : whole;
}

/** Removes the binary rounding error of a product such as 4.35 times a million. */
function rounded(product: number): number {
  return Math.round(product * 1000) / 1000;
}

/** The "and twenty" of "a hundred and twenty". Words only: "two thousand and 50 ..." counts two things. */
function remainder(tokens: readonly string[], at: number, scale: number): NumberSpan {
  const isAnd = lowerAt(tokens, at + 1) === 'and';
  const start = at + (isAnd ? 2 : 1);
  const word = scale >= 100 && !/^\d/.test(tokens[at - 1] ?? '') ? lowerAt(tokens, start) : '';
  const value = wordValue(word);
  const rest = value === null || scale === 100 ? { value: value ?? 0, length: 1 } : numberAt(tokens, start);
  if (!rest || rest.value === 0 || rest.value >= scale) return { value: 0, length: 0 };
  return { value: rest.value, length: rest.length + (isAnd ? 1 : 0) };
}

/** Reads "1,200", "5.4" and "2½", not "1,2", "1.200" (1,200 in other languages), "12.11.2026" or ranges. */
function digitValue(token: string): number | null {
  const last = FRACTIONS.get(token.at(-1) ?? '');
  if (last !== undefined) return /^\d{1,6}.$/u.test(token) ? Number(token.slice(0, -1)) + last : null;
  if (/^\d{1,3}(?:,\d{3})+(?:\.\d{1,2})?$/.test(token)) return Number(token.replaceAll(',', ''));
  return /^(?:0|[1-9]\d{0,11})(?:\.\d{1,2})?$/.test(token) ? Number(token) : null;
}

function wordValue(word: string): number | null {
  if (!word.includes('-')) return NUMBER_WORDS.get(word) ?? null;
  const [tens, unit, ...more] = word.split('-');
  const value = NUMBER_WORDS.get(tens ?? '');
  if (value === undefined || more.length > 0) return null;
  if (unit === undefined) return value;
  const rest = NUMBER_WORDS.get(unit);
  return value >= 20 && rest !== undefined && rest > 0 && rest < 10 ? value + rest : null;
}

function lowerAt(tokens: readonly string[], at: number): string {
  return (tokens[at] ?? '').toLowerCase();
}
