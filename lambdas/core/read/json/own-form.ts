import { LIMITS } from '../document/limits';
import { linesOfText } from '../document/markup-lines';
import type { RawArticle } from '../document/raw-article';
import { Rejected } from '../document/rejection';
import { statedTime } from '../document/stated-time';
import { type Fields, ownMember, stringOf } from './fields';

/**
 * Reads our own form: `text` (or `body`), and optionally `id`, `headline` (or `title`), `byline` (or `author`),
 * `publishedAt`, `modifiedAt` (or `updatedAt`), `corrects` (the `id` of another article), `source`, `url`, `language` (or
 * `lang`) and `rights`. Ignores other fields. A field of a wrong type is an error, since this form is written for us.
 * @throws Rejected as 'invalid-field'
 */
export function readOwnForm(fields: Fields): RawArticle {
  const ownId = shortAt(fields, 'id');
  const modifiedAt = timeAt(fields, 'modifiedAt', 'updatedAt');
  return {
    ownId,
    headline: linesOfText(valueAt(fields, 'headline', 'title') ?? '').join(' '),
    lines: linesOfText(valueAt(fields, 'text', 'body') ?? ''),
    byline: shortAt(fields, 'byline', 'author'),
    source: shortAt(fields, 'source'),
    url: shortAt(fields, 'url'),
    publishedAt: timeAt(fields, 'publishedAt'),
    modifiedAt,
    language: shortAt(fields, 'language', 'lang'),
    rights: shortAt(fields, 'rights'),
    // Without that time an id may be the number of a line, which another file has too.
    version: { id: modifiedAt === null ? null : ownId, corrects: shortAt(fields, 'corrects') },
  };
}

/** The first of the named fields that is present and not null. A number counts as a string: ids may be numbers. */
function valueAt(fields: Fields, ...names: string[]): string | null {
  for (const name of names) {
    const value = ownMember(fields, name) ?? null;
    if (value === null) continue;
    const text = stringOf(value);
    if (text === null) throw new Rejected('invalid-field', `${name} is not a string.`);
    return text;
  }
  return null;
}

function timeAt(fields: Fields, ...names: string[]): string | null {
  const value = shortAt(fields, ...names);
  if (value !== null && statedTime(value) === null)
    throw new Rejected('invalid-field', `${names[0]} is no time of ISO 8601 or RFC 822.`);
  return value;
}

function shortAt(fields: Fields, ...names: string[]): string | null {
  const value = valueAt(fields, ...names)?.trim() ?? '';
  if (value.length > LIMITS.fieldCharacters) {
    throw new Rejected('invalid-field', `${names[0]} has more than ${LIMITS.fieldCharacters} characters.`);
  }
  return value === '' ? null : value;
}
