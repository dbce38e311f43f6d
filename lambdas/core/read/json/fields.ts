import { linesOfText } from '../document/markup-lines';
import { wellFormed } from '../document/paragraphs';
import type { RawArticle, StatedField } from '../document/raw-article';
import { composed } from '../encoding/decode';

/** A JSON object. Its keys are not trusted, so read its members only through the functions of this file. */
export type Fields = Readonly<Record<string, unknown>>;

/** The paths where a dialect keeps each field of an article; the first that states it counts. */
export type Paths = Readonly<Record<StatedField, readonly string[]>>;

/** A way to write an article as a JSON object. */
export interface Dialect {
  /** Keys that identify the dialect: its objects have at least one, objects of dialects tried later have none. */
  marks: readonly string[];
  /** @throws Rejected as 'no-text' or 'invalid-field' */
  read(fields: Fields): RawArticle;
}

export function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** What an object states of its article apart from its lines. Ignores values that are neither strings nor numbers. */
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

/** The first string at the first of the paths that has any. */
export function stringAt(fields: Fields, paths: readonly string[]): string | null {
  return stringsAt(fields, paths)[0] ?? null;
}

/** The strings and numbers at the first of the paths that has any, as trimmed strings in Unicode NFC. */
export function stringsAt(fields: Fields, paths: readonly string[]): string[] {
  for (const path of paths) {
    const strings = valuesAt(fields, path)
      .map((value) => stringOf(value)?.trim() ?? '')
      .filter((value) => value !== '');
    if (strings.length > 0) return strings;
  }
  return [];
}

/** Max members of a list that are read for one field, such as the authors of an article. */
const MAX_MEMBERS = 1000;

/** The values at a path of keys such as `author.name`; follows every member of a list on the way. Leaves out nulls. */
export function valuesAt(fields: Fields, path: string): unknown[] {
  let values: unknown[] = [fields];
  for (const key of path.split('.')) {
    values = values
      .flatMap((value) => (isFields(value) ? members(ownMember(value, key)) : []))
      .slice(0, MAX_MEMBERS);
  }
  return values;
}

function members(value: unknown): unknown[] {
  return (Array.isArray(value) ? value : [value]).filter((member) => member != null);
}

/** The value of an object's own key, never one inherited from the prototype. */
export function ownMember(fields: Fields, key: string): unknown {
  return Object.hasOwn(fields, key) ? fields[key] : undefined;
}

/** A string or number as well-formed Unicode in NFC; null for any other value. */
export function stringOf(value: unknown): string | null {
  if (typeof value === 'string') return composed(wellFormed(value));
  return typeof value === 'number' ? String(value) : null;
}

const LETTERS = 'abcdefghijklmnopqrstuvwxyz'.split('');

const english = new Intl.DisplayNames(['en'], { type: 'language', fallback: 'none' });

/** Two-letter codes of ISO 639-1 by the languages' English names in lower case. */
const CODES = new Map(
  LETTERS.flatMap((first) => LETTERS.map((second) => first + second))
    .filter((code) => Intl.getCanonicalLocales(code)[0] === code)
    .map((code) => [english.of(code)?.toLowerCase() ?? code, code]),
);

/** Replaces the English name of a language, such as "Spanish", with its tag; returns anything else as stated. */
export function languageTag(stated: string): string {
  return CODES.get(stated.toLowerCase()) ?? stated;
}
