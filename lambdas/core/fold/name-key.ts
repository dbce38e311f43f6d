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
