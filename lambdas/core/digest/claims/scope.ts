import type { Quantity } from './quantity';

/** A number of another time: a longer period, an earlier event, a record that stood. */
const ANOTHER_TIME = new RegExp(
  [
    '\\b(?:past|last|previous|recent|coming|next) (?:\\w+ )?(?:weeks?|months?|years?|decades?)\\b',
    '\\b(?:this|so far this|per|each|every|a) (?:month|year|decade)\\b',
    '\\b(?:weeks?|months?|years?|decades?) (?:earlier|ago|before)\\b',
    '\\b(?:previous|earlier|old|standing) (?:high|record|low|attack|incident|accident|toll)\\b',
    '\\bsince (?:the (?:start|beginning|invasion|war)|january|february|march|april|may|june|july|august|september|october|november|december|last|\\d{4})\\b',
    '\\bdays earlier\\b',
  ].join('|'),
  'i',
);

/** A number that is a guess, a fear or a possibility. */
const POSSIBLE = new Set('could may might would if should fear feared fears'.split(' '));

/** How many tokens before a quantity a word of possibility reaches. */
const POSSIBLE_REACH = 8;

/** Units and neighbours that make a number no count: time, distance, money, shares, ages, weights. */
const MEASURES = new Set(
  (
    'percent % per hour hours minute minutes second seconds day days night nights week weeks weekend month months year years decade decades ' +
    'century centuries mile miles kilometre kilometres kilometer kilometers km metre metres meter meters feet foot inch inches ' +
    'acres hectares tonnes tons tonne ton kg pounds dollars euros pounds yen cents degrees am pm a.m p.m o’clock times points ' +
    'january february march april june july august september october november december'
  ).split(' '),
);

const BEFORE_NO_COUNT = new Set(
  (
    '$ € £ ¥ # : / aged age magnitude no number highway route interstate article section chapter ' +
    'january february march april june july august september october november december'
  ).split(' '),
);

/** Whether a sentence speaks of another time than its article's: such numbers are not the event's. */
export function ofAnotherTime(sentence: string, publishedYear: number): boolean {
  if (ANOTHER_TIME.test(sentence)) return true;
  for (const [year] of sentence.matchAll(/\b(?:19|20)\d\d\b/g)) {
    if (Number(year) < publishedYear) return true;
  }
  return false;
}

/** Whether a quantity counts something that is said to be so: no measure, date, age, year, part or possibility. */
export function counts(tokens: string[], quantity: Quantity): boolean {
  const before = lower(tokens[quantity.start - 1]);
  const after = lower(tokens[quantity.end]);
  if (BEFORE_NO_COUNT.has(before) || MEASURES.has(after) || MEASURES.has(lower(tokens[quantity.end + 1])))
    return false;
  if (quantity.end - quantity.start === 1 && isYear(tokens[quantity.start])) return false;
  if (!Number.isInteger(quantity.value)) return false;
  const earlier = tokens.slice(0, quantity.start).map(lower);
  if (earlier.some((token) => token.startsWith('includ'))) return false;
  return !earlier.slice(-POSSIBLE_REACH).some((token) => POSSIBLE.has(token));
}

function isYear(token = ''): boolean {
  return /^(?:19|20)\d\d$/.test(token);
}

function lower(token = ''): string {
  return token.toLowerCase();
}
