import type { Document } from '../document';
import { LIMITS } from '../limits';
import type { RawArticle } from '../raw-article';
import { Rejected } from '../rejection';
import { isFields } from './fields';
import { itemsOf } from './items';
import { itemOf, jsonFeedOf } from './json-feed';
import { JSON_LD } from './json-ld';
import { NINJS } from './ninjs';
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
