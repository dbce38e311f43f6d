import { LIMITS } from '../document/limits';
import { linesOfText } from '../document/markup-lines';
import type { RawArticle } from '../document/raw-article';
import { Rejected } from '../document/rejection';
import { statedTime } from '../document/stated-time';
import { type Fields, ownMember, stringOf } from './fields';

/**
 * Reads our own form: `text` (or `body`), and optionally `id`, `headline` (or `title`), `byline` (or `author`),
 * `publishedAt`, `modifiedAt` (or `updatedAt`), `source`, `url`, `language` (or `lang`) and `rights`. Other fields are
 * ignored. Who writes it means us, so a field of a wrong type is an error.
 * @throws Rejected as 'invalid-field'
 */
export function readOwnForm(fields: Fields): RawArticle {
  return {
    ownId: short(fields, 'id'),
    headline: linesOfText(string(fields, 'headline', 'title') ?? '').join(' '),
    lines: linesOfText(string(fields, 'text', 'body') ?? ''),
    byline: short(fields, 'byline', 'author'),
    source: short(fields, 'source'),
    url: short(fields, 'url'),
    publishedAt: time(fields, 'publishedAt'),
    modifiedAt: time(fields, 'modifiedAt', 'updatedAt'),
    language: short(fields, 'language', 'lang'),
    rights: short(fields, 'rights'),
  };
}

/** The first of the named fields that is there and not null; an id or source may be a number. */
function string(fields: Fields, ...names: string[]): string | null {
  for (const name of names) {
    const value = ownMember(fields, name) ?? null;
    if (value === null) continue;
    const text = stringOf(value);
    if (text === null) throw new Rejected('invalid-field', `${name} is not a string.`);
    return text;
  }
  return null;
}

function time(fields: Fields, ...names: string[]): string | null {
  const value = short(fields, ...names);
  if (value !== null && statedTime(value) === null)
    throw new Rejected('invalid-field', `${names[0]} is no time of ISO 8601 or RFC 822.`);
  return value;
}

function short(fields: Fields, ...names: string[]): string | null {
  const value = string(fields, ...names)?.trim() ?? '';
  if (value.length > LIMITS.fieldCharacters) {
    throw new Rejected('invalid-field', `${names[0]} has more than ${LIMITS.fieldCharacters} characters.`);
  }
  return value === '' ? null : value;
}
