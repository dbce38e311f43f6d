import { wordSet } from '../../language/word-lists';
import { LIKELY } from './cues';
import { CITY, COUNTRY, STATE, SUFFIX } from './lexicon';
import { type Token, type TokenisedSentence, tokensOf } from './runs';
import { addRoles, type NameCandidate, NameLedger, sightingsOf } from './sightings';

export type NameKind = 'person' | 'organisation' | 'place';

/** A name as an article writes it. */
export interface NameMention {
  name: string;
  kind: NameKind;
  /** Number of occurrences. */
  count: number;
  /** Roles of a person, verbatim, in the article's order: 'former U.S. President'. */
  roles?: string[];
  /** Set for a place that headline or lead names. */
  leads?: true;
}

/** Names kept per article: the most frequent ones. */
const MAX_NAMES = 20;

/** Sentences that are the lead, headline included: news states first where something happened. */
const NAME_LEAD_SENTENCES = 4;

/** "TARN — ", "TARN, Ohio (AP) - "; a place not in capital letters needs the agency: "Tarn (AP) - ". */
const DATELINE =
  /^(\p{Lu}[\p{Lu} .'’-]{2,30}|\p{Lu}[\p{L}'’-]{2,20}(?: \p{Lu}[\p{L}'’-]{1,20})?(?=(?:, [\p{L} .]{2,20})? ?\())(?:, [\p{L} .]{2,20})?(?: ?\([^)]{2,20}\))? ?[—–-]{1,2} /u;

/**
 * The people, organisations and places that an English article names, most frequent first. Cues in and around all
 * occurrences of a name decide its kind. A surname alone means the only person of the article who has it.
 * @param sentences the headline, then the sentences of the text
 */
export function findNames(sentences: readonly string[]): NameMention[] {
  const ledger = new NameLedger();
  const tokenised = sentences.map((sentence, index) => {
    const dateline = DATELINE.exec(sentence);
    if (dateline)
      ledger.addDateline((dateline[1] as string).replace(/[\s—–-]+$/, ''), index < NAME_LEAD_SENTENCES);
    return tokenise(dateline ? sentence.slice(dateline[0].length) : sentence);
  });
  const headlines = tokenised.map(({ tokens }) => isTitleCase(tokens));
  const seenInLowerCase = wordsInLowerCase(tokenised);
  for (const [index, sentence] of tokenised.entries()) {
    if (headlines[index]) continue;
    for (const sighting of sightingsOf(sentence, seenInLowerCase))
      ledger.add(sighting, index < NAME_LEAD_SENTENCES);
  }
  const names = settleKinds(ledger);
  for (const [index, { tokens }] of tokenised.entries()) {
    if (headlines[index]) countInHeadline(tokens, names, index < NAME_LEAD_SENTENCES);
  }
  return [...new Set(names.values())]
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

function tokenise(sentence: string): TokenisedSentence {
  return { sentence, tokens: tokensOf(sentence) };
}

function wordsInLowerCase(sentences: readonly TokenisedSentence[]): Set<string> {
  const found = new Set<string>();
  for (const { tokens } of sentences) {
    for (const token of tokens) if (!token.isCapital) found.add(token.text);
  }
  return found;
}

/** Weight of place cues that outweighs a person of the article with that surname: two prepositions. */
const TOWN = 2 * LIKELY;

type TypedName = NameCandidate & { kind: NameKind };

/** Names by their spellings in lower case, surnames only if a single person has them. */
type Spellings = Map<string, TypedName>;

/** Decides the kinds of names, and assigns single surnames and forenames to people. */
function settleKinds(ledger: NameLedger): Spellings {
  const spellings: Spellings = new Map();
  const people = mergePeople([...ledger.candidates.values()], spellings);
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

/** Adds surnames that only headlines use alone. */
function addSurnames(surnames: ReadonlyMap<string, ReadonlySet<TypedName>>, spellings: Spellings): void {
  for (const [surname, [person, another]] of surnames) {
    if (person && !another && !spellings.has(surname)) spellings.set(surname, person);
  }
}

/** Merges acronyms into the names that the article introduces them for. */
function expandAcronyms({ acronyms }: NameLedger, spellings: Spellings): void {
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

/** People with more than a surname. "Ann B. Vale" and "Ann Vale" of one article are the same person. */
function mergePeople(candidates: readonly NameCandidate[], spellings: Spellings): Set<TypedName> {
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

/** People by the word of their names at an index: 0 for the first, -1 for the last. */
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

/**
 * The kind of a name by the weights of its cues, added up over its occurrences; null if they do not decide it. A single
 * word is a person only if one occurrence alone makes that certain.
 */
function kindOf(candidate: NameCandidate): NameKind | null {
  const { name, person, organisation, place, isIdentified } = candidate;
  if (COUNTRY.has(name) || STATE.has(name) || CITY.has(name)) return 'place';
  if (organisation >= LIKELY && organisation >= Math.max(person, place)) return 'organisation';
  const isPerson = isIdentified || (name.includes(' ') && person >= LIKELY);
  if (isPerson && person >= place) return 'person';
  return place >= LIKELY ? 'place' : null;
}

/** Words that title case leaves in lower case. */
const TITLE_CASE_LOWER = wordSet(
  'a an the and but or nor so yet as at by for from in into of off on onto out over per than to up upon via vs with',
  'after amid near if is it its',
);

/** Fewest capitalised words of a headline in title case. */
const MIN_CAPITALS = 3;

/** Longest name that is looked for in a headline, in words. */
const MAX_WORDS = 5;

/** Whether a sentence is in title case, where capitals do not mark names. */
function isTitleCase(tokens: readonly Token[]): boolean {
  let capitals = 0;
  for (const { text, lower, isCapital } of tokens) {
    if (isCapital) capitals++;
    else if (/^\p{Ll}/u.test(text) && !TITLE_CASE_LOWER.has(lower)) return false;
  }
  return capitals >= MIN_CAPITALS;
}

/** Counts occurrences in a headline of the names found in the rest of the article. */
function countInHeadline(tokens: readonly Token[], spellings: Spellings, inLead: boolean): void {
  const words = tokens.map(({ lower }) => lower);
  for (let start = 0; start < words.length; start++) {
    for (let end = Math.min(start + MAX_WORDS, words.length); end > start; end--) {
      const known = spellings.get(words.slice(start, end).join(' '));
      if (!known) continue;
      known.count++;
      known.inLead ||= inLead;
      start = end - 1;
      break;
    }
  }
}
