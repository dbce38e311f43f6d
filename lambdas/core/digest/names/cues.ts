import { wordSet } from '../../language/word-lists';
import {
  ADJECTIVE_OF,
  COUNTRY,
  COURT_KIND,
  GIVEN_NAME,
  KNOWN_ACRONYM,
  KNOWN_ORGANISATION,
  ORGANISATION_NOUN,
  OUTLET,
  OUTLET_END,
  PERSONAL_VERB,
  PLACE_ADJECTIVE,
  PLACE_END,
  PLACE_NOUN,
  PLACE_START,
  SAYING,
  STATE,
  STATE_ABBREVIATION,
  TITLE,
} from './lexicon';
import { isAge, type Title } from './roles';
import { type NameRun, type Token, type TokenisedSentence, textOf } from './runs';

/** Weight of a cue that decides the kind of a name by itself. */
export const CERTAIN = 3;

/** Weight of a cue that decides it unless another cue contradicts. */
export const LIKELY = 2;

/** Weight of a cue that needs support from another. */
const SLIGHT = 1;

/** Words that may come between a name and its verb: "was", "has been". */
const AUXILIARY = wordSet('was were is are has have had been being later also who');

/** Weight of the cues in and around tokens `start` to `end` (exclusive) for a person's name. */
export function personCues(
  { tokens }: TokenisedSentence,
  start: number,
  end: number,
  titles: readonly Title[],
): number {
  const words = tokens.slice(start, end);
  if (titles.length > 0 || isAge(tokens, end) || /^[JS]r\.?$/.test(words.at(-1)?.text ?? '')) return CERTAIN;
  if (words.length < 2 || words.some(({ text }) => /\d/.test(text))) return 0;
  let cues = 0;
  if (GIVEN_NAME.has(words[0]?.text ?? '')) cues += LIKELY;
  if (words.slice(0, -1).some(isInitial)) cues += LIKELY;
  if (speaks(tokens, start, end)) cues += LIKELY;
  if (hasPersonalVerb(tokens, end) || isIdentifiedAs(tokens, start)) cues += LIKELY;
  if (tokens[start - 1]?.lower === 'the') cues -= LIKELY;
  return cues;
}

function isInitial({ text }: Token): boolean {
  return /^\p{Lu}\.?$/u.test(text);
}

/** "X said", "said X", "X, who". */
function speaks(tokens: readonly Token[], start: number, end: number): boolean {
  const next = tokens[end]?.text === ',' ? tokens[end + 1] : tokens[end];
  return (
    SAYING.has(tokens[end]?.lower ?? '') ||
    (start > 0 && SAYING.has(tokens[start - 1]?.lower ?? '')) ||
    next?.text === 'who'
  );
}

/** "X was arrested", "X, who has died". */
function hasPersonalVerb(tokens: readonly Token[], end: number): boolean {
  let at = tokens[end]?.text === ',' ? end + 1 : end;
  const first = at;
  while (AUXILIARY.has(tokens[at]?.lower ?? '')) at++;
  const verb = tokens[at]?.lower ?? '';
  return PERSONAL_VERB.has(verb) && (at > first || /^(?:pleaded|died|resigned)$/.test(verb));
}

function isIdentifiedAs(tokens: readonly Token[], start: number): boolean {
  return tokens[start - 2]?.lower === 'identified' && tokens[start - 1]?.lower === 'as';
}

/** An organisation's name, and the weight of the cues for it. */
export interface OrganisationCue {
  name: string;
  organisation: number;
}

/** Possessives that belong to an organisation's name, besides titles ("Sheriff's Office"): "Children's Hospital". */
const OWNER = wordSet('children women men veterans teachers workers people');

const ACRONYM = /^\p{Lu}{3,6}$/u;

/** Call signs of American radio and television stations. */
const CALL_SIGN = /^[KW][A-Z]{2,3}$/;

/** Whether a name is a newspaper's, channel's or agency's: it reports the event and takes no part in it. */
export function isOutlet(name: string): boolean {
  if (OUTLET.has(name) || (CALL_SIGN.test(name) && !KNOWN_ACRONYM.has(name))) return true;
  const last = name.slice(name.lastIndexOf(' ') + 1).toLowerCase();
  return last.length < name.length && OUTLET_END.has(last);
}

/** The organisation that a run names: "Harbour Authority", "Ministry of Works", "NATO"; else null. */
export function organisationCue(sentence: TokenisedSentence, run: NameRun): OrganisationCue | null {
  const name = textOf(sentence, run.start, run.end);
  if (KNOWN_ORGANISATION.has(name) || KNOWN_ACRONYM.has(name)) return { name, organisation: CERTAIN };
  const words = sentence.tokens.slice(run.start, run.end);
  if (words.length === 1 && ACRONYM.test(name))
    return isAgent(sentence.tokens, run) ? { name, organisation: LIKELY } : null;
  if (!hasOrganisationNoun(words)) return null;
  const full = withOwner(sentence, run, name);
  return full === null ? null : { name: full, organisation: CERTAIN };
}

