import { before, type Harm, type HarmWords, type Rule, type Told, wordAt } from './rule';
import { isPassive, objectStartsAt } from './voice';

/** Objects of a verb that are nobody whom an article counts. */
const NOBODIES = new Set('me us you it'.split(' '));

/**
 * A participle of some tokens: "was killed" befalls those before it, "killed two" those behind it, and "two killed in
 * blast" those before it.
 */
export function participle(harm: Harm, length = 1): Rule {
  return (words, at) => {
    const end = at + length;
    if (NOBODIES.has(wordAt(words, end))) return null;
    const isActive = !words.numbersEnd.has(at) && !isPassive(words, at) && objectStartsAt(words, end);
    return { harm, start: at, end, side: isActive ? 'after' : 'before', isActive };
  };
}

/** "Killing two", "injures 31": where people follow. */
export function active(harm: Harm, length = 1): Rule {
  return (words, at) =>
    objectStartsAt(words, at + length)
      ? { harm, start: at, end: at + length, side: 'after', isActive: true }
      : null;
}

/** "Stabbed to death": the participle alone may leave people alive. */
export function perhapsToDeath(otherwise: Rule): Rule {
  return (words, at) =>
    wordAt(words, at + 1) === 'to' && wordAt(words, at + 2) === 'death'
      ? participle('killed', 3)(words, at)
      : otherwise(words, at);
}

/** What nobody is counted as harmed by unless it was to death. */
export const none: Rule = () => null;

/** "Two died". */
export function intransitive(harm: Harm): Rule {
  return (_, at) => before(harm, at);
}

/** "Passed away". */
export const passed: Rule = (words, at) =>
  wordAt(words, at + 1) === 'away' ? before('killed', at, at + 2) : null;

/** What stands before "struck" or "hit" by bullets: "struck by gunfire", "hit in the leg". */
const BEHIND_STRUCK = new Set('by in multiple several twice once with and'.split(' '));

/** "Struck by a bullet", "hit two people". */
export const struck: Rule = (words, at) => {
  if (isPassive(words, at)) return BEHIND_STRUCK.has(wordAt(words, at + 1)) ? before('shot', at) : null;
  return objectStartsAt(words, at + 1)
    ? { harm: 'shot', start: at, end: at + 1, side: 'adjacent', isActive: true }
    : null;
};

const FATAL_PARTICIPLES = new Set('shot wounded struck injured stabbed hit gunned beaten'.split(' '));
const FATAL_ACTIVES = new Set('shooting shoots shoot stabbing wounding injuring striking'.split(' '));

/** "Fatally shot", "one of them fatally". */
export const fatally: Rule = (words, at) => {
  const next = wordAt(words, at + 1);
  if (FATAL_PARTICIPLES.has(next)) return participle('killed', 2)(words, at);
  return FATAL_ACTIVES.has(next) ? active('killed', 2)(words, at) : before('killed', at);
};

/** Words before "shot" that make it a noun: "a warning shot". */
const SHOT_AS_NOUN = new Set(
  'a the first single each second mug video screen no warning head every by booking gun one-shot'.split(' '),
);

/** What follows "shot and". */
const OUTCOMES = new Map<string, Harm>([
  ['killed', 'killed'],
  ['wounded', 'injured'],
  ['injured', 'injured'],
  ['hurt', 'injured'],
]);

/** Particles behind "shot" that miss, unless it is passive; of "shot up" and "shot down" even then. */
const MISSING = new Set('at into off clock'.split(' '));
const NOT_OF_PEOPLE = new Set('up down'.split(' '));

/** "Shot", and what became of those who were: "shot dead", "shot and killed", "shot to death". */
export const shot: Rule = (words, at) => {
  if (SHOT_AS_NOUN.has(wordAt(words, at - 1))) return null;
  const next = wordAt(words, at + 1);
  if (NOT_OF_PEOPLE.has(next)) return null;
  const isMiss = MISSING.has(next) && wordAt(words, at + 2) !== 'least';
  return isMiss && !isPassive(words, at) ? null : (withOutcome(words, at) ?? participle('shot')(words, at));
};

function withOutcome(words: Told, at: number): HarmWords | null {
  const next = wordAt(words, at + 1);
  const after = wordAt(words, at + 2);
  if (next === 'dead') return participle('killed', 2)(words, at);
  if (next === 'to' && after === 'death') return participle('killed', 3)(words, at);
  if (next !== 'and' && next !== ',') return null;
  const adverbs = after.endsWith('ly') ? 1 : 0;
  const harm = OUTCOMES.get(wordAt(words, at + 2 + adverbs));
  return harm ? participle(harm, 3 + adverbs)(words, at) : null;
}
