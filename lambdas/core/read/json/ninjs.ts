import { linesOfMarkup, linesOfText } from '../document/markup-lines';
import { refuseWithdrawn } from '../document/raw-article';
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

/** Versions 1 and 2 write names in lower case, version 3 in camel case; providers add a few of their own. */
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

/** What the item is called in the newsroom: words for a text that has no others, and no headline. */
const SLUGLINE = ['slugline'];

/** An id that is words in a row and so says what the item is; one with digits or colons is a number or an address. */
const SLUG = /^\p{L}{2,30}(?:[-_ ]\p{L}{2,30}){1,10}$/u;

/**
 * IPTC ninjs, versions 1.0 to 3.3: texts, and pictures, sound, video and planned events by their descriptions,
 * alerts, which are a headline or title alone, and what has not even that by what goes with it or what it is called.
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
    refuseWithdrawn(stringAt(fields, ['pubstatus', 'pubStatus']));
    const stated = { ...statedAt(fields, PATHS), mayBeBrief: true as const };
    const [headline = stated.headline, ...further] = headlinesOf(fields);
    const lines = bodyOf(fields) ?? [...further, ...captionOf(fields)];
    if (lines.length === 0)
      return { ...stated, headline: '', lines: headline === '' ? linesBeside(fields) : [headline] };
    return { ...stated, headline, lines: lines[0] === headline ? lines.slice(1) : lines };
  },
};

/**
 * Lines for an item without words of its own: those of the items that go with it, else its slugline, else its id.
 * @throws Rejected as 'no-text' where the item is made of renditions, rights and the like alone
 */
function linesBeside(fields: Fields): string[] {
  const lines = associatedOf(fields).flatMap((item) => [...titleOf(item), ...captionOf(item)]);
  if (lines.length > 0) return [...new Set(lines)];
  const called = stringAt(fields, SLUGLINE) ?? stringsAt(fields, PATHS.ownId).find((id) => SLUG.test(id));
  if (called !== undefined) return [called];
  throw new Rejected('no-text', 'The ninjs item has no words: neither headline nor description nor body.');
}

/** In an association `name` says which one it is. */
function titleOf(fields: Fields): string[] {
  return [...headlinesOf(fields), ...stringsAt(fields, ['title'])].slice(0, 1);
}

/** The main headline first. */
function headlinesOf(fields: Fields): string[] {
  const headlines = contentsOf(fields, 'headline');
  const main = headlines.filter(({ role }) => role === 'main' || role === '');
  return [...new Set([...main, ...headlines])].map((headline) => linesOf(headline).join(' '));
}

/** As HTML where it comes as that, too, since it tells the paragraphs. */
function bodyOf(fields: Fields): string[] | null {
  const bodies = contentsOf(fields, 'body');
  const as = (form: Content['form']) => bodies.find((body) => body.form === form);
  const body = as('html') ?? as('plain') ?? as('xml');
  return body === undefined ? null : linesOf(body);
}

/** The longest description: the others are credits and the like, or its beginning. */
function captionOf(fields: Fields): string[] {
  const [longest] = contentsOf(fields, 'description').sort((a, b) => b.value.length - a.value.length);
  return longest === undefined ? [] : linesOf(longest);
}

function linesOf({ form, value }: Content): string[] {
  if (form === 'plain') return linesOfText(value);
  return linesOfMarkup(form === 'xml' ? contentOfNitf(value) : value);
}

/** The text of NITF without headline, byline and what is said of it; of other XML all. */
function contentOfNitf(xml: string): string {
  const begin = xml.indexOf('<body.content');
  return begin === -1 ? xml : xml.slice(begin, xml.lastIndexOf('</body.content>'));
}

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
