import { linesOfMarkup, linesOfText } from '../document/markup-lines';
import { isWithdrawnStatus, type RawArticle } from '../document/raw-article';
import { Rejected } from '../document/rejection';
import {
  type Dialect,
  type Fields,
  isFields,
  ownMember,
  type Paths,
  statedAt,
  stringAt,
  stringOf,
  stringsAt,
  valuesAt,
} from './fields';

/** Versions 1 and 2 use lower case, version 3 camel case; some names are additions of providers. */
const PATHS: Paths = {
  ownId: ['uri', 'guid'],
  headline: ['title', 'name'],
  byline: ['byline', 'by', 'bylines.value', 'bylines.name', 'bylines'],
  source: [
    'source',
    'provider',
    'infosources.name',
    'infoSources.name',
    'copyrightholder',
    'copyrightHolder',
  ],
  url: ['url', 'uri'],
  publishedAt: ['firstpublished', 'firstcreated', 'firstCreated', 'versioncreated', 'versionCreated'],
  modifiedAt: ['versioncreated', 'versionCreated'],
  language: ['language'],
  rights: [
    'copyrightnotice',
    'copyrightNotice',
    'usageterms',
    'usageTerms',
    'copyrightholder',
    'copyrightHolder',
  ],
};

/**
 * IPTC ninjs, versions 1.0 to 3.3. The lines of a picture, sound, video or planned event are its description, those of
 * an alert its headline or title. An item with none of these takes the words of its associated items, its slugline or
 * its id.
 */
export const NINJS: Dialect = {
  marks: [
    '$standard',
    'standard',
    'firstcreated',
    'firstCreated',
    'versioncreated',
    'versionCreated',
    'contentcreated',
    'contentCreated',
    'slugline',
    'headlines',
    'descriptions',
    'bodies',
    'description_text',
    'body_text',
    'body_xhtml',
    'body_html',
    'representationtype',
    'representationType',
    'pubstatus',
    'pubStatus',
    'rightsinfo',
    'rightsInfo',
    'renditions',
    'associations',
    'eventdetails',
    'eventDetails',
  ],
  read: (fields) => {
    const stated = { ...statedAt(fields, PATHS), ...statusOf(fields), mayBeBrief: true as const };
    const [headline = stated.headline, ...further] = headlinesOf(fields);
    const lines = bodyOf(fields) ?? [...further, ...captionOf(fields)];
    if (lines.length > 0)
      return { ...stated, headline, lines: lines[0] === headline ? lines.slice(1) : lines };
    const needsWords = headline === '' && !stated.isWithdrawn;
    return { ...stated, headline: '', lines: needsWords ? linesBeside(fields) : [headline] };
  },
};

/** Names of the document that an item continues: in ninjs as newsrooms extend it. A list begins with the first version. */
const EARLIER = ['evolvedfrom', 'evolvedFrom', 'replacing'];

function statusOf(fields: Fields): Pick<RawArticle, 'version' | 'isWithdrawn'> {
  return {
    version: {
      id: stringAt(fields, PATHS.ownId),
      corrects: stringAt(fields, EARLIER),
      number: stringAt(fields, ['version']),
    },
    isWithdrawn: isWithdrawnStatus(stringAt(fields, ['pubstatus', 'pubStatus'])),
  };
}

/** One form of a news item's headline, body or description. */
export interface Content {
  /** Its purpose, such as "main" or "caption"; empty if not stated. */
  role: string;
  form: 'plain' | 'html' | 'xml';
  value: string;
}

const PLURALS = { headline: 'headlines', body: 'bodies', description: 'descriptions' } as const;

/** What counts as a word: some providers leave bodies blank or fill them with dots. */
const WORD = /[\p{L}\p{N}]/u;

/**
 * The headlines, bodies or descriptions of a news item that contain a word. Since version 2 they are a list of objects;
 * version 1 has a property for each, such as `body_text` and `body_xhtml`, and providers add their own.
 */
