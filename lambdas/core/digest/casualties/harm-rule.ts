import type { SentenceWords } from './sentence-words';

/** What befell people; 'shot' counts those hit, dead or alive, and 'hospitalised' those brought to a hospital. */
export type Harm = 'killed' | 'injured' | 'shot' | 'hospitalised';

/** Words that tell of harm, and where the people stand that it befell. */
export interface HarmWords {
  harm: Harm;
  start: number;
  /** The token after the last one. */
  end: number;
  /**
   * Where the people stand: before the words, behind them or right behind them; 'self' where they did it themselves,
   * 'value' where only a number stands with the words and 'nameless' where nobody does.
   */
  side: 'before' | 'after' | 'adjacent' | 'value' | 'nameless' | 'self';
  /** How many, where the side is 'value'. */
  value?: number;
  /** Whether a verb tells it of whom it befell, as in "killed two". */
  isActive?: boolean;
}

/** A sentence and where its people stand. */
export interface SentenceWithPeople extends SentenceWords {
  /** The tokens at which its people start. */
  starts: ReadonlySet<number>;
  /** The tokens behind those of them that are numbers. */
  numbersEnd: ReadonlySet<number>;
}

/** Reads a sentence at a word that may tell of harm; null where it tells of none. */
export type HarmRule = (words: SentenceWithPeople, at: number) => HarmWords | null;

/** The lower-case token at a place, empty beyond the sentence's ends. */
export function wordAt({ lower }: SentenceWithPeople, at: number): string {
  return lower[at] ?? '';
}

/** The lower-case tokens just before a place. */
export function wordsBefore({ lower }: SentenceWithPeople, at: number, reach: number): readonly string[] {
  return lower.slice(Math.max(0, at - reach), at);
}

/** Harm that befell those told of before some words. */
export function before(harm: Harm, start: number, end = start + 1): HarmWords {
  return { harm, start, end, side: 'before' };
}

/** Harm that befell those told of behind some words. */
export function behind(harm: Harm, start: number, end: number): HarmWords {
  return { harm, start, end, side: 'after' };
}

/** A number of people harmed. */
export function numbered(harm: Harm, value: number, start: number, end: number): HarmWords {
  return { harm, start, end, side: 'value', value };
}

/** A death of which no more is told. */
export function nameless(at: number): HarmWords {
  return { harm: 'killed', start: at, end: at + 1, side: 'nameless' };
}

/** Words by which a participle is passive: "was killed", "got hurt", "being shot". */
const AUXILIARIES = new Set('was were is are be been being got get gets'.split(' '));

/** Words other than those in "-ly" that may stand between the auxiliary and its participle. */
const ADVERBS = new Set(
  'also not both all later then and each either in or just still dead killed shot stabbed struck hit'.split(
    ' ',
  ),
);

/** Tokens before a participle among which its auxiliary is. */
const AUXILIARY_REACH = 5;

/** Whether a participle at a token is passive by an auxiliary shortly before it. */
function isPassive(words: SentenceWithPeople, at: number): boolean {
  for (let back = at - 1; back >= Math.max(0, at - AUXILIARY_REACH); back--) {
    const word = wordAt(words, back);
    if (AUXILIARIES.has(word)) return true;
    if (!ADVERBS.has(word) && !word.endsWith('ly')) return false;
  }
  return false;
}

/** Words that start the people whom an active verb befell: "killing [several]", "shot [his] wife". */
const OBJECT_STARTS = new Set(
  (
    'a an the his her their another one two three four five six seven eight nine ten eleven twelve himself herself him ' +
    'them more some several dozens hundreds scores both nearly about over around up multiple'
  ).split(' '),
);

/** Words that start them only before another: "killing at least two". */
const OBJECT_PAIRS = new Map([
  ['at', new Set(['least', 'most'])],
  ['as', new Set(['many'])],
]);

/** Units of what is no object: "shot three times". */
const NO_OBJECT_UNITS = new Set('times shots rounds years days months weeks hours minutes'.split(' '));

/** Words behind a participle that are neither people nor their modifiers, though a headline may capitalise them. */
const NO_OBJECTS = new Set(
  (
    'in at on after during by near outside and as while when to with from inside over for early late dead injured wounded hurt amid ' +
    'monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september ' +
    'october november december of or but before behind since across along under following around'
  ).split(' '),
);

