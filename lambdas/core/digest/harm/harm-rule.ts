import { MONTHS, namesByWord, WEEKDAYS, wordSet } from '../../language/word-lists';
import type { SentenceWords } from '../english/sentence-words';

/** What befell people. 'shot' counts everybody hit, dead or alive, 'hospitalised' everybody brought to a hospital. */
export type Harm = 'killed' | 'injured' | 'shot' | 'hospitalised';

/** Words that report harm, and where in the sentence the harmed people are. */
export interface HarmWords {
  harm: Harm;
  start: number;
  /** The token after the last one. */
  end: number;
  /**
   * Where the people are: before the words, after them or right after them ('adjacent'). 'self': they did it
   * themselves; 'value': the words state only a number; 'nameless': nobody is mentioned.
   */
  side: 'before' | 'after' | 'adjacent' | 'value' | 'nameless' | 'self';
  /** Number of people if the side is 'value'. */
  value?: number;
  /** Whether the verb is active and its object was harmed, as in "killed two". */
  isActive?: boolean;
}

/** A sentence with the places of its phrases for people. */
export interface SentenceWithPeople extends SentenceWords {
  /** Tokens at which the phrases start. */
  starts: ReadonlySet<number>;
  /** Tokens after the phrases that are numbers. */
  numbersEnd: ReadonlySet<number>;
}

/** Reads a sentence at a word that may report harm; null if it reports none. */
export type HarmRule = (words: SentenceWithPeople, at: number) => HarmWords | null;

/** The lower-case token at an index; empty beyond the sentence's ends. */
export function wordAt({ lower }: SentenceWithPeople, at: number): string {
  return lower[at] ?? '';
}

/** The `reach` lower-case tokens before an index. */
export function wordsBefore({ lower }: SentenceWithPeople, at: number, reach: number): readonly string[] {
  return lower.slice(Math.max(0, at - reach), at);
}

/** Harm to the people before some words. */
export function before(harm: Harm, start: number, end = start + 1): HarmWords {
  return { harm, start, end, side: 'before' };
}

/** Harm to the people after some words. */
export function behind(harm: Harm, start: number, end: number): HarmWords {
  return { harm, start, end, side: 'after' };
}

/** A number of people harmed. */
export function numbered(harm: Harm, value: number, start: number, end: number): HarmWords {
  return { harm, start, end, side: 'value', value };
}

export function nameless(at: number): HarmWords {
  return { harm: 'killed', start: at, end: at + 1, side: 'nameless' };
}

/** Objects that an article does not count. */
const NOBODIES = wordSet('me us you it');

/** "Was killed" and "two killed in blast" harm the people before, "killed two" those after; of `length` tokens. */
export function participle(harm: Harm, length = 1): HarmRule {
  return (words, at) => {
    const end = at + length;
    if (NOBODIES.has(wordAt(words, end))) return null;
    const isActive = !words.numbersEnd.has(at) && !isPassive(words, at) && objectStartsAt(words, end);
    return { harm, start: at, end, side: isActive ? 'after' : 'before', isActive };
  };
}

/** "Killing two", "injures 31": harm only if people follow. */
export function active(harm: Harm, length = 1): HarmRule {
  return (words, at) =>
    objectStartsAt(words, at + length)
      ? { harm, start: at, end: at + length, side: 'after', isActive: true }
      : null;
}

/** "Stabbed to death"; the participle alone is read by `otherwise`. */
export function perhapsToDeath(otherwise: HarmRule): HarmRule {
  return (words, at) =>
    wordAt(words, at + 1) === 'to' && wordAt(words, at + 2) === 'death'
      ? participle('killed', 3)(words, at)
      : otherwise(words, at);
}

/** For participles that count as harm only "to death". */
export const none: HarmRule = () => null;

/** "Two died". */
export function intransitive(harm: Harm): HarmRule {
  return (_, at) => before(harm, at);
}

/** "Passed away". */
export const passed: HarmRule = (words, at) =>
  wordAt(words, at + 1) === 'away' ? before('killed', at, at + 2) : null;

