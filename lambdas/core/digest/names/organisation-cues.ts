import { ADJECTIVE_OF } from './countries';
import { CERTAIN, LIKELY } from './cues';
import {
  COURT_KIND,
  KNOWN_ACRONYM,
  KNOWN_ORGANISATION,
  ORGANISATION_NOUN,
  OUTLET,
  OUTLET_END,
} from './organisation-words';
import { SAYING, TITLE } from './person-words';
import type { Run } from './runs';
import { type Reading, type Token, textOf } from './tokens';

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
export function organisationCue(reading: Reading, run: Run): OrganisationCue | null {
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
function isSubject(tokens: readonly Token[], { start, end }: Run): boolean {
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
function withOwner(reading: Reading, run: Run, name: string): string | null {
  const owner = reading.tokens[run.start - 1];
  const isOwned = owner?.isCapital && owner.isPossessive;
  if (isOwned && (TITLE.has(owner.lower) || OWNER.has(owner.lower) || isSaint(reading.tokens, run)))
    return textOwned(reading, run);
  if (run.end - run.start === 1) return null;
  const adjective = isOwned ? ADJECTIVE_OF.get(owner.text) : undefined;
  return adjective ? `${adjective} ${name}` : name;
}

/** "St. Orin's Hospital". */
function isSaint(tokens: readonly Token[], { start }: Run): boolean {
  return /^(?:st\.?|saint)$/.test(tokens[start - 2]?.lower ?? '');
}

/** "Tarn County Sheriff's Office": from the first capitalised word before the possessor on. */
function textOwned(reading: Reading, run: Run): string {
  let start = run.start - 1;
  while (reading.tokens[start - 1]?.isCapital && !reading.tokens[start - 1]?.isStart) start--;
  return textOf(reading, start, run.end);
}
