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

/** A cue that settles the kind of a name by itself. */
export const CERTAIN = 3;

/** A cue that settles it where nothing speaks against it. */
export const LIKELY = 2;

/** A cue that needs another one. */
const SLIGHT = 1;

/** Words between a name and what befell its bearer: "was", "has been". */
const AUXILIARY = new Set('was were is are has have had been being later also who'.split(' '));

/** How much the words of a name and those beside it speak for a person. */
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
  if (befallsPerson(tokens, end) || follows(tokens, start, 'identified', 'as')) cues += LIKELY;
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
function befallsPerson(tokens: readonly Token[], end: number): boolean {
  let at = tokens[end]?.text === ',' ? end + 1 : end;
  const first = at;
  while (AUXILIARY.has(tokens[at]?.lower ?? '')) at++;
  const verb = tokens[at]?.lower ?? '';
  return PERSONAL_VERB.has(verb) && (at > first || /^(?:pleaded|died|resigned)$/.test(verb));
}

function follows(tokens: readonly Token[], start: number, ...words: string[]): boolean {
  return words.every((word, index) => tokens[start - words.length + index]?.lower === word);
}

/** An organisation's name and how sure it is one. */
export interface OrganisationCue {
  name: string;
  organisation: number;
}

/** Possessors that are part of an organisation's name, beside titles: "Children's Hospital", "Sheriff's Office". */
const OWNER = new Set('children women men veterans teachers workers people'.split(' '));

const ACRONYM = /^\p{Lu}{3,6}$/u;

/** Call signs of American radio and television stations. */
const CALL_SIGN = /^[KW][A-Z]{2,3}$/;

/** Whether a name is a newspaper's, channel's or agency's, which tells of the event and is nobody in it. */
export function isOutlet(name: string): boolean {
  if (OUTLET.has(name) || (CALL_SIGN.test(name) && !KNOWN_ACRONYM.has(name))) return true;
  const last = name.slice(name.lastIndexOf(' ') + 1).toLowerCase();
  return last.length < name.length && OUTLET_END.has(last);
}

/** The organisation that a run names by its own words: "Harbour Authority", "Ministry of Works", "NATO"; or null. */
export function organisationCue(reading: TokenisedSentence, run: NameRun): OrganisationCue | null {
  const name = textOf(reading, run.start, run.end);
  if (KNOWN_ORGANISATION.has(name) || KNOWN_ACRONYM.has(name)) return { name, organisation: CERTAIN };
  const words = reading.tokens.slice(run.start, run.end);
  if (words.length === 1 && ACRONYM.test(name))
    return isSubject(reading.tokens, run) ? { name, organisation: LIKELY } : null;
  if (!hasNoun(words)) return null;
  const full = withOwner(reading, run, name);
  return full === null ? null : { name: full, organisation: CERTAIN };
}

/** "the HTA", "HTA's", "HTA said": words in capital letters are organisations only where they act. */
function isSubject(tokens: readonly Token[], { start, end }: NameRun): boolean {
  const follows = tokens[end]?.lower ?? '';
  return (tokens[start]?.isPossessive ?? false) || SAYING.has(follows);
}

/** Whether the last word, or the one before "of" or "for", is a noun of organisations. */
function hasNoun(words: readonly Token[]): boolean {
  const last = words.at(-1)?.lower ?? '';
  if (last === 'court') return COURT_KIND.has(words.at(-2)?.lower ?? '');
  return (
    ORGANISATION_NOUN.has(last) ||
    words.some(
      ({ lower }, at) => /^(?:of|for)$/.test(lower) && ORGANISATION_NOUN.has(words[at - 1]?.lower ?? ''),
    )
  );
}

/** "Ukraine's Air Force" is the "Ukrainian Air Force", "Ellery's Fire Service" the "Fire Service"; null for a bare noun. */
function withOwner(reading: TokenisedSentence, run: NameRun, name: string): string | null {
  const owner = reading.tokens[run.start - 1];
  const isOwned = owner?.isCapital && owner.isPossessive;
  if (isOwned && (TITLE.has(owner.lower) || OWNER.has(owner.lower) || isSaint(reading.tokens, run)))
    return textOwned(reading, run);
  if (run.end - run.start === 1) return null;
  const adjective = isOwned ? ADJECTIVE_OF.get(owner.text) : undefined;
  return adjective ? `${adjective} ${name}` : name;
}

/** "St. Orin's Hospital". */
function isSaint(tokens: readonly Token[], { start }: NameRun): boolean {
  return /^(?:st\.?|saint)$/.test(tokens[start - 2]?.lower ?? '');
}

/** "Tarn County Sheriff's Office": from the first capitalised word before the possessor on. */
function textOwned(reading: TokenisedSentence, run: NameRun): string {
  let start = run.start - 1;
  while (reading.tokens[start - 1]?.isCapital && !reading.tokens[start - 1]?.isStart) start--;
  return textOf(reading, start, run.end);
}

/** How much the words of a name and those beside it speak for a place. */
export function placeCues(
  reading: TokenisedSentence,
  start: number,
  end: number,
  isAfterPreposition: boolean,
): number {
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
function isInState(reading: TokenisedSentence, end: number): boolean {
  const { tokens } = reading;
  if (tokens[end]?.text !== ',' || !tokens[end + 1]?.isCapital) return false;
  const last = tokens[end + 2]?.isCapital ? end + 3 : end + 2;
  if (tokens[last - 1]?.isPossessive) return false;
  const name = textOf(reading, end + 1, last);
  return STATE.has(name) || COUNTRY.has(name) || STATE_ABBREVIATION.has(name);
}
