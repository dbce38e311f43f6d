import { wordSet } from '../../language/word-lists';
import { harmNoun, nominalHarm } from './harm-nouns';
import {
  before,
  behind,
  type HarmRule,
  type HarmWords,
  numbered,
  objectStartsAt,
  wordAt,
  wordsBefore,
} from './harm-rule';

/** Tokens before a noun that are searched for the verb that makes it harm: "lost their lives", "expected to survive". */
const VERB_REACH = 6;

const GUNS = wordSet('gun weapon rifle handgun pistol');
const SELVES = wordSet('himself herself');
const UPON = wordSet('on upon');
const BEFORE_SUICIDE = wordSet('committed commits commit by apparent');

/** "Turned the gun on himself", "took his own life", "apparent suicide". */
export const selfHarm: HarmRule = (words, at) => {
  const word = wordAt(words, at);
  const earlier = wordsBefore(words, at, VERB_REACH);
  const isSelf =
    (word === 'life' && wordAt(words, at - 1) === 'own') ||
    (word === 'suicide' && earlier.slice(-2).some((each) => BEFORE_SUICIDE.has(each))) ||
    (SELVES.has(word) && UPON.has(wordAt(words, at - 1)) && earlier.some((each) => GUNS.has(each)));
  return isSelf ? { harm: 'killed', start: at, end: at + 1, side: 'self' } : null;
};

const LOSING = wordSet('lost loses lose losing');
const CLAIMING = wordSet('claimed claims claiming took taken cost costing lost');
const POSSESSIVES = wordSet('his her their');

/** Tokens after "lives" that are searched for "lost": "12 lives have been lost". */
const LOST_REACH = 3;

/** "Lost their lives", "claimed 12 lives", "12 lives were lost", "the lives of two men". */
export const lives: HarmRule = (words, at) => {
  if (wordAt(words, at + 1) === 'of') return nominalHarm('killed')(words, at);
  const earlier = wordsBefore(words, at, VERB_REACH);
  if (POSSESSIVES.has(wordAt(words, at - 1)) && earlier.slice(1).some((word) => LOSING.has(word)))
    return before('killed', at - 2, at + 1);
  const isLost = words.lower.slice(at + 1, at + 1 + LOST_REACH).includes('lost');
  return isLost || earlier.some((word) => CLAIMING.has(word)) ? ofThoseCounted(at) : null;
};

const FINDING = wordSet('found recovered pulled discovered retrieved');

const FINDING_REACH = 5;

/** "Three bodies were recovered", "the bodies of two men". */
export const bodies: HarmRule = (words, at) => {
  if (wordAt(words, at + 1) === 'of') return behind('killed', at, at + 2);
  const near = [...words.lower.slice(at + 1, at + FINDING_REACH), ...wordsBefore(words, at, FINDING_REACH)];
  return near.some((word) => FINDING.has(word)) ? ofThoseCounted(at) : null;
};

/** The death of the people that the noun at a token counts: "12 lives". */
function ofThoseCounted(at: number): HarmWords {
  return before('killed', at + 1, at + 1);
}

const DEAD = wordSet('dead killed slain murdered died');

const FAMILY_REACH = 10;

/** "A family of five was found dead". */
export const family: HarmRule = (words, at) => {
  const quantity = wordAt(words, at + 1) === 'of' ? words.quantities.get(at + 2) : undefined;
  const isDead = words.lower.slice(at, at + FAMILY_REACH).some((word) => DEAD.has(word));
  return quantity && isDead ? numbered('killed', quantity.value, at, quantity.end) : null;
};

const HOSPITAL_REACH = 9;

const BROUGHT = wordSet(
  'taken transported airlifted flown rushed sent driven brought treated hospitalized hospitalised life-flighted carried ' +
    'admitted',
);

/** Words before "center" that show it is not a hospital. */
const NO_HOSPITALS = wordSet(
  'detention correctional justice jail shopping community processing convention civic recreation call data',
);

/** "Was taken to a hospital", "sent two people to the medical center". */
export const hospital: HarmRule = (words, at) => {
  if (NO_HOSPITALS.has(wordAt(words, at - 1))) return null;
  const index = wordsBefore(words, at, HOSPITAL_REACH).findLastIndex((word) => BROUGHT.has(word));
  if (index < 0) return null;
  const start = Math.max(0, at - HOSPITAL_REACH) + index;
  const isSending = wordAt(words, start) === 'sent' && objectStartsAt(words, start + 1);
  return isSending ? behind('hospitalised', start, start + 1) : before('hospitalised', start, at + 1);
};

const CONDITIONS = wordSet('critical serious stable good fair grave guarded critical-but-stable');

/** "In critical condition". */
export const condition: HarmRule = (words, at) =>
  CONDITIONS.has(wordAt(words, at - 1)) ? before('hospitalised', at - 1, at + 1) : null;

/** "Is expected to survive", "recovering". */
export const recovery: HarmRule = (words, at) => {
  const earlier = wordsBefore(words, at, VERB_REACH);
  const isExpected = earlier.includes('expected') && !earlier.includes('not');
  return isExpected || wordAt(words, at) === 'recovering' ? before('hospitalised', at) : null;
};

const WOUNDS = wordSet('wound wounds injury injuries');
const SUFFERING = /^(?:suffer|sustain|receiv)/;
const TREATED = wordSet('treated nursing with');
const HAVING = wordSet('with from for has had have');

/** "Suffered a gunshot wound", "with bullet wounds". */
export const gunshot: HarmRule = (words, at) => {
  if (!WOUNDS.has(wordAt(words, at + 1))) return null;
  const earlier = wordsBefore(words, at, VERB_REACH);
  const isSuffered = earlier.some((word) => HAVING.has(word) || SUFFERING.test(word));
  return isSuffered ? before('shot', at, at + 2) : null;
};

/** "Suffered minor injuries", "with burns", "treated for smoke inhalation", "three injuries". */
export const injuries: HarmRule = (words, at) => {
  const counted = harmNoun('injured')(words, at);
  if (counted || wordAt(words, at - 1) === 'gunshot') return counted;
  const isSuffered = wordsBefore(words, at, VERB_REACH).some(
    (word) => TREATED.has(word) || SUFFERING.test(word),
  );
  return isSuffered ? before('injured', at) : null;
};
