const UNITS = [
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen',
  'eighteen nineteen',
]
  .join(' ')
  .split(' ');
const TENS = 'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ');

const SMALL = new Map<string, number>([
  ...UNITS.map((word, value): [string, number] => [word, value]),
  ...TENS.map((word, index): [string, number] => [word, 20 + 10 * index]),
]);

const SCALES = new Map<string, number>([
  ['dozen', 12],
  ['hundred', 100],
  ['thousand', 1e3],
  ['million', 1e6],
  ['billion', 1e9],
]);

/** A number of a sentence: its value and how many tokens it takes. */
export interface NumberSpan {
  value: number;
  length: number;
}

/** The number that starts at a token: "1,200", "2.5 million", "forty-two", "two dozen", "a hundred", "half a million". */
export function numberAt(tokens: string[], start: number): NumberSpan | null {
  const first = (tokens[start] ?? '').toLowerCase();
  if (first === 'half' && tokens[start + 1] === 'a') return scaled(0.5, tokens, start + 2, 2, true);
  if (first === 'a' || first === 'an') return scaled(1, tokens, start + 1, 1, true);
  const value = /^\d/.test(first) ? digits(first) : wordValue(first);
  return value === null ? null : scaled(value, tokens, start + 1, 1, false);
}

function scaled(
  value: number,
  tokens: string[],
  at: number,
  length: number,
  needed: boolean,
): NumberSpan | null {
  const scale = SCALES.get((tokens[at] ?? '').toLowerCase());
  if (scale === undefined) return needed ? null : { value, length };
  const rest = remainder(tokens, at, scale);
  const whole = { value: value * scale + rest.value, length: length + 1 + rest.length };
  const next = SCALES.get((tokens[at + 1 + rest.length] ?? '').toLowerCase()) ?? 0;
  return next > scale && scale === 100
    ? scaled(whole.value, tokens, at + 1 + rest.length, whole.length, true)
    : whole;
}

/** The "and twenty" of "a hundred and twenty": words alone, as "two thousand and 50 ..." counts two things. */
function remainder(tokens: string[], at: number, scale: number): NumberSpan {
  const isAnd = (tokens[at + 1] ?? '').toLowerCase() === 'and';
  const start = at + (isAnd ? 2 : 1);
  const word = scale >= 100 && !/^\d/.test(tokens[at - 1] ?? '') ? (tokens[start] ?? '').toLowerCase() : '';
  const value = wordValue(word);
  const rest = value === null || scale === 100 ? { value: value ?? 0, length: 1 } : numberAt(tokens, start);
  if (!rest || rest.value === 0 || rest.value >= scale) return { value: 0, length: 0 };
  return { value: rest.value, length: rest.length + (isAnd ? 1 : 0) };
}

/** "1,200" and "5.4", not "1,2", "1.200" (1,200 in other languages), dates such as "12.11.2026" or ranges. */
function digits(token: string): number | null {
  if (/^\d{1,3}(?:,\d{3})+$/.test(token)) return Number(token.replaceAll(',', ''));
  return /^\d{1,12}(?:\.\d{1,2})?$/.test(token) ? Number(token) : null;
}

function wordValue(word: string): number | null {
  const [tens, unit, ...more] = word.split('-');
  const value = SMALL.get(tens ?? '');
  if (value === undefined || more.length > 0) return null;
  if (unit === undefined) return value;
  const rest = SMALL.get(unit);
  return value >= 20 && rest !== undefined && rest > 0 && rest < 10 ? value + rest : null;
}
