const LETTERS = 'abcdefghijklmnopqrstuvwxyz'.split('');

const english = new Intl.DisplayNames(['en'], { type: 'language', fallback: 'none' });

/** The two-letter codes of ISO 639-1 by the English names of their languages, in lower case. */
const CODES = new Map(
  LETTERS.flatMap((first) => LETTERS.map((second) => first + second))
    .filter((code) => Intl.getCanonicalLocales(code)[0] === code)
    .map((code) => [english.of(code)?.toLowerCase() ?? code, code]),
);

/** A language as its tag where it is stated by its English name, such as "Spanish"; anything else as stated. */
export function languageTag(stated: string): string {
  return CODES.get(stated.toLowerCase()) ?? stated;
}
