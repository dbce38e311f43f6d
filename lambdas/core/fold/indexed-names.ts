import type { Name, RecordBody } from './event/event-record';

/**
 * Max names that an event is found by. Each name is a write, at $0.625 a million, and is kept for good. Six names cost 2.8
 * writes per article of an invented month (5.9 if it opens an event, 0.7 if it joins one) and 2.4 per article of the
 * newscluster set; four would cost 1.9 and 1.7. A first report has 7 to 9 names.
 */
const INDEXED_NAMES = 6;

/**
 * Keys of the names that an event is found by: those of its people, organisations and places that the most articles
 * report. Among names reported equally often, the first of each kind comes before the second of any kind, so that a first
 * report is found by who, what and where, and not by six people.
 */
export function indexedNames({ people, organisations, places }: Names): string[] {
  const ranked = [people, organisations, places]
    .flatMap((names) => names.map(({ name, articles }, rank) => ({ name, articles, rank })))
    .sort((a, b) => b.articles - a.articles || a.rank - b.rank);
  const keys = new Set<string>();
  for (const { name } of ranked) {
    if (keys.size === INDEXED_NAMES) break;
    const key = nameKey(name);
    if (key !== '') keys.add(key);
  }
  return [...keys];
}

/** The names of a record. */
export type Names = Pick<RecordBody, 'people' | 'organisations' | 'places'>;

/** Whether any spelling of any name in a record has the given key. */
export function hasName({ people, organisations, places }: Names, key: string): boolean {
  return [people, organisations, places].some((names) =>
    names.some(({ name, variants }: Name) =>
      [name, ...variants].some((spelling) => nameKey(spelling) === key),
    ),
  );
}

/** Max characters of a key: more than names have, and at most 400 bytes of the 2,048 that DynamoDB allows. */
const MAX_CHARACTERS = 100;

/**
 * Combining marks that accents, dots and tildes of Latin, Greek and Cyrillic letters decompose into. Marks of other scripts
 * are part of the spelling.
 */
const ACCENTS = /[\u0300-\u036f]/g;

/**
 * The key that a name is looked up by: its letters and digits in lower case and compatibility form, without accents, with
 * one space for each run of other characters. "O’Brien-Sørby" becomes "o brien sørby", "Übermut GmbH & Co. KG" "ubermut
 * gmbh co kg". Empty if the name has no letter or digit.
 */
export function nameKey(name: string): string {
  const plain = name
    .normalize('NFKD')
    .toLowerCase()
    .replace(ACCENTS, '')
    .normalize('NFC')
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, ' ')
    .trim();
  return [...plain].slice(0, MAX_CHARACTERS).join('').trimEnd();
}