/** Whether the people befallen start at a token. */
export function objectStartsAt(words: SentenceWithPeople, at: number): boolean {
  const first = wordAt(words, at);
  const pair = OBJECT_PAIRS.get(first);
  if (pair) return pair.has(wordAt(words, at + 1));
  if (first === 'no') return true;
  const quantity = words.quantities.get(at);
  if (quantity) return !NO_OBJECT_UNITS.has(wordAt(words, quantity.end));
  if (OBJECT_STARTS.has(first) || words.starts.has(at)) return true;
  if (NO_OBJECTS.has(first)) return false;
  const isModifier = words.starts.has(at + 1) && /^[a-z-]{3,}$/.test(first);
  return isModifier || (at > 1 && /^\p{Lu}\p{Ll}/u.test(words.words[at] ?? ''));
}

/** Objects of a verb that are nobody whom an article counts. */
const NOBODIES = new Set('me us you it'.split(' '));

/**
 * A participle of some tokens: "was killed" befalls those before it, "killed two" those behind it, and "two killed in
 * blast" those before it.
 */
export function participle(harm: Harm, length = 1): HarmRule {
  return (words, at) => {
    const end = at + length;
    if (NOBODIES.has(wordAt(words, end))) return null;
    const isActive = !words.numbersEnd.has(at) && !isPassive(words, at) && objectStartsAt(words, end);
    return { harm, start: at, end, side: isActive ? 'after' : 'before', isActive };
  };
}

/** "Killing two", "injures 31": where people follow. */
export function active(harm: Harm, length = 1): HarmRule {
  return (words, at) =>
    objectStartsAt(words, at + length)
      ? { harm, start: at, end: at + length, side: 'after', isActive: true }
      : null;
}

/** "Stabbed to death": the participle alone may leave people alive. */
export function perhapsToDeath(otherwise: HarmRule): HarmRule {
  return (words, at) =>
    wordAt(words, at + 1) === 'to' && wordAt(words, at + 2) === 'death'
      ? participle('killed', 3)(words, at)
      : otherwise(words, at);
}

/** What nobody is counted as harmed by unless it was to death. */
export const none: HarmRule = () => null;

/** "Two died". */
export function intransitive(harm: Harm): HarmRule {
  return (_, at) => before(harm, at);
}

/** "Passed away". */
export const passed: HarmRule = (words, at) =>
  wordAt(words, at + 1) === 'away' ? before('killed', at, at + 2) : null;

/** What stands before "struck" or "hit" by bullets: "struck by gunfire", "hit in the leg". */
const BEHIND_STRUCK = new Set('by in multiple several twice once with and'.split(' '));

/** "Struck by a bullet", "hit two people". */
export const struck: HarmRule = (words, at) => {
  if (isPassive(words, at)) return BEHIND_STRUCK.has(wordAt(words, at + 1)) ? before('shot', at) : null;
  return objectStartsAt(words, at + 1)
    ? { harm: 'shot', start: at, end: at + 1, side: 'adjacent', isActive: true }
    : null;
};

const FATAL_PARTICIPLES = new Set('shot wounded struck injured stabbed hit gunned beaten'.split(' '));
const FATAL_ACTIVES = new Set('shooting shoots shoot stabbing wounding injuring striking'.split(' '));

/** "Fatally shot", "one of them fatally". */
export const fatally: HarmRule = (words, at) => {
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
export const shot: HarmRule = (words, at) => {
  if (SHOT_AS_NOUN.has(wordAt(words, at - 1))) return null;
  const next = wordAt(words, at + 1);
  if (NOT_OF_PEOPLE.has(next)) return null;
  const isMiss = MISSING.has(next) && wordAt(words, at + 2) !== 'least';
  return isMiss && !isPassive(words, at) ? null : (withOutcome(words, at) ?? participle('shot')(words, at));
};

function withOutcome(words: SentenceWithPeople, at: number): HarmWords | null {
  const next = wordAt(words, at + 1);
  const after = wordAt(words, at + 2);
  if (next === 'dead') return participle('killed', 2)(words, at);
  if (next === 'to' && after === 'death') return participle('killed', 3)(words, at);
  if (next !== 'and' && next !== ',') return null;
  const adverbs = after.endsWith('ly') ? 1 : 0;
  const harm = OUTCOMES.get(wordAt(words, at + 2 + adverbs));
  return harm ? participle(harm, 3 + adverbs)(words, at) : null;
}
