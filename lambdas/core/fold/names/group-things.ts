import { NATIONALITY } from '../../digest/names/lexicon';
import { grouped } from '../event/event-places';
import { nameWords, type Spelling } from './spellings';

/** Groups the spellings of each place: those of equal words, apart from case, accents and short forms. */
export function groupPlaces(spellings: readonly Spelling[]): Spelling[][] {
  return [...grouped(spellings, keyOf).values()];
}

/**
 * Groups the spellings of each organisation: those of equal words. An acronym joins the one organisation of the event that
 * has these initials; a name of two words or more joins the one organisation whose name ends in it.
 */
export function groupOrganisations(spellings: readonly Spelling[]): Spelling[][] {
  const groups = grouped(spellings, keyOf);
  const owners = new Map<string, Set<string>>();
  for (const key of groups.keys()) {
    for (const short of shortForms(key)) owners.set(short, (owners.get(short) ?? new Set()).add(key));
  }
  const shortestFirst = [...groups.keys()].sort((a, b) => a.length - b.length || (a < b ? -1 : 1));
  for (const key of shortestFirst) {
    const [owner, another] = owners.get(key) ?? [];
    if (owner === undefined || another !== undefined) continue;
    groups.get(owner)?.push(...(groups.get(key) ?? []));
    groups.delete(key);
  }
  return [...groups.values()];
}

/** American forms of British words, and short forms of long ones. */
const VARIANTS = new Map([
  ['defence', 'defense'],
  ['centre', 'center'],
  ['labour', 'labor'],
  ['organisation', 'organization'],
  ['harbour', 'harbor'],
  ['dept', 'department'],
  ['saint', 'st'],
  ['mount', 'mt'],
  ['street', 'st'],
  ['avenue', 'ave'],
  ['road', 'rd'],
]);

/** Other names of well-known places and organisations, as their words are compared. No other aliases are guessed. */
const ALIASES = new Map([
  ['us', 'united states'],
  ['usa', 'united states'],
  ['uk', 'united kingdom'],
  ['britain', 'united kingdom'],
  ['great britain', 'united kingdom'],
  ['uae', 'united arab emirates'],
  ['un', 'united nations'],
  ['eu', 'european union'],
  ['czech republic', 'czechia'],
  ['turkie', 'turkei'],
  ['burma', 'mianmar'],
  ['n korea', 'north korea'],
  ['s korea', 'south korea'],
  ['dprk', 'north korea'],
  ['washington dc', 'washington'],
]);

/** "Ministry of Defence" and "Defense Ministry" have one key, and so have "U.S." and "United States". */
function keyOf({ words }: Spelling): string {
  const plain = words.map((word) => VARIANTS.get(word) ?? word).filter((word) => word !== 'the');
  const at = plain.indexOf('of');
  const isOffice = at === 1 && /^(?:ministri|department)$/.test(plain[0] ?? '');
  const key = (isOffice ? [...plain.slice(2), plain[0]] : plain).join(' ');
  return ALIASES.get(key) ?? key;
}

/** Min words of a short form that a longer name ends in: "Air Force" is specific enough, "Force" is not. */
const MIN_SHARED_WORDS = 2;

/** Adjectives of countries, as names are compared. A short form must not drop whose "Foreign Ministry" it is. */
const NATIONS = new Set([...NATIONALITY].map((adjective) => nameWords(adjective).words.join(' ')));

/** Words that acronyms leave out. */
const SMALL = new Set(['of', 'the', 'for', 'and', 'in', 'on']);

/** The acronym of a name, and its ends of two words and more that do not drop a country. */
function shortForms(key: string): string[] {
  const words = key.split(' ');
  const found: string[] = [];
  for (let start = 1; start <= words.length - MIN_SHARED_WORDS; start++) {
    if (NATIONS.has(words[start - 1] as string)) break;
    if (!SMALL.has(words[start] as string)) found.push(words.slice(start).join(' '));
  }
  const initials = words.filter((word) => !SMALL.has(word)).map((word) => word[0]);
  return initials.length > 2 ? [...found, initials.join('')] : found;
}
