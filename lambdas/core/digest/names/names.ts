import { LIKELY } from './cues';
import { CITY, COUNTRY, STATE, SUFFIX } from './lexicon';
import { type Token, type TokenisedSentence, tokensOf } from './runs';
import { addRoles, Ledger, type NameCandidate, sightingsOf } from './sightings';

export type NameKind = 'person' | 'organisation' | 'place';

/** A name in an article, as written there, and how often. */
export interface NameMention {
  name: string;
  kind: NameKind;
  count: number;
  /** What the article calls its bearer, verbatim, in the article's order: 'former U.S. President'. */
  roles?: string[];
  /** Of places: whether headline or lead hold it. */
  leads?: true;
}

/** Names kept of an article, the most frequent first. */
const MAX_NAMES = 20;

/** Sentences from the top, the headline among them, that are the lead: news tells first where it happened. */
const LEAD_SENTENCES = 4;

/** "TARN — ", "TARN, Ohio (AP) - ", and of other than capital letters only with the agency: "Tarn (AP) - ". */
const DATELINE =
  /^(\p{Lu}[\p{Lu} .'’-]{2,30}|\p{Lu}[\p{L}'’-]{2,20}(?: \p{Lu}[\p{L}'’-]{1,20})?(?=(?:, [\p{L} .]{2,20})? ?\())(?:, [\p{L} .]{2,20})?(?: ?\([^)]{2,20}\))? ?[—–-]{1,2} /u;

/**
 * The people, organisations and places that an article names, by cues beside the names. What is settled of a name holds
 * for the whole article, and a surname alone is the one person there who bears it. The cues are English.
 */
export function findNames(sentences: readonly string[]): NameMention[] {
  const ledger = new Ledger();
  const readings = sentences.map((sentence, index) => {
    const dateline = DATELINE.exec(sentence);
    if (dateline)
      ledger.addDateline((dateline[1] as string).replace(/[\s—–-]+$/, ''), index < LEAD_SENTENCES);
    return readingOf(dateline ? sentence.slice(dateline[0].length) : sentence);
  });
  const headlines = readings.map(({ tokens }) => isHeadlineStyle(tokens));
  const seenInLowerCase = wordsInLowerCase(readings);
  for (const [index, reading] of readings.entries()) {
    if (headlines[index]) continue;
    for (const sighting of sightingsOf(reading, seenInLowerCase))
      ledger.add(sighting, index < LEAD_SENTENCES);
  }
  const settled = typeNames(ledger);
  for (const [index, reading] of readings.entries()) {
    if (headlines[index]) countInHeadline(reading.tokens, settled, index < LEAD_SENTENCES);
  }
  return [...new Set(settled.values())]
    .sort((a, b) => b.count - a.count || (a.name < b.name ? -1 : 1))
    .slice(0, MAX_NAMES)
    .map(toMention);
}

function toMention({ name, kind, count, roles, inLead }: TypedName): NameMention {
  return {
    name,
    kind,
    count,
    ...(kind === 'person' && roles.length > 0 && { roles }),
    ...(kind === 'place' && inLead && { leads: true as const }),
  };
}

function readingOf(sentence: string): TokenisedSentence {
  return { sentence, tokens: tokensOf(sentence) };
}

function wordsInLowerCase(readings: readonly TokenisedSentence[]): Set<string> {
  const found = new Set<string>();
  for (const { tokens } of readings) {
    for (const token of tokens) if (!token.isCapital) found.add(token.text);
  }
  return found;
}

/** Places that speak for a town where a person of the article bears its name as a surname: two prepositions. */
const TOWN = 2 * LIKELY;

/** A name whose kind the article tells. */
type TypedName = NameCandidate & { kind: NameKind };

/** Names by the ways in which their article writes them, in lower case; surnames only where one person bears them. */
type Spellings = Map<string, TypedName>;

/** Settles what the names of an article are, and whose surnames stand alone. */
function typeNames(ledger: Ledger): Spellings {
  const spellings: Spellings = new Map();
  const people = fullNames([...ledger.candidates.values()], spellings);
  const [surnames, forenames] = [wordIndex(people, -1), wordIndex(people, 0)];
  for (const [key, candidate] of ledger.candidates) {
    if (spellings.has(key)) continue;
    const bearers = isTown(candidate) ? undefined : surnames.get(key);
    const owner = bearers ?? (candidate.isIdentified ? forenames.get(key) : undefined);
    if (owner?.size === 1) absorb(spellings, key, candidate, [...owner][0] as TypedName);
    else if (!owner) keep(spellings, key, candidate);
  }
  addSurnames(surnames, spellings);
  expandAcronyms(ledger, spellings);
  return spellings;
}

/** Adds the surnames that only headlines may use alone. */
function addSurnames(surnames: ReadonlyMap<string, ReadonlySet<TypedName>>, spellings: Spellings): void {
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

function isTown({ place, count }: NameCandidate): boolean {
  return place >= TOWN && place >= count;
}

function keep(spellings: Spellings, key: string, candidate: NameCandidate): void {
  const kind = kindOf(candidate);
  if (kind) spellings.set(key, { ...candidate, kind });
}

function absorb(spellings: Spellings, key: string, from: NameCandidate, into: TypedName): void {
  into.count += from.count;
  into.inLead ||= from.inLead;
  addRoles(into, from.roles);
  spellings.set(key, into);
}

/** The people of whom more than a surname is known; "Ann B. Vale" and "Ann Vale" of one article are one. */
function fullNames(candidates: readonly NameCandidate[], spellings: Spellings): Set<TypedName> {
  const byEnds = new Map<string, TypedName>();
  const people = candidates.filter(
    (candidate) => words(candidate).length > 1 && kindOf(candidate) === 'person',
  );
  for (const candidate of people.sort((a, b) => b.count - a.count || (a.name < b.name ? -1 : 1))) {
    const key = candidate.name.toLowerCase();
    const ends = `${words(candidate)[0]} ${words(candidate).at(-1)}`;
    const known = byEnds.get(ends);
    if (known) absorb(spellings, key, candidate, known);
    else {
      const settled: TypedName = { ...candidate, kind: 'person' };
      byEnds.set(ends, settled);
      spellings.set(key, settled);
    }
  }
  return new Set(byEnds.values());
}

/** The people by one word of their names: the last one or the first. */
function wordIndex(people: ReadonlySet<TypedName>, at: number): Map<string, Set<TypedName>> {
  const index = new Map<string, Set<TypedName>>();
  for (const person of people) {
    const word = words(person).at(at) as string;
    index.set(word, (index.get(word) ?? new Set()).add(person));
  }
  return index;
}

/** The words of a name in lower case, without "Jr.". */
function words({ name }: NameCandidate): string[] {
  const all = name.split(/,? /);
  return (SUFFIX.has(all.at(-1) ?? '') ? all.slice(0, -1) : all).map((word) => word.toLowerCase());
}

/** What a name is by the cues of all its occurrences; null where they do not tell. A word alone is a person by title only. */
function kindOf(candidate: NameCandidate): NameKind | null {
  const { name, person, organisation, place, isIdentified } = candidate;
  if (COUNTRY.has(name) || STATE.has(name) || CITY.has(name)) return 'place';
  if (organisation >= LIKELY && organisation >= Math.max(person, place)) return 'organisation';
  const isPerson = isIdentified || (name.includes(' ') && person >= LIKELY);
  if (isPerson && person >= place) return 'person';
  return place >= LIKELY ? 'place' : null;
}

/** Small words that headlines leave in lower case. */
const SMALL = new Set(
  'a an the and but or nor so yet as at by for from in into of off on onto out over per than to up upon via vs with after amid near if is it its'.split(
    ' ',
  ),
);

/** Capitalised words that make a sentence a headline. */
const MIN_CAPITALS = 3;

/** Words of the longest name that is looked for. */
const MAX_WORDS = 5;

/** Whether capitals tell nothing, as every word but the small ones has one. */
function isHeadlineStyle(tokens: readonly Token[]): boolean {
  let capitals = 0;
  for (const { text, lower, isCapital } of tokens) {
    if (isCapital) capitals++;
    else if (/^\p{Ll}/u.test(text) && !SMALL.has(lower)) return false;
  }
  return capitals >= MIN_CAPITALS;
}

/** Counts the names in a headline that the rest of the article has settled. */
function countInHeadline(tokens: readonly Token[], spellings: Spellings, inLead: boolean): void {
  for (let start = 0; start < tokens.length; start++) {
    for (let end = Math.min(start + MAX_WORDS, tokens.length); end > start; end--) {
      const known = spellings.get(
        tokens
          .slice(start, end)
          .map(({ lower }) => lower)
          .join(' '),
      );
      if (!known) continue;
      known.count++;
      known.inLead ||= inLead;
      start = end - 1;
      break;
    }
  }
}
