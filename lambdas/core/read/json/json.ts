import type { Document } from '../document/document';
import { LIMITS } from '../document/limits';
import type { RawArticle } from '../document/raw-article';
import { Rejected } from '../document/rejection';
import { type Fields, isFields, ownMember, stringAt, stringsAt } from './fields';
import { JSON_LD } from './json-ld';
import { associatedOf, contentsOf, NINJS } from './ninjs';
import { readOwnForm } from './own-form';
import { parseJson } from './parse-json';
import { SCRAPED } from './scraped';

/** In the order in which they are looked for: a later one's marks may stand in an earlier one, too. */
const DIALECTS = [JSON_LD, NINJS, SCRAPED];

/**
 * Reads a document of JSON: one article, or a list of articles, of any dialect. One bad item loses no other.
 * @throws Rejected as 'invalid-json'
 */
export function readJson(json: string): Document {
  const document = parseJson(json);
  const feed = jsonFeedOf(document);
  const { items, many } = itemsOf(document);
  if (items.length === 0) return { articles: [new Rejected('no-text', 'The list holds no articles.')], many };
  const articles = items
    .slice(0, LIMITS.articles)
    .map(readItem)
    .map((item) => (feed === null || item instanceof Rejected ? item : itemOf(feed, item)));
  if (items.length > LIMITS.articles) articles.push(TOO_MANY);
  return { articles, many };
}

const TOO_MANY = new Rejected(
  'too-many-articles',
  `The list holds more than ${LIMITS.articles} articles; the rest was left out.`,
);

/**
 * Reads a line of JSON Lines, one article of any dialect.
 * @throws Rejected as 'invalid-json', 'invalid-field', 'withdrawn' or 'no-text'
 */
export function readJsonLine(line: string): RawArticle {
  return readArticle(parseJson(line));
}

function readItem(item: unknown): RawArticle | Rejected {
  try {
    return readArticle(item);
  } catch (error) {
    if (error instanceof Rejected) return error;
    throw error;
  }
}

const NO_OBJECT = new Rejected('invalid-json', 'The JSON holds no object where an article should be.');

function readArticle(value: unknown): RawArticle {
  if (!isFields(value)) throw NO_OBJECT;
  const dialect = DIALECTS.find(({ marks }) => marks.some((mark) => Object.hasOwn(value, mark)));
  return dialect?.read(value) ?? readOwnForm(value);
}

/** The articles of a document: itself, or those of its list, of which one more is kept than an upload may hold. */
interface Items {
  items: readonly unknown[];
  many: boolean;
}

/** Under which names a document that is no article itself keeps its list of articles. */
const LISTS = ['articles', '@graph', 'itemListElement', 'dataFeedElement', 'results', 'items', 'data'];

/** Under which names an article keeps its text, so that what else it holds is no list of articles. */
const TEXTS = ['text', 'body', 'content', 'articleBody'];

/** Types of schema.org that are articles: NewsArticle, BlogPosting, LiveBlogPosting, Report and the like. */
const ARTICLE = /(?:Article|Posting|Report)$/;

/** The items of a value of JSON that may be articles: members of a list that say they are something else are not. */
function itemsOf(value: unknown): Items {
  const list = listIn(value);
  if (list === null) return { items: [value], many: false };
  return { items: list.slice(0, LIMITS.articles + 1).flatMap(articlesIn), many: true };
}

function listIn(value: unknown): readonly unknown[] | null {
  if (Array.isArray(value)) return value;
  if (!isFields(value) || stringAt(value, TEXTS) !== null) return null;
  return LISTS.map((name) => namedList(value, name)).find((list) => list !== null) ?? packageIn(value);
}

/** A list under a name, or one step further down: Event Registry has `articles.results`. */
function namedList(fields: Fields, name: string): readonly unknown[] | null {
  const found = ownMember(fields, name);
  const list = isFields(found) ? ownMember(found, 'results') : found;
  if (!Array.isArray(list)) return null;
  return list.length === 0 || list.some(isFields) ? list : null;
}

/** The texts of a package of ninjs that has none itself. */
function packageIn(fields: Fields): readonly unknown[] | null {
  const texts = associatedOf(fields).filter((item) => contentsOf(item, 'body').length > 0);
  return texts.length === 0 || contentsOf(fields, 'body').length > 0 ? null : texts;
}

/** What a member of a list is or stands for: a page's JSON-LD may be a list of graphs, or of places in a list. */
function articlesIn(member: unknown): readonly unknown[] {
  if (!isFields(member)) return [member];
  const inner = ownMember(member, 'item');
  if (isFields(inner)) return [inner];
  const graph = namedList(member, '@graph');
  return (graph ?? [member]).filter((item) => !isFields(item) || isArticle(item));
}

function isArticle(fields: Fields): boolean {
  const types = stringsAt(fields, ['@type']);
  return types.length === 0 || types.some((type) => ARTICLE.test(type)) || stringAt(fields, TEXTS) !== null;
}

/** What a feed says of all its items. */
type JsonFeed = Pick<RawArticle, 'source' | 'byline' | 'language'>;

/** What a JSON Feed says of all its items; null where a document is none: what else has a list may be titled as a search. */
function jsonFeedOf(document: unknown): JsonFeed | null {
  if (!isFields(document) || !/jsonfeed/i.test(stringAt(document, ['version']) ?? '')) return null;
  return {
    source: stringAt(document, ['title']),
    byline: stringsAt(document, ['authors.name', 'author.name']).join(', ') || null,
    language: stringAt(document, ['language']),
  };
}

/** An item with what its feed says where it says nothing itself. */
function itemOf(feed: JsonFeed, item: RawArticle): RawArticle {
  return {
    ...item,
    source: item.source ?? feed.source,
    byline: item.byline ?? feed.byline,
    language: item.language ?? feed.language,
  };
}
