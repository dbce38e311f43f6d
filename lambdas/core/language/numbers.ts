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
  return { value: value * scale, length: length + 1 };
}

/** "1,200" and "5.4", not "1,2", "9.30" dates such as "12.11.2026" or ranges. */
function digits(token: string): number | null {
  if (/^\d{1,3}(?:,\d{3})+$/.test(token)) return Number(token.replaceAll(',', ''));
  return /^\d{1,12}(?:\.\d{1,3})?$/.test(token) ? Number(token) : null;
}

function wordValue(word: string): number | null {
  const [tens, unit, ...more] = word.split('-');
  const value = SMALL.get(tens ?? '');
  if (value === undefined || more.length > 0) return null;
  if (unit === undefined) return value;
  const rest = SMALL.get(unit);
  return value >= 20 && rest !== undefined && rest > 0 && rest < 10 ? value + rest : null;
}
