import { nominal, noun } from './harm-nouns';
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

/** Tokens around "lives" or "himself" within which the verb stands that makes it a death. */
const VERB_REACH = 6;

const GUNS = new Set('gun weapon rifle handgun pistol'.split(' '));
const SELVES = new Set('himself herself'.split(' '));
const UPON = new Set('on upon'.split(' '));
const BEFORE_SUICIDE = new Set('committed commits commit by apparent'.split(' '));

/** "Turned the gun on himself", "took his own life", "apparent suicide". */
export const self: HarmRule = (words, at) => {
  const word = wordAt(words, at);
  const earlier = wordsBefore(words, at, VERB_REACH);
  const isSelf =
    (word === 'life' && wordAt(words, at - 1) === 'own') ||
    (word === 'suicide' && earlier.slice(-2).some((each) => BEFORE_SUICIDE.has(each))) ||
    (SELVES.has(word) && UPON.has(wordAt(words, at - 1)) && earlier.some((each) => GUNS.has(each)));
  return isSelf ? { harm: 'killed', start: at, end: at + 1, side: 'self' } : null;
};

const LOSING = new Set('lost loses lose losing'.split(' '));
const CLAIMING = new Set('claimed claims claiming took taken cost costing lost'.split(' '));
const POSSESSIVES = new Set('his her their'.split(' '));

/** "Lost their lives", "claimed 12 lives", "12 lives were lost", "the lives of two men". */
export const lives: HarmRule = (words, at) => {
  if (wordAt(words, at + 1) === 'of') return nominal('killed')(words, at);
  const earlier = wordsBefore(words, at, VERB_REACH);
  if (POSSESSIVES.has(wordAt(words, at - 1)) && earlier.slice(1).some((word) => LOSING.has(word)))
    return before('killed', at - 2, at + 1);
  const isLost = words.lower.slice(at + 1, at + 4).includes('lost');
  return isLost || earlier.some((word) => CLAIMING.has(word)) ? ofThoseCounted(at) : null;
};

const FINDING = new Set('found recovered pulled discovered retrieved'.split(' '));

/** Tokens between bodies and their being found. */
const FINDING_REACH = 5;

/** "Three bodies were recovered", "the bodies of two men". */
export const bodies: HarmRule = (words, at) => {
  if (wordAt(words, at + 1) === 'of') return behind('killed', at, at + 2);
  const near = [...words.lower.slice(at + 1, at + FINDING_REACH), ...wordsBefore(words, at, FINDING_REACH)];
  return near.some((word) => FINDING.has(word)) ? ofThoseCounted(at) : null;
};

/** Harm that befell those whom the noun at a token stands for: "12 lives". */
function ofThoseCounted(at: number): HarmWords {
  return before('killed', at + 1, at + 1);
}

const DEAD = new Set('dead killed slain murdered died'.split(' '));

/** Tokens between a family and its being dead. */
const FAMILY_REACH = 10;

/** "A family of five was found dead". */
export const family: HarmRule = (words, at) => {
  const quantity = wordAt(words, at + 1) === 'of' ? words.quantities.get(at + 2) : undefined;
  const isDead = words.lower.slice(at, at + FAMILY_REACH).some((word) => DEAD.has(word));
  return quantity && isDead ? numbered('killed', quantity.value, at, quantity.end) : null;
};

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
export const hospital: HarmRule = (words, at) => {
  if (NO_HOSPITALS.has(wordAt(words, at - 1))) return null;
  const index = wordsBefore(words, at, HOSPITAL_REACH).findLastIndex((word) => BROUGHT.has(word));
  if (index < 0) return null;
  const start = Math.max(0, at - HOSPITAL_REACH) + index;
  const isSending = wordAt(words, start) === 'sent' && objectStartsAt(words, start + 1);
  return isSending ? behind('hospitalised', start, start + 1) : before('hospitalised', start, at + 1);
};

const CONDITIONS = new Set('critical serious stable good fair grave guarded critical-but-stable'.split(' '));

/** "In critical condition". */
export const condition: HarmRule = (words, at) =>
  CONDITIONS.has(wordAt(words, at - 1)) ? before('hospitalised', at - 1, at + 1) : null;

/** Tokens between "expected" and "survive", and between "suffered" and "wounds". */
const TREATMENT_VERB_REACH = 6;

/** "Is expected to survive", "recovering". */
export const recovery: HarmRule = (words, at) => {
  const earlier = wordsBefore(words, at, TREATMENT_VERB_REACH);
  const isExpected = earlier.includes('expected') && !earlier.includes('not');
  return isExpected || wordAt(words, at) === 'recovering' ? before('hospitalised', at) : null;
};

const WOUNDS = new Set('wound wounds injury injuries'.split(' '));
const SUFFERING = /^(?:suffer|sustain|receiv)/;
const NURSING = new Set('treated nursing with'.split(' '));
const HAVING = new Set('with from for has had have'.split(' '));

/** "Suffered a gunshot wound", "with bullet wounds". */
export const gunshot: HarmRule = (words, at) => {
  if (!WOUNDS.has(wordAt(words, at + 1))) return null;
  const earlier = wordsBefore(words, at, TREATMENT_VERB_REACH);
  const isSuffered = earlier.some((word) => HAVING.has(word) || SUFFERING.test(word));
  return isSuffered ? before('shot', at, at + 2) : null;
};

/** "Suffered minor injuries", "with burns", "treated for smoke inhalation", "three injuries". */
export const injuries: HarmRule = (words, at) => {
  const counted = noun('injured')(words, at);
  if (counted || wordAt(words, at - 1) === 'gunshot') return counted;
  const isSuffered = wordsBefore(words, at, TREATMENT_VERB_REACH).some(
    (word) => NURSING.has(word) || SUFFERING.test(word),
  );
  return isSuffered ? before('injured', at) : null;
};
