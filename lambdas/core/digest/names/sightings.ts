import { CERTAIN, isOutlet, organisationCue, personCues, placeCues } from './cues';
import {
  ADDRESS,
  GIVEN_NAME,
  NATIONALITY,
  ORGANISATION_NOUN,
  PLACE_END,
  REGNAL,
  ROLE,
  ROLE_MODIFIER,
  STATE_ABBREVIATION,
  SUFFIX,
  TITLE,
} from './lexicon';
import { type Title, titleAfter, titleBefore } from './roles';
import { type NameRun, placesIn, runsOf, type Token, type TokenisedSentence, textOf } from './runs';

/** One occurrence of a name, and how much its words and those beside it speak for each kind. */
export interface Sighting {
  name: string;
  person: number;
  organisation: number;
  place: number;
  roles: string[];
  /** The acronym that follows in brackets. */
  acronym?: string;
}

/** Words of a person's or a place's name, suffix and small words included. */
const MAX_WORDS = 5;

/** The names of a sentence with their cues; words seen in lower case tell the starts of sentences from names. */
export function sightingsOf(reading: TokenisedSentence, seenInLowerCase: ReadonlySet<string>): Sighting[] {
  const placed = new Set(placesIn(reading.sentence).map(({ at }) => at));
  return runsOf(reading.tokens, seenInLowerCase).flatMap((run) => {
    const found = sightingOf(reading, run, placed);
    if (found && seenInLowerCase.has(found.name.toLowerCase())) found.place = 0;
    return found ? [found] : [];
  });
}

function sightingOf(reading: TokenisedSentence, run: NameRun, placed: ReadonlySet<number>): Sighting | null {
  const { tokens } = reading;
  if (isOutlet(textOf(reading, run.start, run.end))) return null;
  const start = nameStart(tokens, run);
  const isTitled = start > run.start && !ORGANISATION_NOUN.has(tokens[run.end - 1]?.lower ?? '');
  const organisation = isTitled ? null : organisationCue(reading, withoutTitle(tokens, run));
  const acronym = acronymAfter(tokens, run);
  if (organisation !== null || acronym !== undefined)
    return {
      name: organisation?.name ?? textOf(reading, run.start, run.end),
      person: 0,
      organisation: organisation?.organisation ?? CERTAIN,
      place: 0,
      roles: [],
      ...(acronym && { acronym }),
    };
  return start < run.end ? personOrPlace(reading, { start, end: run.end }, placed) : null;
}

/** "director of Tarn College": the organisation of a title is named after its "of". */
function withoutTitle(tokens: readonly Token[], { start, end }: NameRun): NameRun {
  const isTitle = TITLE.has(tokens[start]?.lower ?? '') && tokens[start + 1]?.lower === 'of';
  return { start: isTitle && end > start + 2 ? start + 2 : start, end };
}

/** Where the name starts after the last title of a run; its end where the title stands alone. */
function nameStart(tokens: readonly Token[], { start, end }: NameRun): number {
  for (let at = end - 1; at >= start; at--) {
    const token = tokens[at] as Token;
    if (!isTitle(token)) continue;
    const isSurname = at > start && GIVEN_NAME.has(tokens[at - 1]?.text ?? '');
    if (isSurname || SUFFIX.has(tokens[at + 1]?.text ?? '')) continue;
    if (isRegnal(tokens, at, end)) return at;
    return at + 1 < end && tokens[at + 1]?.lower === 'of' ? nameAfterOf(tokens, at + 3, end) : at + 1;
  }
  return start;
}

/** Whether a capitalised word is a title; at the start of a sentence any role may be: "Neighbour Ann Vale". */
function isTitle({ lower, isStart }: Token): boolean {
  return TITLE.has(lower) || ADDRESS.has(lower) || (isStart && ROLE.has(lower));
}

/** "Pope Anselm", but not "King County". */
function isRegnal(tokens: readonly Token[], start: number, end: number): boolean {
  const isOne = end - start === 2 && REGNAL.has(tokens[start]?.lower ?? '');
  return isOne && !PLACE_END.has(tokens[start + 1]?.lower ?? '');
}

/** "Secretary of State Ann Vale": what follows a title's "of" is a name from the first given name on. */
function nameAfterOf(tokens: readonly Token[], from: number, end: number): number {
  for (let at = from; at < end - 1; at++) if (GIVEN_NAME.has(tokens[at]?.text ?? '')) return at;
  return end;
}

function personOrPlace(
  reading: TokenisedSentence,
  run: NameRun,
  placed: ReadonlySet<number>,
): Sighting | null {
  const { tokens } = reading;
  let { start } = run;
  while (start < run.end && nationalityEnd(reading, start) > start) start = nationalityEnd(reading, start);
  const name = start < run.end ? textOf(reading, start, run.end) : '';
  if (name === '' || run.end - start > MAX_WORDS || isNoName(name)) return null;
  const titles = titlesOf(reading, start, run.end);
  return {
    name: withoutStop(name),
    person: isRegnal(tokens, start, run.end) ? CERTAIN : personCues(reading, start, run.end, titles),
    organisation: 0,
    place: placeCues(reading, start, run.end, placed.has((tokens[start] as Token).at)),
    roles: titles.map(({ role }) => role).filter((role) => role !== ''),
  };
}

