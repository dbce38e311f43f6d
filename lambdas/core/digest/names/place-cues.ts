import { COUNTRY } from './countries';
import { CERTAIN, LIKELY, SLIGHT } from './cues';
import { GIVEN_NAME } from './person-words';
import {
  PLACE_ADJECTIVE,
  PLACE_END,
  PLACE_NOUN,
  PLACE_START,
  STATE,
  STATE_ABBREVIATION,
} from './place-words';
import { type Reading, type Token, textOf } from './tokens';

/** How much the words of a name and those beside it speak for a place. */
export function placeCues(reading: Reading, start: number, end: number, isAfterPreposition: boolean): number {
  const { tokens } = reading;
  const [first, last] = [tokens[start] as Token, tokens[end - 1] as Token];
  if (/\d/.test(last.text)) return 0;
  let cues = prepositionCue(tokens, start, end, isAfterPreposition);
  if (end - start > 1 && PLACE_END.has(last.lower))
    cues += isPersonToo(first, last, end - start) ? LIKELY : CERTAIN;
  if (end - start > 1 && PLACE_START.has(first.lower)) cues += LIKELY;
  if (PLACE_NOUN.has(tokens[end]?.lower ?? '') && !last.isPossessive) cues += LIKELY;
  if (PLACE_ADJECTIVE.has(tokens[start - 1]?.lower ?? '')) cues += SLIGHT;
  if (isInState(reading, end) && !GIVEN_NAME.has(first.text)) cues += CERTAIN;
  return cues;
}

/** Prepositions of space besides those of {@link placesIn}. */
const ACROSS = new Set('across throughout around'.split(' '));

/** Nouns right before a place's name: "the capital Ellery". */
const SETTLEMENT = new Set('capital city town village port island'.split(' '));

/** Words after which a name with a preposition is a thing's: "in the Harbour Cup", "in his Vale". */
const DETERMINED = new Set('the a an his her their its our this that'.split(' '));

/** "in Ellery" is one; "in Vale's house" and "in Euro 2024" tell little. */
function prepositionCue(tokens: readonly Token[], start: number, end: number, isPlaced: boolean): number {
  const before = tokens[start - 1]?.lower ?? '';
  if (!isPlaced && !ACROSS.has(before) && !SETTLEMENT.has(before)) return 0;
  if (/^\d/.test(tokens[end]?.text ?? '') || DETERMINED.has(before)) return 0;
  return tokens[end - 1]?.isPossessive ? SLIGHT : LIKELY;
}

/** Whether a place's last word may be a surname after a given name: "Brandon Hill". */
function isPersonToo(first: Token, last: Token, words: number): boolean {
  return words === 2 && GIVEN_NAME.has(first.text) && AMBIGUOUS.has(last.lower);
}

/** Last words of places that are surnames as well. */
const AMBIGUOUS = new Set('hill lane park lake bay point forest rivers banks hills port stadium'.split(' '));

/** "Ellery, Ohio", "Ellery, Calif.", "Ellery, France": the larger place that holds it follows. */
function isInState(reading: Reading, end: number): boolean {
  const { tokens } = reading;
  if (tokens[end]?.text !== ',' || !tokens[end + 1]?.isCapital) return false;
  const last = tokens[end + 2]?.isCapital ? end + 3 : end + 2;
  if (tokens[last - 1]?.isPossessive) return false;
  const name = textOf(reading, end + 1, last);
  return STATE.has(name) || COUNTRY.has(name) || STATE_ABBREVIATION.has(name);
}
