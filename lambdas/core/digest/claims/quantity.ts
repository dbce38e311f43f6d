import { numberAt } from '../../language/numbers';
import type { Bound } from './claim';

/** A bounded number in a sentence's tokens: from its modifier to the token after its last one. */
export interface Quantity {
  value: number;
  high?: number;
  bound: Bound;
  start: number;
  end: number;
}

const MODIFIERS = new Map<string, Bound>([
  ['at least', 'at least'],
  ['no fewer than', 'at least'],
  ['no less than', 'at least'],
  ['a minimum of', 'at least'],
  ['more than', 'more than'],
  ['over', 'more than'],
  ['upwards of', 'more than'],
  ['about', 'about'],
  ['around', 'about'],
  ['some', 'about'],
  ['nearly', 'about'],
  ['almost', 'about'],
  ['roughly', 'about'],
  ['approximately', 'about'],
  ['an estimated', 'about'],
  ['up to', 'up to'],
  ['as many as', 'up to'],
  ['fewer than', 'up to'],
  ['less than', 'up to'],
  ['under', 'up to'],
]);

/** First words of modifiers, so that most tokens need no further look. */
const OPENERS = new Set([...MODIFIERS.keys()].map((phrase) => phrase.split(' ')[0]));

/** The quantities of a sentence in order. */
export function quantities(tokens: string[]): Quantity[] {
  const found: Quantity[] = [];
  for (let at = 0; at < tokens.length; at = Math.max(at + 1, found.at(-1)?.end ?? 0)) {
    const quantity = quantityAt(tokens, at);
    if (quantity) found.push(quantity);
  }
  return found;
}

function quantityAt(tokens: string[], start: number): Quantity | null {
  if (lower(tokens, start) === 'between') return rangeAt(tokens, start, start + 1, 'and');
  const range = rangeAt(tokens, start, start, 'to');
  if (range) return range;
  const modifier = modifierAt(tokens, start);
  const number = numberAt(tokens, start + modifier.length);
  if (!number) return null;
  const end = start + modifier.length + number.length;
  return { value: number.value, bound: modifier.bound, start, end };
}

/** "20 to 30", "between 20 and 30". */
function rangeAt(tokens: string[], start: number, first: number, link: string): Quantity | null {
  const low = numberAt(tokens, first);
  if (!low || lower(tokens, first + low.length) !== link) return null;
  const high = numberAt(tokens, first + low.length + 1);
  if (!high || high.value <= low.value) return null;
  const end = first + low.length + 1 + high.length;
  return { value: low.value, high: high.value, bound: 'range', start, end };
}

function modifierAt(tokens: string[], start: number): { bound: Bound; length: number } {
  for (const length of OPENERS.has(lower(tokens, start)) ? [3, 2, 1] : []) {
    const phrase = tokens
      .slice(start, start + length)
      .join(' ')
      .toLowerCase();
    const bound = MODIFIERS.get(phrase);
    if (bound) return { bound, length };
  }
  return { bound: 'exact', length: 0 };
}

function lower(tokens: string[], at: number): string {
  return (tokens[at] ?? '').toLowerCase();
}
