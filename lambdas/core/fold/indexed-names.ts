import type { Name, RecordBody } from './event/event-record';

/**
 * Names that an event is found by. Each is a write of $0.625 a million, for good: 6 are 2.8 writes an article of an
 * invented month (5.9 where it opens an event, 0.7 where it joins one) and 2.4 of newscluster's, 4 would be 1.9 and 1.7. A
 * first report has 7 to 9 names.
 */
const INDEXED_NAMES = 6;

/**
 * The keys of the names that an event is found by: those that the most articles report of its people, organisations and
 * places. Of names as often reported the first of each kind come before the second: a first report is found by whom,
 * what and where, and not by six people.
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

/** Whether a record has a name, in any spelling, whose key is given. */
export function hasName({ people, organisations, places }: Names, key: string): boolean {
  return [people, organisations, places].some((names) =>
    names.some(({ name, variants }: Name) =>
      [name, ...variants].some((spelling) => nameKey(spelling) === key),
    ),
  );
}

/** Characters of a key: longer than names are, and 400 bytes at most where DynamoDB takes 2,048. */
const MAX_CHARACTERS = 100;

/** Marks that accents, dots and tildes of Latin, Greek and Cyrillic letters come apart into; marks of other scripts spell. */
const ACCENTS = /[\u0300-\u036f]/g;

/**
 * What a name is looked up by: its letters and digits in lower case and compatible forms, without accents, with one space
 * for whatever stands between them ("O’Brien-Sørby", "Übermut GmbH & Co. KG": "o brien sørby", "ubermut gmbh co kg").
 * Empty where a name has none.
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
