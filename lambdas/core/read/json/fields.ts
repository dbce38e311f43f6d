import { linesOfText } from '../document/markup-lines';
import { wellFormed } from '../document/paragraphs';
import type { RawArticle } from '../document/raw-article';
import { composed } from '../encoding/decode';

/** An object of JSON. Its keys come from outside, so its members are read through the functions of this file alone. */
export type Fields = Readonly<Record<string, unknown>>;

/** Members of a list that are read for one field, such as the authors of an article. */
const MEMBERS = 1000;

/** Whether a value of JSON is an object. */
export function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/**
 * What stands at a path of keys with points between them, such as `author.name`: a list on the way stands for each of
 * its members. Nulls and what is not there are left out.
 */
export function valuesAt(fields: Fields, path: string): unknown[] {
  let values: unknown[] = [fields];
  for (const key of path.split('.')) {
    values = values
      .flatMap((value) => (isFields(value) ? members(ownMember(value, key)) : []))
      .slice(0, MEMBERS);
  }
  return values;
}

/** The strings that stand at the first of the paths that has any, trimmed, in Unicode NFC; numbers count as strings. */
export function stringsAt(fields: Fields, paths: readonly string[]): string[] {
  for (const path of paths) {
    const strings = valuesAt(fields, path)
      .map((value) => stringOf(value)?.trim() ?? '')
      .filter((value) => value !== '');
    if (strings.length > 0) return strings;
  }
  return [];
}

/** The first string at the first of the paths that has any. */
export function stringAt(fields: Fields, paths: readonly string[]): string | null {
  return stringsAt(fields, paths)[0] ?? null;
}

/** A string or number as well-formed Unicode in NFC; null for any other value. */
export function stringOf(value: unknown): string | null {
  if (typeof value === 'string') return composed(wellFormed(value));
  return typeof value === 'number' ? String(value) : null;
}

/** The value of an object's own key; what every object inherits is no member of it. */
export function ownMember(fields: Fields, key: string): unknown {
  return Object.hasOwn(fields, key) ? fields[key] : undefined;
}

function members(value: unknown): unknown[] {
  return (Array.isArray(value) ? value : [value]).filter((member) => member != null);
}

/** Where a dialect keeps each field of an article: paths, of which the first that is stated counts. */
export type Paths = Readonly<Record<Exclude<keyof RawArticle, 'lines' | 'mayBeBrief'>, readonly string[]>>;

/** What an object of some dialect states of its article, but for its lines, which are none here. Values of no use there are passed over. */
export function statedAt(fields: Fields, paths: Paths): RawArticle {
  const at = (name: keyof Paths) => stringAt(fields, paths[name]);
  const language = at('language');
  return {
    ownId: at('ownId'),
    lines: [],
    headline: linesOfText(at('headline') ?? '').join(' '),
    byline: stringsAt(fields, paths.byline).join(', ') || null,
    source: at('source'),
    url: at('url'),
    publishedAt: at('publishedAt'),
    modifiedAt: at('modifiedAt'),
    language: language === null ? null : languageTag(language),
    rights: at('rights'),
  };
}

/** A way to write an article as an object of JSON. */
export interface Dialect {
  /** Keys of which an object of this dialect has at least one, and an object of those looked for later has none. */
  marks: readonly string[];
  /** @throws Rejected as 'withdrawn' or 'no-text' */
  read(fields: Fields): RawArticle;
}

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
