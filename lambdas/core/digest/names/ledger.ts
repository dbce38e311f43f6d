import { CERTAIN } from './cues';
import type { Sighting } from './sightings';

/** Characters of a name; longer ones are lists or lost punctuation. */
const MAX_CHARACTERS = 60;

/** Letters of a word in capital letters that may be an acronym. */
const MAX_ACRONYM = 6;

/** Roles kept of a name in an article. */
const MAX_ROLES = 3;

/** A name with what all its occurrences in an article say. */
export interface Candidate {
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
  readonly candidates = new Map<string, Candidate>();
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

  private candidateOf(name: string): Candidate {
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
export function addRoles(candidate: Candidate, roles: readonly string[]): void {
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
