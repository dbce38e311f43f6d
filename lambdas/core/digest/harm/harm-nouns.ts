import { wordSet } from '../../language/word-lists';
import {
  active,
  behind,
  type Harm,
  type HarmRule,
  type HarmWords,
  nameless,
  numbered,
  type SentenceWithPeople,
  wordAt,
  wordsBefore,
} from './harm-rule';

const NONE = wordSet('no without');

/** A noun for harm with its number before it: "12 fatalities", "three confirmed deaths", "no injuries", "one death". */
export function harmNoun(harm: Harm): HarmRule {
  return (words, at) => {
    const back = counterBefore(words, at);
    if (back === undefined) return null;
    if (NONE.has(wordAt(words, back))) return isOfAll(words, back, at) ? numbered(harm, 0, at, at + 1) : null;
    const quantity = words.quantities.get(back);
    return quantity && quantity.end <= at ? numbered(harm, quantity.value, back, at + 1) : null;
  };
}

/** Nouns whose "of" is passed over on the way to the number: "no reports of injuries". */
const REPORTS = wordSet('reports report');

/** Max tokens from a number to the noun for harm: "three confirmed deaths". */
const NUMBER_REACH = 3;

/** Words across which a number does not count the harm: "two of the deaths", "one man with injuries". */
const NUMBER_ENDS = wordSet('the his her their to with for from and');

/** The token of the number, or of the "no", that counts a noun. */
function counterBefore(words: SentenceWithPeople, at: number): number | undefined {
  for (let back = at - 1; back >= Math.max(0, at - NUMBER_REACH); back--) {
    const word = wordAt(words, back);
    if (NONE.has(word) || (words.quantities.get(back)?.end ?? at + 1) <= at) return back;
    if (!/^[a-z-]+$/.test(word) || NUMBER_ENDS.has(word)) return undefined;
    if (word === 'of' && !REPORTS.has(wordAt(words, back - 1))) return undefined;
  }
  return undefined;
}

/** Words that keep "no injuries" general; "no serious injuries" or "no staff injuries" deny only some. */
const OF_ALL = wordSet('reported known confirmed immediate reports of');

function isOfAll(words: SentenceWithPeople, none: number, at: number): boolean {
  return words.lower.slice(none + 1, at).every((word) => OF_ALL.has(word));
}

/** "No casualties"; a number of casualties may be of dead or of injured people. */
export const casualties: HarmRule = (words, at) => {
  const injured = harmNoun('injured')(words, at);
  return injured?.value === 0 ? injured : null;
};

/** Words before "death of" that show that nobody is reported dead: "the attempted murder of". */
const UNREPORTED = wordSet('attempted connection');

/** "The death of", "the murder of". */
export function nominalHarm(harm: Harm): HarmRule {
  return (words, at) =>
    wordAt(words, at + 1) !== 'of' || UNREPORTED.has(wordAt(words, at - 1)) ? null : behind(harm, at, at + 2);
}

/** "The deaths of two men", "two deaths". */
export const death: HarmRule = (words, at) =>
  nominalHarm('killed')(words, at) ?? harmNoun('killed')(words, at);

const FATAL = wordSet('fatal deadly');
const BEFORE_SHOOTING = wordSet('a the fatal deadly mass');

/** "The fatal shooting of a man", "a shooting death", "shooting two". */
export const shooting: HarmRule = (words, at) => {
  const next = wordAt(words, at + 1);
  const word = wordAt(words, at - 1);
  if (next === 'of') return nominalHarm(FATAL.has(word) ? 'killed' : 'shot')(words, at);
  if (next === 'death') return nameless(at);
  return BEFORE_SHOOTING.has(word) ? null : active('shot')(words, at);
};

const DEADLY_EVENTS = wordSet(
  'shooting shootings gunfire shot crash blast explosion attack accident fire collision stabbing drive-by home police ' +
    'officer-involved',
);

