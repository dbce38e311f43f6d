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

/** Longest name of a person or place, in words, with suffix and particles. */
const MAX_WORDS = 5;

const DIRECTION = /^(?:north|south|east|west)(?:ern)?$/i;

/** One occurrence of a name, with the weight of its cues for each kind. */
export interface NameOccurrence {
  name: string;
  person: number;
  organisation: number;
  place: number;
  roles: string[];
  /** Acronym in brackets after the name. */
  acronym?: string;
}

/** The names in a sentence. Words that the article also writes in lower case are not places. */
export function sightingsOf(
  sentence: TokenisedSentence,
  seenInLowerCase: ReadonlySet<string>,
): NameOccurrence[] {
  const places = new Set(placesIn(sentence.sentence).map(({ at }) => at));
  return runsOf(sentence.tokens, seenInLowerCase).flatMap((run) => {
    const found = sightingOf(sentence, run, places);
    if (found && seenInLowerCase.has(found.name.toLowerCase())) found.place = 0;
    return found ? [found] : [];
  });
}

function sightingOf(
  sentence: TokenisedSentence,
  run: NameRun,
  places: ReadonlySet<number>,
): NameOccurrence | null {
  const { tokens } = sentence;
  if (isOutlet(textOf(sentence, run.start, run.end))) return null;
  const start = nameStart(tokens, run);
  const isTitled = start > run.start && !ORGANISATION_NOUN.has(tokens[run.end - 1]?.lower ?? '');
  const organisation = isTitled ? null : organisationCue(sentence, withoutTitle(tokens, run));
  const acronym = acronymAfter(tokens, run);
  if (organisation !== null || acronym !== undefined)
    return {
      name: organisation?.name ?? textOf(sentence, run.start, run.end),
      person: 0,
      organisation: organisation?.organisation ?? CERTAIN,
      place: 0,
      roles: [],
      ...(acronym && { acronym }),
    };
  return start < run.end ? personOrPlace(sentence, { start, end: run.end }, places) : null;
}

/** Drops a title and its "of" from the start of a run: "Director of Tarn College". */
function withoutTitle(tokens: readonly Token[], { start, end }: NameRun): NameRun {
  const isTitle = TITLE.has(tokens[start]?.lower ?? '') && tokens[start + 1]?.lower === 'of';
  return { start: isTitle && end > start + 2 ? start + 2 : start, end };
}

/** Where the name starts after the last title of a run; the end of the run if no name follows. */
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

/** Whether a capitalised word is a title; at the start of a sentence any role is: "Neighbour Ann Vale". */
function isTitle({ lower, isStart }: Token): boolean {
  return TITLE.has(lower) || ADDRESS.has(lower) || (isStart && ROLE.has(lower));
}

/** "Pope Anselm", but not "King County". */
function isRegnal(tokens: readonly Token[], start: number, end: number): boolean {
  const isPair = end - start === 2 && REGNAL.has(tokens[start]?.lower ?? '');
  return isPair && !PLACE_END.has(tokens[start + 1]?.lower ?? '');
}

/** Where a name starts after a title's "of", at the first given name: "Secretary of State Ann Vale". */
function nameAfterOf(tokens: readonly Token[], from: number, end: number): number {
  for (let at = from; at < end - 1; at++) if (GIVEN_NAME.has(tokens[at]?.text ?? '')) return at;
  return end;
}

function personOrPlace(
  sentence: TokenisedSentence,
  run: NameRun,
  places: ReadonlySet<number>,
): NameOccurrence | null {
  const { tokens } = sentence;
  let { start } = run;
  while (start < run.end && nationalityEnd(sentence, start) > start) start = nationalityEnd(sentence, start);
  const name = start < run.end ? textOf(sentence, start, run.end) : '';
  if (name === '' || run.end - start > MAX_WORDS || isNoName(name)) return null;
  const titles = titlesOf(sentence, start, run.end);
  return {
    name: withoutStop(name),
    person: isRegnal(tokens, start, run.end) ? CERTAIN : personCues(sentence, start, run.end, titles),
    organisation: 0,
    place: placeCues(sentence, start, run.end, places.has((tokens[start] as Token).at)),
    roles: titles.map(({ role }) => role).filter((role) => role !== ''),
  };
}

