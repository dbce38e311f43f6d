import { LIMITS } from '../limits';
import { type Fields, isFields, ownMember, stringAt, stringsAt } from './fields';
import { associatedOf, contentsOf } from './ninjs-contents';

/** The articles of a document: itself, or those of its list, of which one more is kept than an upload may hold. */
export interface Items {
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
export function itemsOf(value: unknown): Items {
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
