import { numberAt } from '../../language/numbers';
import type { SentenceWords } from './sentence-words';

/** An age in years that is told before a person, and how many tokens tell it; infants are 0. */
export interface Age {
  years: number;
  length: number;
  /** "two 16-year-olds". */
  isPlural: boolean;
}

const HYPHENED = /^([a-z]+(?:-[a-z]+)?|\d{1,3})-(year|month|week|day)s?-old(s?)$/;

/** The age that starts at a token: "23-year-old", "two-year-old", "23 year-old", "23 years old". */
export function ageAt({ low }: SentenceWords, at: number): Age | null {
  const word = low[at] ?? '';
  if (word.endsWith('old') || word.endsWith('olds')) return hyphened(word);
  if (!/^\d{1,2}$/.test(word)) return null;
  const years = Number(word);
  const next = low[at + 1] ?? '';
  if (/^years?-olds?$/.test(next)) return { years, length: 2, isPlural: next.endsWith('s') };
  const after = low[at + 2];
  const isApart = (next === 'year' || next === 'years') && (after === 'old' || after === 'olds');
  return isApart ? { years, length: 3, isPlural: after === 'olds' } : null;
}

function hyphened(word: string): Age | null {
  const [, number, unit, plural] = HYPHENED.exec(word) ?? [];
  const years = number === undefined ? undefined : numberAt([number], 0)?.value;
  return years === undefined
    ? null
    : { years: unit === 'year' ? years : 0, length: 1, isPlural: plural === 's' };
}
