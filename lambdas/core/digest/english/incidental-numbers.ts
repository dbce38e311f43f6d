import { CAPITAL_MONTHS, CAPITAL_SHORT_MONTHS, wordSet } from '../../language/word-lists';
import type { Quantity } from './quantity';
import type { SentenceTokens } from './tokens';

const MONTH_NAMES = new Set([...CAPITAL_MONTHS, ...CAPITAL_SHORT_MONTHS]);

/** Words before a number that make it part of a name, an age, a date or a position in a series. */
const NAMING = wordSet(
  '# / : every aged age ages no nos number numbers highway route interstate motorway junction exit article section chapter ' +
    'room flat apartment suite gate platform terminal flight channel court rule page pages version ward zone hangar pier ' +
    'building stage lane unit grade level phase type class psalm act item game week day year round line verse step ' +
    'episode season lot track under-',
);

/** Words after a number that make it a time of day. */
const TIMES = wordSet("am pm a.m p.m a.m. p.m. o'clock o’clock gmt bst est noon hrs");

/**
 * Whether a number without a unit belongs to a date, time, age, name, address, ratio or year, and so is not a count.
 */
export function isIncidentalNumber(tokens: SentenceTokens, quantity: Quantity): boolean {
  const { lower, words } = tokens;
  const { start, end } = quantity;
  const before = lower[start - 1] ?? '';
  const after = lower[end] ?? '';
  if (NAMING.has(before) || (before === 'of' && lower[start - 2] === 'age')) return true;
  if (before === '.' && lower[start - 2] === 'no') return true;
  if (isDate(words, quantity)) return true;
  if (TIMES.has(after) || after === '/' || after === ':') return true;
  if (isRatio(lower, quantity) || isAway(lower, quantity) || isSpacedAge(lower, quantity)) return true;
  return isYear(tokens, quantity) || isPartOfName(tokens, quantity) || isAddress(tokens, quantity);
}

function isDate(words: readonly string[], { start, end }: Quantity): boolean {
  const before = words[start - 1] === '.' ? words[start - 2] : words[start - 1];
  return MONTH_NAMES.has(before ?? '') || MONTH_NAMES.has(words[end] ?? '');
}

const FEW = /^(?:\d+|one|two|three|four|five|six|seven|eight|nine|ten)$/;

/** "9 out of 10", "one in five", "per 100,000", "two or three" */
function isRatio(lower: readonly string[], { start, end }: Quantity): boolean {
  const [before, after] = [lower[start - 1] ?? '', lower[end] ?? ''];
  if (before === 'per' || (after === 'out' && lower[end + 1] === 'of')) return true;
  if (before === 'of' && lower[start - 2] === 'out') return true;
  const isPaired = (word: string) => word === 'in' || word === 'or';
  if (isPaired(after) && FEW.test(lower[end + 1] ?? '')) return true;
  return isPaired(before) && FEW.test(lower[start - 2] ?? '');
}

/** "27 - year - old", as in tokenised texts. */
function isSpacedAge(lower: readonly string[], { end }: Quantity): boolean {
  return lower[end] === '-' && /^(?:year|month|week|day)$/.test(lower[end + 1] ?? '');
}

/** "Five buildings away", "two doors down" */
function isAway(lower: readonly string[], { end }: Quantity): boolean {
  return /^(?:away|down|apart)$/.test(lower[end + 1] ?? '');
}

function isYear({ lower }: SentenceTokens, { start, end, isModified }: Quantity): boolean {
  return !isModified && end - start === 1 && /^(?:1[6-9]|20)\d\d$/.test(lower[start] as string);
}

/** "Boeing 737", "Falcon 9", "Tower 3": digits right after a name, unless that is a place ("in Varn 40 people ..."). */
function isPartOfName({ words, lower }: SentenceTokens, { start, isModified }: Quantity): boolean {
  if (isModified || start < 1 || !/^\d/.test(lower[start] as string)) return false;
  const name = words[start - 1] as string;
  if (!/^\p{Lu}/u.test(name)) return false;
  if (start === 1)
    return !/^(?:In|At|By|Of|The|And|But|Some|All|Only|About|With|For|From|On|Over|Police)$/.test(name);
  return !/^(?:in|at|near|on|from|by|to|of)$/.test(lower[start - 2] as string);
}

const STREETS = wordSet(
  'street st avenue ave road rd lane boulevard blvd drive row square court place way terrace close',
);

const STREET_REACH = 4;

function isAddress({ words, lower }: SentenceTokens, { start, end }: Quantity): boolean {
  if (!/^\d/.test(lower[start] as string) || !/^\p{Lu}/u.test(words[end] ?? '')) return false;
  return lower
    .slice(end, end + STREET_REACH)
    .some((word, index) => STREETS.has(word) && /^\p{Lu}/u.test(words[end + index] ?? ''));
}