/** "A fatal shooting", "deadly crash": somebody died whom the phrase does not mention. */
export const deadly: HarmRule = (words, at) =>
  DEADLY_EVENTS.has(wordAt(words, at + 1)) ? nameless(at) : null;

const MULTIPLES = new Map([
  ['double', 2],
  ['triple', 3],
  ['quadruple', 4],
]);

const SHOOTINGS = wordSet('shooting shootings');

/** "A triple shooting": three people hit. */
export const multiple: HarmRule = (words, at) => {
  const value = MULTIPLES.get(wordAt(words, at));
  if (value === undefined || !SHOOTINGS.has(wordAt(words, at + 1))) return null;
  return numbered(wordAt(words, at + 2) === 'death' ? 'killed' : 'shot', value, at, at + 2);
};

/** Words around "homicide" or "murder" that make it an office, or a charge without a death. */
const BEFORE_NO_CRIME = wordSet('attempted attempt degree no homicide police detective');
const BEHIND_NO_CRIME = wordSet(
  'unit detective detectives squad investigator investigators bureau division suspect weapon rate',
);

/** "A homicide", "charged with murder", "a double murder": somebody died, unless it was only attempted. */
export const crime: HarmRule = (words, at) => {
  const word = wordAt(words, at - 1);
  if (wordAt(words, at + 1) === 'of') return nominalHarm('killed')(words, at);
  const many = MULTIPLES.get(word);
  if (many !== undefined) {
    const doers = wordAt(words, at) === 'murder-suicide' ? 1 : 0;
    return numbered('killed', many + doers, at - 1, at + 1);
  }
  return BEFORE_NO_CRIME.has(word) || BEHIND_NO_CRIME.has(wordAt(words, at + 1)) ? null : nameless(at);
};

const CHARGES = wordSet('murder homicide manslaughter');

/** Tokens after "counts of" that may name the charge: "first degree murder". */
const CHARGE_REACH = 3;

/** "Two counts of murder". */
export const countsOfMurder: HarmRule = (words, at) => {
  const quantity = [...words.quantities.values()].find(({ end }) => end === at);
  const charge = words.lower.slice(at + 2, at + 2 + CHARGE_REACH);
  const isKilling = wordAt(words, at + 1) === 'of' && charge.some((word) => CHARGES.has(word));
  if (!quantity || !isKilling || charge.some((word) => word.startsWith('attempt'))) return null;
  return numbered('killed', quantity.value, quantity.start, at + 4);
};

const TOLL_REACH = 16;

const BEFORE_TOLL_NUMBER = wordSet('to at of was is reached reaches hit hits passed topped :');

/** Words before "toll" that show it is not a number of dead: "bridge toll", "heavy toll". */
const NO_TOLLS = wordSet('road bridge motorway tunnel highway turnpike heavy no');

/** "The death toll has risen to 45", "toll at 14". */
export const toll: HarmRule = (words, at) =>
  NO_TOLLS.has(wordAt(words, at - 1)) ? null : risenTo('killed', words, at);

/** Max tokens from "number" to the harm of the people that it counts: "the number of people killed". */
const NUMBER_OF_REACH = 5;

/** "The number of dead rose to 212", "the number of people injured stands at 12". */
export function risen(harm: Harm, otherwise: HarmRule): HarmRule {
  return (words, at) => {
    const earlier = wordsBefore(words, at, NUMBER_OF_REACH);
    const isCounted = earlier.some((word, index) => word === 'number' && earlier[index + 1] === 'of');
    return (isCounted ? risenTo(harm, words, at) : null) ?? otherwise(words, at);
  };
}

function risenTo(harm: Harm, words: SentenceWithPeople, at: number): HarmWords | null {
  for (let ahead = at + 1; ahead < at + TOLL_REACH; ahead++) {
    const quantity = BEFORE_TOLL_NUMBER.has(wordAt(words, ahead)) && words.quantities.get(ahead + 1);
    if (quantity) return numbered(harm, quantity.value, ahead + 1, quantity.end);
  }
  return null;
}