/** "HTA's", "HTA said": an unknown acronym is an organisation only if it owns or says something. */
function isAgent(tokens: readonly Token[], { start, end }: NameRun): boolean {
  return (tokens[start]?.isPossessive ?? false) || SAYING.has(tokens[end]?.lower ?? '');
}

/** Whether the last word, or the one before "of" or "for", is a noun of organisations. */
function hasOrganisationNoun(words: readonly Token[]): boolean {
  const last = words.at(-1)?.lower ?? '';
  if (last === 'court') return COURT_KIND.has(words.at(-2)?.lower ?? '');
  return (
    ORGANISATION_NOUN.has(last) ||
    words.some(
      ({ lower }, at) => /^(?:of|for)$/.test(lower) && ORGANISATION_NOUN.has(words[at - 1]?.lower ?? ''),
    )
  );
}

/** "Ukraine's Air Force" becomes "Ukrainian Air Force", "Ellery's Fire Service" "Fire Service"; null for a bare noun. */
function withOwner(sentence: TokenisedSentence, run: NameRun, name: string): string | null {
  const owner = sentence.tokens[run.start - 1];
  const isOwned = owner?.isCapital && owner.isPossessive;
  if (isOwned && (TITLE.has(owner.lower) || OWNER.has(owner.lower) || isSaint(sentence.tokens, run)))
    return textWithOwner(sentence, run);
  if (run.end - run.start === 1) return null;
  const adjective = isOwned ? ADJECTIVE_OF.get(owner.text) : undefined;
  return adjective ? `${adjective} ${name}` : name;
}

/** "St. Orin's Hospital". */
function isSaint(tokens: readonly Token[], { start }: NameRun): boolean {
  return /^(?:st\.?|saint)$/.test(tokens[start - 2]?.lower ?? '');
}

/** "Tarn County Sheriff's Office": starts at the first of the capitalised words before the possessive. */
function textWithOwner(sentence: TokenisedSentence, run: NameRun): string {
  let start = run.start - 1;
  while (sentence.tokens[start - 1]?.isCapital && !sentence.tokens[start - 1]?.isStart) start--;
  return textOf(sentence, start, run.end);
}

/** Prepositions of space besides those of `placesIn`. */
const SPATIAL = wordSet('across throughout around');

/** Nouns right before a place's name: "the capital Ellery". */
const SETTLEMENT = wordSet('capital city town village port island');

/** After one of these, a name with a preposition is not a place: "in the Harbour Cup", "in his Vale". */
const DETERMINER = wordSet('the a an his her their its our this that');

/** Last words of places that are also surnames. */
const SURNAMES = wordSet('hill lane park lake bay point forest rivers banks hills port stadium');

/** Weight of the cues in and around tokens `start` to `end` (exclusive) for a place's name. */
export function placeCues(
  sentence: TokenisedSentence,
  start: number,
  end: number,
  isAfterPreposition: boolean,
): number {
  const { tokens } = sentence;
  const [first, last] = [tokens[start] as Token, tokens[end - 1] as Token];
  if (/\d/.test(last.text)) return 0;
  let cues = prepositionCue(tokens, start, end, isAfterPreposition);
  if (end - start > 1 && PLACE_END.has(last.lower))
    cues += mayBePerson(first, last, end - start) ? LIKELY : CERTAIN;
  if (end - start > 1 && PLACE_START.has(first.lower)) cues += LIKELY;
  if (PLACE_NOUN.has(tokens[end]?.lower ?? '') && !last.isPossessive) cues += LIKELY;
  if (PLACE_ADJECTIVE.has(tokens[start - 1]?.lower ?? '')) cues += SLIGHT;
  if (isInState(sentence, end) && !GIVEN_NAME.has(first.text)) cues += CERTAIN;
  return cues;
}

/** "in Ellery" indicates a place; "in Vale's house" does so weakly and "in Euro 2024" not at all. */
function prepositionCue(tokens: readonly Token[], start: number, end: number, isPlaced: boolean): number {
  const before = tokens[start - 1]?.lower ?? '';
  if (!isPlaced && !SPATIAL.has(before) && !SETTLEMENT.has(before)) return 0;
  if (/^\d/.test(tokens[end]?.text ?? '') || DETERMINER.has(before)) return 0;
  return tokens[end - 1]?.isPossessive ? SLIGHT : LIKELY;
}

/** Whether a name with a place's last word may be a given name and surname: "Brandon Hill". */
function mayBePerson(first: Token, last: Token, words: number): boolean {
  return words === 2 && GIVEN_NAME.has(first.text) && SURNAMES.has(last.lower);
}

/** Whether a state or country follows: "Ellery, Ohio", "Ellery, Calif.", "Ellery, France". */
function isInState(sentence: TokenisedSentence, end: number): boolean {
  const { tokens } = sentence;
  if (tokens[end]?.text !== ',' || !tokens[end + 1]?.isCapital) return false;
  const last = tokens[end + 2]?.isCapital ? end + 3 : end + 2;
  if (tokens[last - 1]?.isPossessive) return false;
  const name = textOf(sentence, end + 1, last);
  return STATE.has(name) || COUNTRY.has(name) || STATE_ABBREVIATION.has(name);
}
