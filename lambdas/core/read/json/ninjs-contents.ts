import { type Fields, isFields, ownMember, stringAt, stringOf, valuesAt } from './fields';

/** One of the forms in which a news item has its headline, body or description. */
export interface Content {
  /** What it is for, such as "main" or "caption"; empty where nothing is said. */
  role: string;
  form: 'plain' | 'html' | 'xml';
  value: string;
}

/** Of which a word has one: providers leave bodies blank, or put dots in them. */
const WORD = /[\p{L}\p{N}]/u;

const PLURALS = { headline: 'headlines', body: 'bodies', description: 'descriptions' } as const;

/**
 * The headlines, bodies or descriptions of a news item that hold a word at least: since version 2 a list of objects, in
 * version 1 a property each, such as `body_text` and `body_xhtml`, to which providers add their own.
 */
export function contentsOf(fields: Fields, name: keyof typeof PLURALS): Content[] {
  const listed = [...valuesAt(fields, PLURALS[name]), ...valuesAt(fields, name)];
  return [...listed.map(contentOf), ...propertiesOf(fields, name)].filter(({ value }) => WORD.test(value));
}

/** The items that go with a news item: since version 2 a list, in version 1 named each. */
export function associatedOf(fields: Fields): Fields[] {
  return Object.values(ownMember(fields, 'associations') ?? {}).filter(isFields);
}

function contentOf(item: unknown): Content {
  if (!isFields(item)) return content('', '', item);
  const said = (...names: string[]) => stringAt(item, names) ?? '';
  return content(said('role', 'name'), said('contenttype', 'contentType'), said('value', 'text'));
}

function propertiesOf(fields: Fields, name: string): Content[] {
  return Object.keys(fields)
    .filter((key) => key.startsWith(`${name}_`))
    .sort()
    .map((key) => content(key.slice(name.length + 1), '', ownMember(fields, key)));
}

function content(role: string, type: string, value: unknown): Content {
  const said = `${role} ${type}`;
  const isXml = /xml|nitf/i.test(said);
  return {
    role,
    form: /html|richtext/i.test(said) ? 'html' : isXml ? 'xml' : 'plain',
    value: stringOf(value) ?? '',
  };
}