/** Words after a passive "struck" or "hit" that make it a shot: "struck by gunfire", "hit in the leg". */
const BEHIND_STRUCK = wordSet('by in multiple several twice once with and');

/** "Struck by a bullet", "hit two people". */
export const struck: HarmRule = (words, at) => {
  if (isPassive(words, at)) return BEHIND_STRUCK.has(wordAt(words, at + 1)) ? before('shot', at) : null;
  return objectStartsAt(words, at + 1)
    ? { harm: 'shot', start: at, end: at + 1, side: 'adjacent', isActive: true }
    : null;
};

const FATAL_PARTICIPLES = wordSet('shot wounded struck injured stabbed hit gunned beaten');
const FATAL_ACTIVES = wordSet('shooting shoots shoot stabbing wounding injuring striking');

/** "Fatally shot", "one of them fatally". */
export const fatally: HarmRule = (words, at) => {
  const next = wordAt(words, at + 1);
  if (FATAL_PARTICIPLES.has(next)) return participle('killed', 2)(words, at);
  return FATAL_ACTIVES.has(next) ? active('killed', 2)(words, at) : before('killed', at);
};

/** Words before "shot" that make it a noun: "a warning shot". */
const SHOT_AS_NOUN = wordSet(
  'a the first single each second mug video screen no warning head every by booking gun one-shot',
);

/** Words after an active "shot" that make it a miss: "shot at". */
const MISSING = wordSet('at into off clock');

/** Words after "shot" that make it harm to things, even if it is passive: "was shot down". */
const NOT_OF_PEOPLE = wordSet('up down');

/** "Shot", with its outcome if stated: "shot dead", "shot and killed", "shot to death". */
export const shot: HarmRule = (words, at) => {
  if (SHOT_AS_NOUN.has(wordAt(words, at - 1))) return null;
  const next = wordAt(words, at + 1);
  if (NOT_OF_PEOPLE.has(next)) return null;
  const isMiss = MISSING.has(next) && wordAt(words, at + 2) !== 'least';
  return isMiss && !isPassive(words, at) ? null : (withOutcome(words, at) ?? participle('shot')(words, at));
};

/** Harm by the word after "shot and". */
const OUTCOMES = namesByWord({ killed: 'killed', injured: 'wounded injured hurt' });

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

/** Words that make a participle passive: "was killed", "got hurt", "being shot". */
const AUXILIARIES = wordSet('was were is are be been being got get gets');

/** Words other than those in "-ly" that may come between an auxiliary and its participle. */
const ADVERBS = wordSet(
  'also not both all later then and each either in or just still dead killed shot stabbed struck hit',
);

const AUXILIARY_REACH = 5;

function isPassive(words: SentenceWithPeople, at: number): boolean {
  for (let back = at - 1; back >= Math.max(0, at - AUXILIARY_REACH); back--) {
    const word = wordAt(words, back);
    if (AUXILIARIES.has(word)) return true;
    if (!ADVERBS.has(word) && !word.endsWith('ly')) return false;
  }
  return false;
}

/** First words of the people whom an active verb harmed: "several" in "killing several", "his" in "shot his wife". */
const OBJECT_STARTS = wordSet(
  'a an the his her their another one two three four five six seven eight nine ten eleven twelve himself herself him ' +
    'them more some several dozens hundreds scores both nearly about over around up multiple',
);

/** First words of such people only if certain others follow: "at least" in "killing at least two". */
const OBJECT_PAIRS = new Map([
  ['at', new Set(['least', 'most'])],
  ['as', new Set(['many'])],
]);

/** Units after a number that is not an object: "shot three times". */
const NO_OBJECT_UNITS = wordSet('times shots rounds years days months weeks hours minutes');

/** Words after a participle that are neither people nor their modifiers, though a headline may capitalise them. */
const NO_OBJECTS = new Set([
  ...wordSet(
    'in at on after during by near outside and as while when to with from inside over for early late dead injured wounded ' +
      'hurt amid of or but before behind since across along under following around',
  ),
  ...WEEKDAYS,
  ...MONTHS,
]);

/** Whether the people whom an active verb harmed start at a token. */
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
