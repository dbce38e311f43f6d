import { numberAt } from '../../language/numbers';
import { personNoun } from '../claims/person-nouns';
import type { Quantity } from '../claims/quantity';
import type { SentenceWords } from './sentence-words';

const LOWER_MONTHS = new Set(
  (
    'january february march april may june july august september october november december ' +
    'jan feb mar apr jun jul aug sept sep oct nov dec'
  ).split(' '),
);

/** Words before digits that make them no count: ages, addresses, channels, routes, dates. */
const BEFORE = new Set([
  ...LOWER_MONTHS,
  ...(
    'age aged ages highway interstate route apartment apt unit no channel nbc abc cbs fox news district sector area precinct hwy ' +
    'level at grade action local pier exit phase psalm chapter section act page room floor suite $ # € £ / + - :'
  ).split(' '),
]);

/** Units and things behind a number that make it no count of people. */
const AFTER = new Set(
  (
    'year years month months week weeks day days hour hours minute minutes second seconds mile miles feet foot block blocks ' +
    'shots rounds bullets times a.m p.m am pm percent % street st avenue ave road rd drive dr lane boulevard blvd highway court ' +
    'caliber guns handguns rifles vehicles cars homes houses apartments shootings homicides incidents murders counts charges ' +
    "o'clock million billion dollars points games stars pounds views comments photos tv inches shell casings wounds wound " +
    'gunshots grams locations scenes separate district weapons arrests th nd / : - °'
  ).split(' '),
);

/** Words before a number word that make it none: "no one", "every one". */
const BEFORE_WORD = new Set('no every any'.split(' '));

/** What stands behind an age between commas: ", 25," and ", 25, was". */
const AFTER_AGE = new Set(', . ; ) and was is were of who died'.split(' '));

/** Words before and behind an age that is a predicate: "she was 25,". */
const BEFORE_TOLD_AGE = new Set('was is were turned as'.split(' '));
const BEHIND_TOLD_AGE = new Set(', . ; ) by but'.split(' '));

/** Nobody is told to be as old. */
const MAX_AGE = 110;

/** Tokens between "ages" and the last of those it lists: "ages 3, 5 and 7". */
const AGES_REACH = 6;

/** What emergency calls are made to. */
const EMERGENCY_NUMBER = 911;

/** Whether a quantity is an age, date, address, time, year or measure rather than a number of people. */
export function isNoCount(sentence: SentenceWords, quantity: Quantity): boolean {
  const { start, end, value } = quantity;
  const { words, lower } = sentence;
  const written = words[start] ?? '';
  if (AFTER.has(lower[end] ?? '')) return true;
  if (!/^\d/.test(written)) return BEFORE_WORD.has(lower[start - 1] ?? '');
  if (value === EMERGENCY_NUMBER || (end === start + 1 && /^(?:19|20)\d\d$/.test(written))) return true;
  return (
    isNumbered(sentence, start) ||
    isListedAge(sentence, start) ||
    (value < MAX_AGE && isAge(sentence, quantity))
  );
}

/** "Route 9", "Sept. 11", "a group of 5". */
function isNumbered({ lower }: SentenceWords, start: number): boolean {
  const before = lower[start - 1] ?? '';
  const earlier = lower[start - 2] ?? '';
  if (before === '.') return LOWER_MONTHS.has(earlier);
  return BEFORE.has(before) || (before === 'of' && personNoun(earlier) !== undefined);
}

/** The "5 and 7" of "ages 3, 5 and 7". */
function isListedAge({ lower }: SentenceWords, start: number): boolean {
  const before = lower[start - 1];
  if (before !== 'and' && before !== ',') return false;
  return lower
    .slice(Math.max(0, start - AGES_REACH), start)
    .some((word) => word === 'ages' || word === 'aged');
}

/** "She was 25." and "Jane Doe, 38,". */
function isAge({ words, lower }: SentenceWords, { start, end }: Quantity): boolean {
  const before = lower[start - 1] ?? '';
  const after = lower[end] ?? '';
  if (BEFORE_TOLD_AGE.has(before)) return BEHIND_TOLD_AGE.has(after);
  return before === ',' && AFTER_AGE.has(after) && isPerson(words[start - 2] ?? '', lower[start - 2] ?? '');
}

/** Whether a word ends a name or stands for one person. */
function isPerson(written: string, lower: string): boolean {
  return /^\p{Lu}/u.test(written) || personNoun(lower)?.isPlural === false;
}

/** An age in years that is told before a person, and how many tokens tell it; infants are 0. */
export interface Age {
  years: number;
  length: number;
  /** "two 16-year-olds". */
  isPlural: boolean;
}

const HYPHENED = /^([a-z]+(?:-[a-z]+)?|\d{1,3})-(year|month|week|day)s?-old(s?)$/;

/** The age that starts at a token: "23-year-old", "two-year-old", "23 year-old", "23 years old". */
export function ageAt({ lower }: SentenceWords, at: number): Age | null {
  const word = lower[at] ?? '';
  if (word.endsWith('old') || word.endsWith('olds')) return hyphened(word);
  if (!/^\d{1,2}$/.test(word)) return null;
  const years = Number(word);
  const next = lower[at + 1] ?? '';
  if (/^years?-olds?$/.test(next)) return { years, length: 2, isPlural: next.endsWith('s') };
  const after = lower[at + 2];
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
