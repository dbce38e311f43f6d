import type { Document } from '../document';
import { Rejected } from '../rejection';
import { type Element, named } from './element';
import { readNewsItem } from './news-item';

/**
 * Reads a message of NewsML-G2: one article a news item; packages of items, and what is known of people and things,
 * are passed over.
 * @throws Rejected as 'no-text' where it has no news items
 */
export function readNewsMessage(message: Element): Document {
  const items = named(message, 'itemSet').flatMap((set) => named(set, 'newsItem'));
  if (items.length === 0) throw new Rejected('no-text', 'The NewsML message has no news items.');
  return { articles: items.map(orRejected), many: true };
}

function orRejected(item: Element): Document['articles'][number] {
  try {
    return readNewsItem(item);
  } catch (error) {
    if (error instanceof Rejected) return error;
    throw error;
  }
}
