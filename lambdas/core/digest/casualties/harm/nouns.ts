import { behind, type Harm, nameless, numbered, type Rule, wordAt } from './rule';
import { active } from './verbs';

/** Tokens between a number and the noun for harm: "three confirmed deaths". */
const NUMBER_REACH = 3;

/** Words that no number before them counts the harm across: "two of the deaths", "one man with injuries". */
const NUMBER_ENDS = new Set('the of his her their to with for from and'.split(' '));

const NONE = new Set('no without'.split(' '));

/** "12 fatalities", "three confirmed deaths", "no injuries", "one death". */
export function noun(harm: Harm): Rule {
  return (words, at) => {
    for (let back = at - 1; back >= Math.max(0, at - NUMBER_REACH); back--) {
      const word = wordAt(words, back);
      if (NONE.has(word)) return numbered(harm, 0, at, at + 1);
      const quantity = words.quantities.get(back);
      if (quantity && quantity.end <= at) return numbered(harm, quantity.value, back, at + 1);
      if (!/^[a-z-]+$/.test(word) || NUMBER_ENDS.has(word)) return null;
    }
    return null;
  };
}

/** Words before "death of" that make it no death told: "in connection with", "the attempted murder of". */
const NO_NOMINALS = new Set('attempted connection'.split(' '));

/** "The death of", "the murder of". */
export function nominal(harm: Harm): Rule {
  return (words, at) =>
    wordAt(words, at + 1) !== 'of' || NO_NOMINALS.has(wordAt(words, at - 1))
      ? null
      : behind(harm, at, at + 2);
}

/** "The deaths of two men", "two deaths". */
export const death: Rule = (words, at) => nominal('killed')(words, at) ?? noun('killed')(words, at);

const FATAL = new Set('fatal deadly'.split(' '));
const BEFORE_SHOOTING = new Set('a the fatal deadly mass'.split(' '));

/** "The fatal shooting of a man", "a shooting death", "shooting two". */
export const shooting: Rule = (words, at) => {
  const next = wordAt(words, at + 1);
  const word = wordAt(words, at - 1);
  if (next === 'of') return nominal(FATAL.has(word) ? 'killed' : 'shot')(words, at);
  if (next === 'death') return nameless(at);
  return BEFORE_SHOOTING.has(word) ? null : active('shot')(words, at);
};

const DEADLY_THINGS = new Set(
  (
    'shooting shootings gunfire shot crash blast explosion attack accident fire collision stabbing drive-by home police ' +
    'officer-involved'
  ).split(' '),
);

/** "A fatal shooting", "deadly crash": somebody died of whom nothing is told. */
export const deadly: Rule = (words, at) => (DEADLY_THINGS.has(wordAt(words, at + 1)) ? nameless(at) : null);

const MULTIPLES = new Map([
  ['double', 2],
  ['triple', 3],
  ['quadruple', 4],
]);

const SHOOTINGS = new Set('shooting shootings'.split(' '));

/** "A triple shooting": three people hit. */
export const multiple: Rule = (words, at) => {
  const value = MULTIPLES.get(wordAt(words, at));
  if (value === undefined || !SHOOTINGS.has(wordAt(words, at + 1))) return null;
  return numbered(wordAt(words, at + 2) === 'death' ? 'killed' : 'shot', value, at, at + 2);
};

/** Words around "homicide" and "murder" that make it an office or a charge without a death. */
const BEFORE_NO_CRIME = new Set('attempted attempt degree no homicide police detective'.split(' '));
const BEHIND_NO_CRIME = new Set(
  'unit detective detectives squad investigator investigators bureau division suspect weapon rate'.split(' '),
);

/** "A homicide", "charged with murder", "a double murder": somebody died, unless it was only attempted. */
export const crime: Rule = (words, at) => {
  const word = wordAt(words, at - 1);
  if (wordAt(words, at + 1) === 'of') return nominal('killed')(words, at);
  const many = MULTIPLES.get(word);
  if (many !== undefined) {
    const doers = wordAt(words, at) === 'murder-suicide' ? 1 : 0;
    return numbered('killed', many + doers, at - 1, at + 1);
  }
  return BEFORE_NO_CRIME.has(word) || BEHIND_NO_CRIME.has(wordAt(words, at + 1)) ? null : nameless(at);
};

const CHARGES = new Set('murder homicide manslaughter'.split(' '));

/** Tokens behind "counts of" that name the charge: "first degree murder". */
const CHARGE_REACH = 3;

/** "Two counts of murder". */
export const counts: Rule = (words, at) => {
  const quantity = [...words.quantities.values()].find(({ end }) => end === at);
  const charge = words.low.slice(at + 2, at + 2 + CHARGE_REACH);
  const isKilling = wordAt(words, at + 1) === 'of' && charge.some((word) => CHARGES.has(word));
  if (!quantity || !isKilling || charge.some((word) => word.startsWith('attempt'))) return null;
  return numbered('killed', quantity.value, quantity.start, at + 4);
};

/** Tokens between "toll" and its number. */
const TOLL_REACH = 9;

const BEFORE_TOLL = new Set('death dead'.split(' '));
const BEFORE_TOLL_NUMBER = new Set('to at of was is reached reaches hit hits passed topped :'.split(' '));

/** "The death toll has risen to 45", "the death toll stands at 45". */
export const toll: Rule = (words, at) => {
  if (!BEFORE_TOLL.has(wordAt(words, at - 1))) return null;
  for (let ahead = at + 1; ahead < at + TOLL_REACH; ahead++) {
    const quantity = BEFORE_TOLL_NUMBER.has(wordAt(words, ahead)) && words.quantities.get(ahead + 1);
    if (quantity) return numbered('killed', quantity.value, at, quantity.end);
  }
  return null;
};