export function contentsOf(fields: Fields, name: keyof typeof PLURALS): Content[] {
  const listed = [...valuesAt(fields, PLURALS[name]), ...valuesAt(fields, name)];
  return [...listed.map(contentOf), ...propertiesOf(fields, name)].filter(({ value }) => WORD.test(value));
}

/** The items associated with a news item: a list since version 2, an object of named items in version 1. */
export function associatedOf(fields: Fields): Fields[] {
  return Object.values(ownMember(fields, 'associations') ?? {}).filter(isFields);
}

/** An id that consists of words and so describes the item; an id with digits or colons is a number or an address. */
const SLUG = /^\p{L}{2,30}(?:[-_ ]\p{L}{2,30}){1,10}$/u;

/**
 * Lines for an item without words of its own: those of its associated items, else its slugline, else its id.
 * @throws Rejected as 'no-text' if the item has nothing but renditions, rights and the like
 */
function linesBeside(fields: Fields): string[] {
  const lines = associatedOf(fields).flatMap((item) => [...titleOf(item), ...captionOf(item)]);
  if (lines.length > 0) return [...new Set(lines)];
  const slug = stringAt(fields, ['slugline']) ?? stringsAt(fields, PATHS.ownId).find((id) => SLUG.test(id));
  if (slug !== undefined) return [slug];
  throw new Rejected('no-text', 'The ninjs item has no words: neither headline nor description nor body.');
}

/** The title of an associated item, whose `name` is the name of the association instead. */
function titleOf(fields: Fields): string[] {
  return [...headlinesOf(fields), ...stringsAt(fields, ['title'])].slice(0, 1);
}

/** The main headline first. */
function headlinesOf(fields: Fields): string[] {
  const headlines = contentsOf(fields, 'headline');
  const main = headlines.filter(({ role }) => role === 'main' || role === '');
  return [...new Set([...main, ...headlines])].map((headline) => linesOf(headline).join(' '));
}

/** HTML is preferred because it shows the paragraphs. */
function bodyOf(fields: Fields): string[] | null {
  const bodies = contentsOf(fields, 'body');
  const as = (form: Content['form']) => bodies.find((body) => body.form === form);
  const body = as('html') ?? as('plain') ?? as('xml');
  return body === undefined ? null : linesOf(body);
}

/** The longest description: the others are its beginning, credits and the like. */
function captionOf(fields: Fields): string[] {
  const [longest] = contentsOf(fields, 'description').sort((a, b) => b.value.length - a.value.length);
  return longest === undefined ? [] : linesOf(longest);
}

function linesOf({ form, value }: Content): string[] {
  if (form === 'plain') return linesOfText(value);
  return linesOfMarkup(form === 'xml' ? contentOfNitf(value) : value);
}

/** The body of NITF without headline, byline and metadata; other XML whole. */
function contentOfNitf(xml: string): string {
  const begin = xml.indexOf('<body.content');
  return begin === -1 ? xml : xml.slice(begin, xml.lastIndexOf('</body.content>'));
}

function contentOf(item: unknown): Content {
  if (!isFields(item)) return content('', '', item);
  const stated = (...names: string[]) => stringAt(item, names) ?? '';
  return content(stated('role', 'name'), stated('contenttype', 'contentType'), stated('value', 'text'));
}

function propertiesOf(fields: Fields, name: string): Content[] {
  return Object.keys(fields)
    .filter((key) => key.startsWith(`${name}_`))
    .sort()
    .map((key) => content(key.slice(name.length + 1), '', ownMember(fields, key)));
}

function content(role: string, type: string, value: unknown): Content {
  const stated = `${role} ${type}`;
  const isXml = /xml|nitf/i.test(stated);
  return {
    role,
    form: /html|richtext/i.test(stated) ? 'html' : isXml ? 'xml' : 'plain',
    value: stringOf(value) ?? '',
  };
}
