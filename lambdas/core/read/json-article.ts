import { cleanLines } from './clean';
import { LIMITS } from './limits';
import { NOTHING_STATED, type RawArticle } from './raw-article';
import { Rejected } from './rejection';
import { wellFormed } from './well-formed';

/**
 * Reads one article from a JSON object: `text` (or `body`), and optionally `id`, `headline` (or `title`),
 * `publishedAt`, `source`, `url`, `language` (or `lang`). Other fields are ignored.
 * @throws Rejected as 'invalid-json' or 'invalid-field'
 */
export function readJsonArticle(json: string): RawArticle {
  const fields = parseObject(json);
  return {
    ...NOTHING_STATED,
    ownId: short(fields, 'id'),
    headline: (string(fields, 'headline', 'title') ?? '').replace(/\s+/g, ' ').trim(),
    lines: cleanLines(string(fields, 'text', 'body') ?? ''),
    publishedAt: short(fields, 'publishedAt'),
    source: short(fields, 'source'),
    url: short(fields, 'url'),
    language: short(fields, 'language', 'lang'),
  };
}

/** A map, so that a key such as `__proto__` is a key like any other. */
type Fields = Map<string, unknown>;

function parseObject(json: string): Fields {
  let value: unknown;
  try {
    value = JSON.parse(json);
  } catch {
    throw new Rejected('invalid-json', 'The JSON does not parse.');
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    throw new Rejected('invalid-json', 'The JSON is not one object; for many articles upload JSON Lines.');
  }
  return new Map(Object.entries(value));
}

/** The first of the named fields that is there and not null; an id or source may be a number. */
function string(fields: Fields, ...names: string[]): string | null {
  for (const name of names) {
    const value = fields.get(name) ?? null;
    if (typeof value === 'string') return wellFormed(value).normalize('NFC');
    if (typeof value === 'number') return String(value);
    if (value !== null) throw new Rejected('invalid-field', `${name} is not a string.`);
  }
  return null;
}

function short(fields: Fields, ...names: string[]): string | null {
  const value = string(fields, ...names)?.trim() ?? '';
  if (value.length > LIMITS.fieldCharacters) {
    throw new Rejected('invalid-field', `${names[0]} has more than ${LIMITS.fieldCharacters} characters.`);
  }
  return value === '' ? null : value;
}
