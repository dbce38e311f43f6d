import type { Document } from '../document';
import { LIMITS } from '../limits';
import { Rejected } from '../rejection';
import { at, attributeOf, type Element, named, own, textOf } from './element';
import { bylineOf, type Feed, readFeedItem } from './feed-item';

/**
 * Reads a feed of RSS (0.9 to 2.0) or Atom: one article an item.
 * @throws Rejected as 'no-text' where the feed has no items
 */
export function readFeed(root: Element): Document {
  const channel = at(root, 'channel') ?? root;
  const items = (channel === root ? [root] : [root, channel]).flatMap((parent) => [
    ...named(parent, 'entry'),
    ...named(parent, 'item'),
  ]);
  if (items.length === 0) throw new Rejected('no-text', 'The feed has no items.');
  const feed = readHead(channel);
  const articles = items.slice(0, LIMITS.feedItems).map((item) => readFeedItem(item, feed));
  return { articles: items.length > LIMITS.feedItems ? [...articles, TOO_MANY] : articles, many: true };
}

const TOO_MANY = new Rejected(
  'too-many-articles',
  `The feed holds more than ${LIMITS.feedItems} items; the rest was left out.`,
);

function readHead(channel: Element): Feed {
  const [title] = own(channel, 'title');
  return {
    source: textOf(title),
    byline: bylineOf(own(channel, 'author')),
    language: textOf(at(channel, 'language')) ?? attributeOf(channel, 'xml:lang'),
    rights: textOf(at(channel, 'copyright') ?? at(channel, 'rights')),
  };
}
