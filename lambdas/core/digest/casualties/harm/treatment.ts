import { noun } from './nouns';
import { before, behind, type Rule, wordAt, wordsBefore } from './rule';
import { objectStartsAt } from './voice';

/** Tokens between "taken" and "hospital". */
const HOSPITAL_REACH = 9;

const BROUGHT = new Set(
  (
    'taken transported airlifted flown rushed sent driven brought treated hospitalized hospitalised life-flighted carried ' +
    'admitted'
  ).split(' '),
);

/** Centres that treat nobody. */
const NO_HOSPITALS = new Set(
  'detention correctional justice jail shopping community processing convention civic recreation call data'.split(
    ' ',
  ),
);

/** "Was taken to a hospital", "sent two people to the medical center". */
export const hospital: Rule = (words, at) => {
  if (NO_HOSPITALS.has(wordAt(words, at - 1))) return null;
  const index = wordsBefore(words, at, HOSPITAL_REACH).findLastIndex((word) => BROUGHT.has(word));
  if (index < 0) return null;
  const start = Math.max(0, at - HOSPITAL_REACH) + index;
  const isSending = wordAt(words, start) === 'sent' && objectStartsAt(words, start + 1);
  return isSending ? behind('hospitalised', start, start + 1) : before('hospitalised', start, at + 1);
};

const CONDITIONS = new Set('critical serious stable good fair grave guarded critical-but-stable'.split(' '));

/** "In critical condition". */
export const condition: Rule = (words, at) =>
  CONDITIONS.has(wordAt(words, at - 1)) ? before('hospitalised', at - 1, at + 1) : null;

/** Tokens between "expected" and "survive", and between "suffered" and "wounds". */
const VERB_REACH = 6;

/** "Is expected to survive", "recovering". */
export const recovery: Rule = (words, at) => {
  const earlier = wordsBefore(words, at, VERB_REACH);
  const isExpected = earlier.includes('expected') && !earlier.includes('not');
  return isExpected || wordAt(words, at) === 'recovering' ? before('hospitalised', at) : null;
};

const WOUNDS = new Set('wound wounds injury injuries'.split(' '));
const SUFFERING = /^(?:suffer|sustain|receiv)/;
const NURSING = new Set('treated nursing with'.split(' '));
const HAVING = new Set('with from for has had have'.split(' '));

/** "Suffered a gunshot wound", "with bullet wounds". */
export const gunshot: Rule = (words, at) => {
  if (!WOUNDS.has(wordAt(words, at + 1))) return null;
  const earlier = wordsBefore(words, at, VERB_REACH);
  const isSuffered = earlier.some((word) => HAVING.has(word) || SUFFERING.test(word));
  return isSuffered ? before('shot', at, at + 2) : null;
};

/** "Suffered minor injuries", "with burns", "treated for smoke inhalation", "three injuries". */
export const injuries: Rule = (words, at) => {
  const counted = noun('injured')(words, at);
  if (counted || wordAt(words, at - 1) === 'gunshot') return counted;
  const isSuffered = wordsBefore(words, at, VERB_REACH).some(
    (word) => NURSING.has(word) || SUFFERING.test(word),
  );
  return isSuffered ? before('injured', at) : null;
};
