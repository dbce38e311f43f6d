import { composed } from '../composed';
import { wellFormed } from '../well-formed';

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
