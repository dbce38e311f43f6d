import { COUNTRY } from './countries';
import { LIKELY } from './cues';
import { addRoles, type Candidate, type Ledger } from './ledger';
import type { NameKind } from './names';
import { SUFFIX } from './person-words';
import { CITY, STATE } from './place-words';

/** Places that speak for a town where a person of the article bears its name as a surname: two prepositions. */
const TOWN = 2 * LIKELY;

/** A name whose kind the article tells. */
export type Settled = Candidate & { kind: NameKind };

/** Names by the ways in which their article writes them, in lower case; surnames only where one person bears them. */
export type Spellings = Map<string, Settled>;

/** Settles what the names of an article are, and whose surnames stand alone. */
export function settle(ledger: Ledger): Spellings {
  const spellings: Spellings = new Map();
  const people = fullNames([...ledger.candidates.values()], spellings);
  const [surnames, forenames] = [wordIndex(people, -1), wordIndex(people, 0)];
  for (const [key, candidate] of ledger.candidates) {
    if (spellings.has(key)) continue;
    const bearers = isTown(candidate) ? undefined : surnames.get(key);
    const owner = bearers ?? (candidate.isIdentified ? forenames.get(key) : undefined);
    if (owner?.size === 1) absorb(spellings, key, candidate, [...owner][0] as Settled);
    else if (!owner) keep(spellings, key, candidate);
  }
  addSurnames(surnames, spellings);
  expandAcronyms(ledger, spellings);
  return spellings;
}

/** Adds the surnames that only headlines may use alone. */
function addSurnames(surnames: ReadonlyMap<string, ReadonlySet<Settled>>, spellings: Spellings): void {
  for (const [surname, [person, another]] of surnames) {
    if (person && !another && !spellings.has(surname)) spellings.set(surname, person);
  }
}

/** Counts acronyms as the names that the article introduces them for. */
function expandAcronyms({ acronyms }: Ledger, spellings: Spellings): void {
  for (const [acronym, name] of acronyms) {
    const [short, full] = [spellings.get(acronym), spellings.get(name)];
    if (short && full && short !== full) absorb(spellings, acronym, short, full);
  }
}

function isTown({ place, count }: Candidate): boolean {
  return place >= TOWN && place >= count;
}

function keep(spellings: Spellings, key: string, candidate: Candidate): void {
  const kind = kindOf(candidate);
  if (kind) spellings.set(key, { ...candidate, kind });
}

function absorb(spellings: Spellings, key: string, from: Candidate, into: Settled): void {
  into.count += from.count;
  into.inLead ||= from.inLead;
  addRoles(into, from.roles);
  spellings.set(key, into);
}

/** The people of whom more than a surname is known; "Ann B. Vale" and "Ann Vale" of one article are one. */
function fullNames(candidates: readonly Candidate[], spellings: Spellings): Set<Settled> {
  const byEnds = new Map<string, Settled>();
  const people = candidates.filter(
    (candidate) => words(candidate).length > 1 && kindOf(candidate) === 'person',
  );
  for (const candidate of people.sort((a, b) => b.count - a.count || (a.name < b.name ? -1 : 1))) {
    const key = candidate.name.toLowerCase();
    const ends = `${words(candidate)[0]} ${words(candidate).at(-1)}`;
    const known = byEnds.get(ends);
    if (known) absorb(spellings, key, candidate, known);
    else {
      const settled: Settled = { ...candidate, kind: 'person' };
      byEnds.set(ends, settled);
      spellings.set(key, settled);
    }
  }
  return new Set(byEnds.values());
}

/** The people by one word of their names: the last one or the first. */
function wordIndex(people: ReadonlySet<Settled>, at: number): Map<string, Set<Settled>> {
  const index = new Map<string, Set<Settled>>();
  for (const person of people) {
    const word = words(person).at(at) as string;
    index.set(word, (index.get(word) ?? new Set()).add(person));
  }
  return index;
}

/** The words of a name in lower case, without "Jr.". */
function words({ name }: Candidate): string[] {
  const all = name.split(/,? /);
  return (SUFFIX.has(all.at(-1) ?? '') ? all.slice(0, -1) : all).map((word) => word.toLowerCase());
}

/** What a name is by the cues of all its occurrences; null where they do not tell. A word alone is a person by title only. */
function kindOf(candidate: Candidate): NameKind | null {
  const { name, person, organisation, place, isIdentified } = candidate;
  if (COUNTRY.has(name) || STATE.has(name) || CITY.has(name)) return 'place';
  if (organisation >= LIKELY && organisation >= Math.max(person, place)) return 'organisation';
  const isPerson = isIdentified || (name.includes(' ') && person >= LIKELY);
  if (isPerson && person >= place) return 'person';
  return place >= LIKELY ? 'place' : null;
}
