import { NATIONALITY } from '../../digest/names/lexicon';
import { nameWords, type Spelling } from './spellings';

/** Well-known other names, as their words are compared; nothing else is guessed. */
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

/** British spellings and the American ones; short words for long ones. */
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

/** Adjectives of countries as they are compared: whose "Foreign Ministry" it is may not be left open. */
const NATIONS = new Set([...NATIONALITY].map((adjective) => nameWords(adjective).words.join(' ')));

/** Words that acronyms leave out. */
const SMALL = new Set(['of', 'the', 'for', 'and', 'in', 'on']);

/** Words of a name that a longer one may end in and still be the same: "Air Force" tells more than "Force". */
const MIN_SHARED_WORDS = 2;

/** The places behind some spellings: those of equal words, whatever their case, accents and short forms. */
export function groupPlaces(spellings: readonly Spelling[]): Spelling[][] {
  return [...byKey(spellings).values()];
}

/**
 * The organisations behind some spellings: those of equal words; an acronym is the one organisation of the event whose
 * initials it is, and a name of two words and more the one that ends in it.
 */
export function groupOrganisations(spellings: readonly Spelling[]): Spelling[][] {
  const groups = byKey(spellings);
  const owners = new Map<string, Set<string>>();
  for (const key of groups.keys()) {
    for (const short of shortForms(key)) owners.set(short, (owners.get(short) ?? new Set()).add(key));
  }
  const longestFirst = [...groups.keys()].sort((a, b) => a.length - b.length || (a < b ? -1 : 1));
  for (const key of longestFirst) {
    const [owner, another] = owners.get(key) ?? [];
    if (owner === undefined || another !== undefined) continue;
    groups.get(owner)?.push(...(groups.get(key) ?? []));
    groups.delete(key);
  }
  return [...groups.values()];
}

function byKey(spellings: readonly Spelling[]): Map<string, Spelling[]> {
  const groups = new Map<string, Spelling[]>();
  for (const spelling of spellings) {
    const key = keyOf(spelling);
    groups.set(key, [...(groups.get(key) ?? []), spelling]);
  }
  return groups;
}

/** "Ministry of Defence" and "Defense Ministry" are one, as are "U.S." and "United States". */
function keyOf({ words }: Spelling): string {
  const plain = words.map((word) => VARIANTS.get(word) ?? word).filter((word) => word !== 'the');
  const at = plain.indexOf('of');
  const isOffice = at === 1 && /^(?:ministri|department)$/.test(plain[0] ?? '');
  const key = (isOffice ? [...plain.slice(2), plain[0]] : plain).join(' ');
  return ALIASES.get(key) ?? key;
}

/** The acronym of a name, and its ends of two words and more that leave no country out. */
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