/** End of a country's adjective that starts at a token: "Irish", "South Korean", "Russians"; `start` if there is none. */
function nationalityEnd(sentence: TokenisedSentence, start: number): number {
  const { tokens } = sentence;
  const word = tokens[start]?.text ?? '';
  if (NATIONALITY.has(word) || (word.endsWith('s') && NATIONALITY.has(word.slice(0, -1)))) return start + 1;
  return tokens[start + 1] && NATIONALITY.has(textOf(sentence, start, start + 2)) ? start + 2 : start;
}

/** The titles on both sides of a name. Before a single word only formal ones count: "host" may be a verb. */
function titlesOf(sentence: TokenisedSentence, start: number, end: number): Title[] {
  const before = sentence.tokens[start - 1] as Token | undefined;
  const mayBeTitled = end - start > 1 || (before && (isTitle(before) || before.text === ','));
  const found = [mayBeTitled ? titleBefore(sentence, start) : null, titleAfter(sentence, end)];
  return found.filter((title) => title !== null);
}

/** Whether it is an abbreviation such as "Calif." or "Inc.", a direction or a word of a role. */
function isNoName(name: string): boolean {
  return (
    STATE_ABBREVIATION.has(name) ||
    DIRECTION.test(name) ||
    ROLE_MODIFIER.has(name.toLowerCase()) ||
    /^\p{Lu}\p{Ll}+\.$/u.test(name)
  );
}

/** Removes the full stop of an initial at the end of a name; "Jr." and "U.S." keep theirs. */
function withoutStop(name: string): string {
  return /(?:^|\s)\p{Lu}\.$/u.test(name) ? name.slice(0, -1) : name;
}

/** The acronym that follows in brackets: "Tarn Harbour Authority (THA)". */
function acronymAfter(tokens: readonly Token[], { start, end }: NameRun): string | undefined {
  const acronym = tokens[end + 1]?.text ?? '';
  const isOne = tokens[end]?.text === '(' && tokens[end + 2]?.text === ')' && /^\p{Lu}{2,8}$/u.test(acronym);
  return isOne && end - start > 1 && tokens[start]?.text[0] === acronym[0] ? acronym : undefined;
}

/** Longest name, in characters: a longer one is a list or has lost its punctuation. */
const MAX_CHARACTERS = 60;

/** Longest word in capital letters that may be an acronym, in letters. */
const MAX_ACRONYM = 6;

const MAX_ROLES = 3;

/** A name with the cues of all its occurrences in an article. */
export interface NameCandidate {
  name: string;
  count: number;
  person: number;
  organisation: number;
  place: number;
  /** Whether one occurrence alone is certainly a person. */
  isIdentified: boolean;
  inLead: boolean;
  roles: string[];
}

export class NameLedger {
  /** By name in lower case. */
  readonly candidates = new Map<string, NameCandidate>();
  /** Full name by acronym, as the article introduces them, both in lower case. */
  readonly acronyms = new Map<string, string>();

  add({ name, acronym, roles, ...cues }: NameOccurrence, inLead: boolean): void {
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

/** Adds the roles that a name does not have yet. */
export function addRoles(candidate: NameCandidate, roles: readonly string[]): void {
  for (const role of roles) {
    const isKnown = candidate.roles.some((known) => known.toLowerCase() === role.toLowerCase());
    if (!isKnown && candidate.roles.length < MAX_ROLES) candidate.roles.push(role);
  }
}

/** "SANKT VARN" becomes "Sankt Varn"; a single short word in capital letters may be an acronym and stays. */
function inUsualCase(name: string): string {
  return isUpperCase(name) && (name.includes(' ') || name.length > MAX_ACRONYM) ? capitalised(name) : name;
}

function isUpperCase(name: string): boolean {
  return name === name.toUpperCase() && /\p{Lu}{2}/u.test(name);
}

function capitalised(name: string): string {
  return name.toLowerCase().replace(/(^|[\s-])\p{L}/gu, (letter) => letter.toUpperCase());
}
