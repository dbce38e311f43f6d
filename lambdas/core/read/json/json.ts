import type { Document } from '../document/document';
import { LIMITS } from '../document/limits';
import type { RawArticle } from '../document/raw-article';
import { orRejected, Rejected } from '../document/rejection';
import { type Fields, isFields, ownMember, stringAt, stringsAt } from './fields';
import { JSON_LD } from './json-ld';
import { associatedOf, contentsOf, NINJS } from './ninjs';
import { readOwnForm } from './own-form';
import { parseJson } from './parse-json';
import { SCRAPED } from './scraped';

const TOO_MANY = new Rejected(
  'too-many-articles',
  `The list holds more than ${LIMITS.articles} articles; the rest was left out.`,
);

/**
 * Reads a JSON document, one article or a list of articles, in any dialect. A bad item does not affect the others.
 * @throws Rejected as 'invalid-json'
 */
export function readJson(json: string): Document {
  const document = parseJson(json);
  const feed = jsonFeedOf(document);
  const { items, many } = itemsOf(document);
  if (items.length === 0) return { articles: [new Rejected('no-text', 'The list holds no articles.')], many };
  const articles = items
    .slice(0, LIMITS.articles)
    .map((item) => orRejected(() => readArticle(item)))
    .map((item) => (feed === null || item instanceof Rejected ? item : withFeed(feed, item)));
  if (items.length > LIMITS.articles) articles.push(TOO_MANY);
  return { articles, many };
}

/**
 * Reads a line of JSON Lines, one article in any dialect.
 * @throws Rejected as 'invalid-json', 'invalid-field' or 'no-text'
 */
export function readJsonLine(line: string): RawArticle {
  return readArticle(parseJson(line));
}

/** In the order in which they are tried: objects of an earlier one may have marks of a later one, too. */
const DIALECTS = [JSON_LD, NINJS, SCRAPED];

const NO_OBJECT = new Rejected('invalid-json', 'The JSON holds no object where an article should be.');

function readArticle(value: unknown): RawArticle {
  if (!isFields(value)) throw NO_OBJECT;
  const dialect = DIALECTS.find(({ marks }) => marks.some((mark) => Object.hasOwn(value, mark)));
  const article = dialect?.read(value) ?? readOwnForm(value);
  return { ...article, embargoedUntil: stringAt(value, EMBARGOES) ?? undefined };
}

/** Names of the end of an embargo: in ninjs 1 and 2, in ninjs 3 and our own form, and in ninjs of some providers. */
const EMBARGOES = ['embargoed', 'embargoedUntil', 'embargoeduntil'];

interface Items {
  /** The document itself, or the members of its list: up to one more than an upload may hold. */
  items: readonly unknown[];
  many: boolean;
}

/** The values in a document that may be articles, without members of a list that declare another type. */
function itemsOf(value: unknown): Items {
  const list = listIn(value);
  if (list === null) return { items: [value], many: false };
  return { items: list.slice(0, LIMITS.articles + 1).flatMap(articlesIn), many: true };
}

/** Names of the list of articles in a document that is not itself an article. */
const LISTS = ['articles', '@graph', 'itemListElement', 'dataFeedElement', 'results', 'items', 'data'];

/** Names of an article's text. An object that has one is an article, whatever lists it holds. */
const TEXTS = ['text', 'body', 'content', 'articleBody'];

function listIn(value: unknown): readonly unknown[] | null {
  if (Array.isArray(value)) return value;
  if (!isFields(value) || stringAt(value, TEXTS) !== null) return null;
  return LISTS.map((name) => namedList(value, name)).find((list) => list !== null) ?? packageIn(value);
}

/** A list under a name, or one level below it: Event Registry has `articles.results`. */
function namedList(fields: Fields, name: string): readonly unknown[] | null {
  const found = ownMember(fields, name);
  const list = isFields(found) ? ownMember(found, 'results') : found;
  if (!Array.isArray(list)) return null;
  return list.length === 0 || list.some(isFields) ? list : null;
}

/** The associated texts of a ninjs package that has no text of its own. Its embargo is theirs, too. */
function packageIn(fields: Fields): readonly unknown[] | null {
  const texts = associatedOf(fields).filter((item) => contentsOf(item, 'body').length > 0);
  if (texts.length === 0 || contentsOf(fields, 'body').length > 0) return null;
  const embargo = stringAt(fields, EMBARGOES);
  return embargo === null ? texts : texts.map((text) => ({ embargoedUntil: embargo, ...text }));
}

/** The articles in a member of a list: JSON-LD lists may hold graphs or numbered positions. */
function articlesIn(member: unknown): readonly unknown[] {
  if (!isFields(member)) return [member];
  const inner = ownMember(member, 'item');
  if (isFields(inner)) return [inner];
  const graph = namedList(member, '@graph');
  return (graph ?? [member]).filter((item) => !isFields(item) || mayBeArticle(item));
}

/** Types of schema.org that are articles: NewsArticle, BlogPosting, LiveBlogPosting, Report and the like. */
const ARTICLE_TYPE = /(?:Article|Posting|Report)$/;

function mayBeArticle(fields: Fields): boolean {
  const types = stringsAt(fields, ['@type']);
  return (
    types.length === 0 || types.some((type) => ARTICLE_TYPE.test(type)) || stringAt(fields, TEXTS) !== null
  );
}

/** What a JSON Feed states for all its items. */
type JsonFeed = Pick<RawArticle, 'source' | 'byline' | 'language'>;

/**
 * The feed's statements; null if the document is not a JSON Feed, as the title of other lists may be a search query.
 */
function jsonFeedOf(document: unknown): JsonFeed | null {
  if (!isFields(document) || !/jsonfeed/i.test(stringAt(document, ['version']) ?? '')) return null;
  return {
    source: stringAt(document, ['title']),
    byline: stringsAt(document, ['authors.name', 'author.name']).join(', ') || null,
    language: stringAt(document, ['language']),
  };
}

function withFeed(feed: JsonFeed, item: RawArticle): RawArticle {
  return {
    ...item,
    source: item.source ?? feed.source,
    byline: item.byline ?? feed.byline,
    language: item.language ?? feed.language,
  };
}
