import { numberAt } from '../../language/numbers';
import { MONTHS, SHORT_MONTHS, wordSet } from '../../language/word-lists';
import { personNoun } from './person-nouns';
import type { Quantity } from './quantity';
import type { SentenceWords } from './sentence-words';

const MONTH_NAMES = new Set([...MONTHS, ...SHORT_MONTHS]);

/** Units and things after a number that show it does not count people. */
const AFTER = wordSet(
  'year years month months week weeks day days hour hours minute minutes second seconds mile miles feet foot block blocks ' +
    'shots rounds bullets times a.m p.m am pm percent % street st avenue ave road rd drive dr lane boulevard blvd highway court ' +
    'caliber guns handguns rifles vehicles cars homes houses apartments shootings homicides incidents murders counts charges ' +
    "o'clock million billion dollars points games stars pounds views comments photos tv inches shell casings wounds wound " +
    'gunshots grams locations scenes separate district weapons arrests th nd / : - °',
);

/** Words before a number word that make it a pronoun: "no one", "every one". */
const BEFORE_WORD = wordSet('no every any');

const EMERGENCY_NUMBER = 911;

/** Numbers at or above this are never ages. */
const AGE_LIMIT = 110;

/** Whether a quantity is an age, date, address, time, year or measure rather than a number of people. */
export function isIncidentalNumber(sentence: SentenceWords, quantity: Quantity): boolean {
  const { start, end, value } = quantity;
  const { words, lower } = sentence;
  const written = words[start] ?? '';
  if (AFTER.has(lower[end] ?? '')) return true;
  if (!/^\d/.test(written)) return BEFORE_WORD.has(lower[start - 1] ?? '');
  if (value === EMERGENCY_NUMBER || (end === start + 1 && /^(?:19|20)\d\d$/.test(written))) return true;
  return (
    isNumbered(sentence, start) ||
    isListedAge(sentence, start) ||
    (value < AGE_LIMIT && isAge(sentence, quantity))
  );
}

/** Words before digits that show they are not a count but an age, address, channel, route or date. */
const BEFORE = new Set([
  ...MONTH_NAMES,
  ...wordSet(
    'age aged ages highway interstate route apartment apt unit no channel nbc abc cbs fox news district sector area precinct hwy ' +
      'level at grade action local pier exit phase psalm chapter section act page room floor suite $ # € £ / + - :',
  ),
]);

/** "Route 9", "Sept. 11", "a group of 5". */
function isNumbered({ lower }: SentenceWords, start: number): boolean {
  const before = lower[start - 1] ?? '';
  const earlier = lower[start - 2] ?? '';
  if (before === '.') return MONTH_NAMES.has(earlier);
  return BEFORE.has(before) || (before === 'of' && personNoun(earlier) !== undefined);
}

/** Max tokens from "ages" to the last age that it lists: "ages 3, 5 and 7". */
const AGES_REACH = 6;

/** The "5 and 7" of "ages 3, 5 and 7". */
function isListedAge({ lower }: SentenceWords, start: number): boolean {
  const before = lower[start - 1];
  if (before !== 'and' && before !== ',') return false;
  return lower
    .slice(Math.max(0, start - AGES_REACH), start)
    .some((word) => word === 'ages' || word === 'aged');
}

/** Tokens after an age that follows a comma: "Jane Doe, 25,". */
const AFTER_AGE = wordSet(', . ; ) and was is were of who died');

/** Words before and tokens after an age that is a predicate: "she was 25,". */
const BEFORE_PREDICATE_AGE = wordSet('was is were turned as');
const BEHIND_PREDICATE_AGE = wordSet(', . ; ) by but');

/** "She was 25." and "Jane Doe, 38,". */
function isAge({ words, lower }: SentenceWords, { start, end }: Quantity): boolean {
  const before = lower[start - 1] ?? '';
  const after = lower[end] ?? '';
  if (BEFORE_PREDICATE_AGE.has(before)) return BEHIND_PREDICATE_AGE.has(after);
  return before === ',' && AFTER_AGE.has(after) && isPerson(words[start - 2] ?? '', lower[start - 2] ?? '');
}

/** Whether a word ends a name or is a noun for one person. */
function isPerson(written: string, lower: string): boolean {
  return /^\p{Lu}/u.test(written) || personNoun(lower)?.isPlural === false;
}

/** An age inside a phrase: "23-year-old". */
export interface Age {
  /** 0 for infants. */
  years: number;
  /** Tokens that it takes. */
  length: number;
  /** "Two 16-year-olds" */
  isPlural: boolean;
}

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

const HYPHENED = /^([a-z]+(?:-[a-z]+)?|\d{1,3})-(year|month|week|day)s?-old(s?)$/;

function hyphened(word: string): Age | null {
  const [, number, unit, plural] = HYPHENED.exec(word) ?? [];
  const years = number === undefined ? undefined : numberAt([number], 0)?.value;
  return years === undefined
    ? null
    : { years: unit === 'year' ? years : 0, length: 1, isPlural: plural === 's' };
}