/** Where an adjective of a country ends that starts at a token: "Irish", "South Korean", "Swedes". */
function nationalityEnd(reading: TokenisedSentence, start: number): number {
  const { tokens } = reading;
  const word = tokens[start]?.text ?? '';
  if (NATIONALITY.has(word) || (word.endsWith('s') && NATIONALITY.has(word.slice(0, -1)))) return start + 1;
  return tokens[start + 1] && NATIONALITY.has(textOf(reading, start, start + 2)) ? start + 2 : start;
}

/** The titles on either side of a name; before one word alone only formal ones, as other roles may be verbs: "host". */
function titlesOf(reading: TokenisedSentence, start: number, end: number): Title[] {
  const before = reading.tokens[start - 1] as Token | undefined;
  const isFormal = before && (isTitle(before) || before.text === ',');
  const found = [end - start > 1 || isFormal ? titleBefore(reading, start) : null, titleAfter(reading, end)];
  return found.filter((title) => title !== null);
}

/** Directions, of which none is a place by itself. */
const DIRECTION = /^(?:north|south|east|west)(?:ern)?$/i;

/** Short forms of states, and words of roles and streets that stand alone. */
function isNoName(name: string): boolean {
  return (
    STATE_ABBREVIATION.has(name) ||
    DIRECTION.test(name) ||
    ROLE_MODIFIER.has(name.toLowerCase()) ||
    /^\p{Lu}\p{Ll}+\.$/u.test(name)
  );
}

/** A name without the full stop of an initial at its end; those of "Jr." and "U.S." stay. */
function withoutStop(name: string): string {
  return /(?:^|\s)\p{Lu}\.$/u.test(name) ? name.slice(0, -1) : name;
}

/** "Tarn Harbour Authority (THA)". */
function acronymAfter(tokens: readonly Token[], { start, end }: NameRun): string | undefined {
  const acronym = tokens[end + 1]?.text ?? '';
  const isOne = tokens[end]?.text === '(' && tokens[end + 2]?.text === ')' && /^\p{Lu}{2,8}$/u.test(acronym);
  return isOne && end - start > 1 && tokens[start]?.text[0] === acronym[0] ? acronym : undefined;
}

/** Characters of a name; longer ones are lists or lost punctuation. */
const MAX_CHARACTERS = 60;

/** Letters of a word in capital letters that may be an acronym. */
const MAX_ACRONYM = 6;

/** Roles kept of a name in an article. */
const MAX_ROLES = 3;

/** A name with what all its occurrences in an article say. */
export interface NameCandidate {
  name: string;
  count: number;
  person: number;
  organisation: number;
  place: number;
  /** Whether one occurrence alone tells for certain that it is a person. */
  isIdentified: boolean;
  inLead: boolean;
  roles: string[];
}

/** The names that were seen in an article. */
export class Ledger {
  /** By their names in lower case. */
  readonly candidates = new Map<string, NameCandidate>();
  /** Full names by the acronyms that the article introduces for them, both in lower case. */
  readonly acronyms = new Map<string, string>();

  add({ name, acronym, roles, ...cues }: Sighting, inLead: boolean): void {
    if (name.length > MAX_CHARACTERS) return;
    const written = inUsualCase(name.replace(/\s+/g, ' '));
    if (acronym) this.acronyms.set(acronym.toLowerCase(), written.toLowerCase());
    const candidate = this.candidateOf(written);
    candidate.count++;
    candidate.person += cues.person;
    candidate.organisation += cues.organisation;
    candidate.place += cues.place;
    candidate.isIdentified ||= cues.person >= CERTAIN;
    candidate.inLead ||= inLead;
    addRoles(candidate, roles);
  }

  addDateline(place: string, inLead: boolean): void {
    const name = isUpperCase(place) ? capitalised(place) : place;
    this.add({ name, person: 0, organisation: 0, place: CERTAIN, roles: [] }, inLead);
  }

  private candidateOf(name: string): NameCandidate {
    const key = name.toLowerCase();
    const known = this.candidates.get(key);
    if (known && isUpperCase(known.name)) known.name = name;
    if (known) return known;
    const candidate = {
      name,
      count: 0,
      person: 0,
      organisation: 0,
      place: 0,
      isIdentified: false,
      inLead: false,
      roles: [],
    };
    this.candidates.set(key, candidate);
    return candidate;
  }
}

/** Adds roles that are not yet told. */
export function addRoles(candidate: NameCandidate, roles: readonly string[]): void {
  for (const role of roles) {
    const isKnown = candidate.roles.some((known) => known.toLowerCase() === role.toLowerCase());
    if (!isKnown && candidate.roles.length < MAX_ROLES) candidate.roles.push(role);
  }
}

/** "SANKT VARN" is Sankt Varn; one short word in capital letters may be an acronym. */
function inUsualCase(name: string): string {
  return isUpperCase(name) && (name.includes(' ') || name.length > MAX_ACRONYM) ? capitalised(name) : name;
}

function isUpperCase(name: string): boolean {
  return name === name.toUpperCase() && /\p{Lu}{2}/u.test(name);
}

function capitalised(name: string): string {
  return name.toLowerCase().replace(/(^|[\s-])\p{L}/gu, (letter) => letter.toUpperCase());
}
