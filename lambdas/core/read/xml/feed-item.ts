import type { RawArticle } from '../raw-article';
import { linesOfText } from '../text-lines';
import { at, attributeOf, type Element, named, own, textOf } from './element';
import { linesOf } from './lines';

/** What a feed says of all its items. */
export type Feed = Pick<RawArticle, 'source' | 'byline' | 'language' | 'rights'>;

/** How RSS names an author: "ann@packet.example (Ann Loe)". */
const MAIL_AUTHOR = /^[^\s@]+@\S+ \(([^()]+)\)$/;

/** Reads an item of RSS or an entry of Atom. */
export function readFeedItem(item: Element, feed: Feed): RawArticle {
  const url = addressOf(item);
  return {
    ownId: ownText(item, 'guid', 'id') ?? attributeOf(item, 'rdf:about') ?? url,
    headline: linesOfText(ownText(item, 'title') ?? '').join(' '),
    lines: contentOf(item),
    byline: bylineOf([...named(item, 'author'), ...named(item, 'creator')]) ?? feed.byline,
    source: sourceOf(item) ?? feed.source,
    url,
    publishedAt: anyText(item, 'pubDate', 'published', 'issued', 'date', 'created', 'updated'),
    modifiedAt: anyText(item, 'updated', 'modified'),
    language: anyText(item, 'language') ?? attributeOf(item, 'xml:lang') ?? feed.language,
    rights: anyText(item, 'rights', 'copyright') ?? feed.rights,
  };
}

/** The names of people, without addresses and each once. */
export function bylineOf(people: readonly Element[]): string | null {
  const names = people.map(nameOf).filter((name) => name !== null);
  return [...new Set(names)].join(', ') || null;
}

function nameOf(person: Element): string | null {
  const name = textOf(at(person, 'name') ?? person);
  if (name === null || /^\S+@\S+$/.test(name)) return null;
  return MAIL_AUTHOR.exec(name)?.[1] ?? name;
}

/** The whole text where the feed has it, else the summary. */
function contentOf(item: Element): string[] {
  const candidates = [
    ...named(item, 'encoded'),
    ...own(item, 'content'),
    ...named(item, 'body'),
    ...own(item, 'description'),
    ...own(item, 'summary'),
  ];
  for (const candidate of candidates) {
    const lines = linesOf(candidate);
    if (lines.some((line) => line.trim() !== '')) return lines;
  }
  return [];
}

/** The outlet that the item was taken from, where the feed tells it. */
function sourceOf(item: Element): string | null {
  const [source] = own(item, 'source');
  return textOf(at(source, 'title') ?? source);
}

function addressOf(item: Element): string | null {
  const links = own(item, 'link');
  const page = links.find((link) => ['alternate', null].includes(attributeOf(link, 'rel')));
  return attributeOf(page, 'href') ?? textOf(page) ?? permalinkOf(item);
}

/** The id of an item of RSS, where that is its address. */
function permalinkOf(item: Element): string | null {
  const [guid] = own(item, 'guid');
  const id = textOf(guid);
  const isAddress = id !== null && /^https?:/i.test(id) && attributeOf(guid, 'isPermaLink') !== 'false';
  return isAddress ? id : null;
}

function ownText(item: Element, ...names: string[]): string | null {
  return firstText(names.flatMap((name) => own(item, name)));
}

function anyText(item: Element, ...names: string[]): string | null {
  return firstText(names.flatMap((name) => named(item, name)));
}

function firstText(elements: readonly Element[]): string | null {
  for (const element of elements) {
    const text = textOf(element);
    if (text !== null) return text;
  }
  return null;
}
