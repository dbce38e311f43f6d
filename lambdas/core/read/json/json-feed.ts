import type { RawArticle } from '../raw-article';
import { isFields, stringAt, stringsAt } from './fields';

/** What a feed says of all its items. */
type Feed = Pick<RawArticle, 'source' | 'byline' | 'language'>;

/** What a JSON Feed says of all its items; null where a document is none: what else has a list may be titled as a search. */
export function jsonFeedOf(document: unknown): Feed | null {
  if (!isFields(document) || !/jsonfeed/i.test(stringAt(document, ['version']) ?? '')) return null;
  return {
    source: stringAt(document, ['title']),
    byline: stringsAt(document, ['authors.name', 'author.name']).join(', ') || null,
    language: stringAt(document, ['language']),
  };
}

/** An item with what its feed says where it says nothing itself. */
export function itemOf(feed: Feed, item: RawArticle): RawArticle {
  return {
    ...item,
    source: item.source ?? feed.source,
    byline: item.byline ?? feed.byline,
    language: item.language ?? feed.language,
  };
}
