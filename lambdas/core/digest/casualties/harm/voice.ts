import { type Told, wordAt } from './rule';

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
export function isPassive(words: Told, at: number): boolean {
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
export function objectStartsAt(words: Told, at: number): boolean {
  const first = wordAt(words, at);
  const pair = OBJECT_PAIRS.get(first);
  if (pair) return pair.has(wordAt(words, at + 1));
  if (first === 'no') return true;
  const quantity = words.quantities.get(at);
  if (quantity) return !NO_OBJECT_UNITS.has(wordAt(words, quantity.end));
  if (OBJECT_STARTS.has(first) || words.starts.has(at)) return true;
  if (NO_OBJECTS.has(first)) return false;
  const isModifier = words.starts.has(at + 1) && /^[a-z-]{3,}$/.test(first);
  return isModifier || (at > 1 && /^\p{Lu}\p{Ll}/u.test(words.text[at] ?? ''));
}
