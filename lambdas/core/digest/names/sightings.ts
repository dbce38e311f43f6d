import { NATIONALITY } from './countries';
import { CERTAIN } from './cues';
import { isOutlet, organisationCue } from './organisation-cues';
import { ORGANISATION_NOUN } from './organisation-words';
import { personCues } from './person-cues';
import { ADDRESS, GIVEN_NAME, REGNAL, ROLE, ROLE_MODIFIER, SUFFIX, TITLE } from './person-words';
import { placeCues } from './place-cues';
import { PLACE_END, STATE_ABBREVIATION } from './place-words';
import { placesIn } from './places';
import { type Title, titleAfter, titleBefore } from './roles';
import { type Run, runsOf } from './runs';
import { type Reading, type Token, textOf } from './tokens';

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
export function sightingsOf(reading: Reading, seenInLowerCase: ReadonlySet<string>): Sighting[] {
  const placed = new Set(placesIn(reading.sentence).map(({ at }) => at));
  return runsOf(reading.tokens, seenInLowerCase).flatMap((run) => {
    const found = sightingOf(reading, run, placed);
    if (found && seenInLowerCase.has(found.name.toLowerCase())) found.place = 0;
    return found ? [found] : [];
  });
}

function sightingOf(reading: Reading, run: Run, placed: ReadonlySet<number>): Sighting | null {
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
function withoutTitle(tokens: readonly Token[], { start, end }: Run): Run {
  const isTitle = TITLE.has(tokens[start]?.lower ?? '') && tokens[start + 1]?.lower === 'of';
  return { start: isTitle && end > start + 2 ? start + 2 : start, end };
}

/** Where the name starts after the last title of a run; its end where the title stands alone. */
function nameStart(tokens: readonly Token[], { start, end }: Run): number {
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

function personOrPlace(reading: Reading, run: Run, placed: ReadonlySet<number>): Sighting | null {
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
function nationalityEnd(reading: Reading, start: number): number {
  const { tokens } = reading;
  const word = tokens[start]?.text ?? '';
  if (NATIONALITY.has(word) || (word.endsWith('s') && NATIONALITY.has(word.slice(0, -1)))) return start + 1;
  return tokens[start + 1] && NATIONALITY.has(textOf(reading, start, start + 2)) ? start + 2 : start;
}

/** The titles on either side of a name; before one word alone only formal ones, as other roles may be verbs: "host". */
function titlesOf(reading: Reading, start: number, end: number): Title[] {
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
function acronymAfter(tokens: readonly Token[], { start, end }: Run): string | undefined {
  const acronym = tokens[end + 1]?.text ?? '';
  const isOne = tokens[end]?.text === '(' && tokens[end + 2]?.text === ')' && /^\p{Lu}{2,8}$/u.test(acronym);
  return isOne && end - start > 1 && tokens[start]?.text[0] === acronym[0] ? acronym : undefined;
}
