import { wordSet } from '../../language/word-lists';

/** How a stated number bounds the true one. */
export type Bound = 'exact' | 'at least' | 'more than' | 'about' | 'up to' | 'range';

/** Words before a number that bound it. */
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

/** Words that a modifier may start with. */
export const MODIFIER_OPENINGS: ReadonlySet<string> = new Set([...BY_OPENER.keys(), ...INTENSIFIERS]);

/** The bound that the modifier at a token gives, and how many tokens it takes; 'exact' and 0 without one. */
export function modifierAt(lower: readonly string[], start: number): { bound: Bound; length: number } {
  const at = start + (INTENSIFIERS.has(lower[start] ?? '') ? 1 : 0);
  for (const { words, bound } of BY_OPENER.get(lower[at] ?? '') ?? []) {
    if (!words.every((word, index) => lower[at + index] === word)) continue;
    const inner = modifierAt(lower, at + words.length);
    const isRefined = bound === 'about' && inner.length > 0;
    return { bound: isRefined ? inner.bound : bound, length: at - start + words.length + inner.length };
  }
  return { bound: 'exact', length: 0 };
}

/** Bounds by the word after "40 or". */
const ALTERNATIVES = new Map<string, Bound>([
  ['more', 'at least'],
  ['so', 'about'],
  ['fewer', 'up to'],
  ['less', 'up to'],
]);

/** The bound that "or more" and the like give after a number. */
export function suffixAt(lower: readonly string[], at: number): { bound: Bound; length: number } | undefined {
  const [first, second] = [lower[at], lower[at + 1]];
  if (first === 'plus' || first === '+') return { bound: 'at least', length: 1 };
  const bound = first === 'or' ? ALTERNATIVES.get(second ?? '') : undefined;
  return bound && { bound, length: 2 };
}
