import type { Document } from '../document/document';
import { LIMITS } from '../document/limits';
import { linesOfText } from '../document/markup-lines';
import { isWebAddress, NOTHING_STATED, type RawArticle } from '../document/raw-article';
import { Rejected } from '../document/rejection';
import {
  attributeOf,
  childrenNamed,
  descendantAt,
  type Element,
  joinedNames,
  linesOf,
  ownChildren,
  textOf,
} from './element';

const TOO_MANY = new Rejected(
  'too-many-articles',
  `The feed holds more than ${LIMITS.feedItems} items; the rest was left out.`,
);

/** Elements that are items of a feed. Atom marks a deleted one by an element of its own (RFC 6721). */
const ITEMS = new Set(['item', 'entry', 'deleted-entry']);

/**
 * Reads a feed of RSS (0.9 to 2.0) or Atom, one article per item.
 * @throws Rejected as 'no-text' if the feed has no items
 */
export function readFeed(root: Element): Document {
  const channel = descendantAt(root, 'channel') ?? root;
  const items = (channel === root ? [root] : [root, channel])
    .flatMap((parent) => childrenNamed(parent))
    .filter(({ name }) => ITEMS.has(name));
  if (items.length === 0) throw new Rejected('no-text', 'The feed has no items.');
  const feed = readHead(channel);
  const shared = repeated(items.map((item) => ownText(item, 'guid')));
  const articles = items
    .slice(0, LIMITS.feedItems)
    .map((item) =>
      item.name === 'deleted-entry' ? readDeleted(item, feed) : readFeedItem(item, feed, shared),
    );
  return { articles: items.length > LIMITS.feedItems ? [...articles, TOO_MANY] : articles, many: true };
}

function repeated(ids: readonly (string | null)[]): ReadonlySet<string | null> {
  const seen = new Set<string | null>();
  const found = new Set<string | null>();
  for (const id of ids) (seen.has(id) ? found : seen).add(id);
  return found;
}

/** What a feed states for all its items. */
type Feed = Pick<RawArticle, 'source' | 'byline' | 'language' | 'rights'>;

function readHead(channel: Element): Feed {
  const [title] = ownChildren(channel, 'title');
  return {
    source: textOf(title),
    byline: bylineOf(ownChildren(channel, 'author')),
    language: textOf(descendantAt(channel, 'language')) ?? attributeOf(channel, 'xml:lang'),
    rights: textOf(descendantAt(channel, 'copyright') ?? descendantAt(channel, 'rights')),
  };
}

function readDeleted(entry: Element, feed: Feed): RawArticle {
  const id = attributeOf(entry, 'ref');
  const modifiedAt = attributeOf(entry, 'when');
  return { ...NOTHING_STATED, ...feed, ownId: id, modifiedAt, version: { id }, isWithdrawn: true };
}

/** @param shared ids that several items of an RSS feed state, and that identify none of them outside it */
function readFeedItem(item: Element, feed: Feed, shared: ReadonlySet<string | null>): RawArticle {
  const url = addressOf(item);
  const id = ownText(item, 'guid', 'id');
  return {
    ownId: id ?? attributeOf(item, 'rdf:about') ?? url,
    headline: linesOfText(ownText(item, 'title') ?? '').join(' '),
    lines: contentOf(item),
    byline: bylineOf([...childrenNamed(item, 'author'), ...childrenNamed(item, 'creator')]) ?? feed.byline,
    source: sourceOf(item) ?? feed.source,
    url,
    publishedAt: anyText(item, 'pubDate', 'published', 'issued', 'date', 'created', 'updated'),
    modifiedAt: anyText(item, 'updated', 'modified'),
    language: anyText(item, 'language') ?? attributeOf(item, 'xml:lang') ?? feed.language,
    rights: anyText(item, 'rights', 'copyright') ?? feed.rights,
    // An item of RSS need not state a time, and its id counts all the same: as version 0.
    version: { id: shared.has(id) ? null : id, number: '0' },
    isWithdrawn: isMarkedDeleted(item),
  };
}

/** Whether Media RSS marks the item as deleted or blocked. */
function isMarkedDeleted(item: Element): boolean {
  const states = childrenNamed(item, 'status').map((status) => attributeOf(status, 'state') ?? '');
  return states.some((state) => /^(?:deleted|blocked)$/i.test(state));
}

/** The names of people without their mail addresses. */
function bylineOf(people: readonly Element[]): string | null {
  return joinedNames(people.map(nameOf));
}

/** An author in RSS: "ann@packet.example (Ann Loe)". */
const MAIL_AUTHOR = /^[^\s@]+@\S+ \(([^()]+)\)$/;

function nameOf(person: Element): string | null {
  const name = textOf(descendantAt(person, 'name') ?? person);
  if (name === null || /^\S+@\S+$/.test(name)) return null;
  return MAIL_AUTHOR.exec(name)?.[1] ?? name;
}

/** The full text if the feed has it, else the summary. */
function contentOf(item: Element): string[] {
  const candidates = [
    ...childrenNamed(item, 'encoded'),
    ...ownChildren(item, 'content'),
    ...childrenNamed(item, 'body'),
    ...ownChildren(item, 'description'),
    ...ownChildren(item, 'summary'),
  ];
  for (const candidate of candidates) {
    const lines = linesOf(candidate);
    if (lines.some((line) => line.trim() !== '')) return lines;
  }
  return [];
}

/** The outlet that the item was taken from; null if the feed does not state it. */
function sourceOf(item: Element): string | null {
  const [source] = ownChildren(item, 'source');
  return textOf(descendantAt(source, 'title') ?? source);
}

function addressOf(item: Element): string | null {
  const links = ownChildren(item, 'link');
  const page = links.find((link) => ['alternate', null].includes(attributeOf(link, 'rel')));
  return attributeOf(page, 'href') ?? textOf(page) ?? permalinkOf(item);
}

/** The id of an RSS item if it is the item's address, else null. */
function permalinkOf(item: Element): string | null {
  const [guid] = ownChildren(item, 'guid');
  const id = textOf(guid);
  const isAddress = id !== null && isWebAddress(id) && attributeOf(guid, 'isPermaLink') !== 'false';
  return isAddress ? id : null;
}

function ownText(item: Element, ...names: string[]): string | null {
  return firstText(names.flatMap((name) => ownChildren(item, name)));
}

function anyText(item: Element, ...names: string[]): string | null {
  return firstText(names.flatMap((name) => childrenNamed(item, name)));
}

function firstText(elements: readonly Element[]): string | null {
  for (const element of elements) {
    const text = textOf(element);
    if (text !== null) return text;
  }
  return null;
}
