import { LIMITS } from '../document/limits';
import { Rejected } from '../document/rejection';
import { PageWriter } from './page-writer';

/** A page without what holds no text of its article, small enough to be parsed: of a long one the beginning. */
interface ReducedPage {
  html: string;
  /** The contents of its scripts of JSON-LD, wherever they stand. */
  jsonLd: string[];
}

/** Elements whose content is no text of the page, left out up to their end tags. */
const SKIPPED = new Map(
  'canvas iframe math noscript object script style svg template'
    .split(' ')
    .map((name) => [name, new RegExp(`</${name}`, 'gi')]),
);

/** Elements that the reduced page has once, whatever the page has. */
const FRAME = new Set(['html', 'head', 'body']);

/** Elements left out without their content: Readability parts no paragraphs at those that wrap line breaks. */
const STYLING = new Set(['font']);

/** Elements without content, and those of them that say something of the article. */
const EMPTY = new Set('area base br col embed hr img input link meta source track wbr'.split(' '));
const KEPT_EMPTY = new Set(['br', 'hr', 'img', 'link', 'meta']);

/** What is looked for behind the part of a page that is read. */
const SCRIPT = /<script/gi;

/**
 * Reads a page once from its beginning to its end, whatever it holds, and writes down what a parser needs.
 * @throws Rejected as 'too-large'
 */
export function reduce(html: string): ReducedPage {
  if (html.length > LIMITS.pageCharacters) {
    throw new Rejected('too-large', `The page has more than ${LIMITS.pageCharacters} characters.`);
  }
  const reducer = new Reducer(html);
  return reducer.run();
}

class Reducer {
  private readonly out = new PageWriter();
  private readonly jsonLd: string[] = [];
  private language = '';

  constructor(private readonly html: string) {}

  run(): ReducedPage {
    let at = 0;
    while (at !== -1 && at < this.html.length) {
      const next = this.nextMarkup(at);
      this.out.addText(this.html.slice(at, next === -1 ? undefined : next));
      at = next === -1 ? -1 : this.markup(next);
    }
    return { html: this.out.document(this.language), jsonLd: this.jsonLd };
  }

  /** Where the next tag or the like begins that matters, or -1. */
  private nextMarkup(from: number): number {
    if (!this.out.isFull) return this.html.indexOf('<', from);
    SCRIPT.lastIndex = from;
    return SCRIPT.exec(this.html)?.index ?? -1;
  }

  /** Reads what begins with a `<`; returns where the page goes on, or -1. */
  private markup(at: number): number {
    const { html } = this;
    if (html.startsWith('<!--', at)) return after(html, '-->', at + 4);
    const next = html[at + 1];
    if (next === '!' || next === '?') return after(html, '>', at + 2);
    const isEnd = next === '/';
    const tag = readTag(html, at + (isEnd ? 2 : 1));
    if (tag === null) {
      this.out.addText('&lt;');
      return at + 1;
    }
    if (isEnd) this.out.end(tag.name);
    else if (SKIPPED.has(tag.name)) return this.skip(tag);
    else if (tag.end !== -1) this.begin(tag);
    return tag.end;
  }

  private skip({ name, attributes, end }: Tag): number {
    const endTag = SKIPPED.get(name);
    if (endTag === undefined || end === -1 || this.html[end - 2] === '/') return end;
    endTag.lastIndex = end;
    const found = endTag.exec(this.html);
    if (found === null) return -1;
    const isJsonLd = attributes.get('type')?.toLowerCase().includes('ld+json');
    if (isJsonLd && this.jsonLd.length < LIMITS.pageJsonLd)
      this.jsonLd.push(this.html.slice(end, found.index));
    return after(this.html, '>', found.index);
  }

  private begin({ name, attributes }: Tag): void {
    if (FRAME.has(name)) this.language ||= attributes.get('lang') ?? '';
    else if (STYLING.has(name)) return;
    else if (!EMPTY.has(name)) this.out.begin(name, attributes, false);
    else if (KEPT_EMPTY.has(name)) this.out.begin(name, attributes, true);
  }
}

function after(html: string, end: string, from: number): number {
  const found = html.indexOf(end, from);
  return found === -1 ? -1 : found + end.length;
}

/** Attributes that say where the article is, or something of it; all others are left out. */
const KEPT = new Set([
  'aria-hidden',
  'class',
  'content',
  'datetime',
  'hidden',
  'href',
  'http-equiv',
  'id',
  'itemprop',
  'lang',
  'name',
  'property',
  'rel',
  'role',
  'style',
  'type',
]);

/** Characters of an attribute's value that are kept: addresses and descriptions are shorter, lists of classes too. */
const VALUE_CHARACTERS = 2_000;

/** What may stand in a tag's name. */
const NAME = /[a-z][a-z0-9:-]*/iy;

/** An attribute, up to its value. */
const ATTRIBUTE = /[\s/]*([^\s/>=][^\s/>=]*)?/y;

/** An equals sign and the spaces around it. */
const EQUALS = /\s*=\s*/y;

/** A value without quotes. */
const BARE = /[^\s>]*/y;

/** A tag as it begins in a page. */
interface Tag {
  /** In lower case. */
  name: string;
  attributes: Map<string, string>;
  /** Where the page goes on behind it; -1 where the page ends within it. */
  end: number;
}

/** Reads the tag whose name begins at `start`; null where none does. Takes time in proportion to its length. */
function readTag(html: string, start: number): Tag | null {
  const name = match(NAME, html, start);
  if (name === '') return null;
  const tag: Tag = { name: name.toLowerCase(), attributes: new Map(), end: -1 };
  let at = start + name.length;
  for (;;) {
    ATTRIBUTE.lastIndex = at;
    const found = ATTRIBUTE.exec(html);
    at += found?.[0].length ?? 0;
    const key = found?.[1]?.toLowerCase();
    const equals = match(EQUALS, html, at);
    if (key === undefined && equals === '') break;
    const value = equals === '' ? { text: '', end: at } : readValue(html, at + equals.length);
    if (value.end === -1) return tag;
    at = value.end;
    if (key !== undefined && KEPT.has(key) && !tag.attributes.has(key)) {
      tag.attributes.set(key, value.text.slice(0, VALUE_CHARACTERS));
    }
  }
  if (html[at] === '>') tag.end = at + 1;
  return tag;
}

function readValue(html: string, start: number): { text: string; end: number } {
  const quote = html[start];
  if (quote !== '"' && quote !== "'") {
    const text = match(BARE, html, start);
    return { text, end: start + text.length };
  }
  const end = html.indexOf(quote, start + 1);
  return { text: html.slice(start + 1, end), end: end === -1 ? -1 : end + 1 };
}

function match(pattern: RegExp, html: string, at: number): string {
  pattern.lastIndex = at;
  return pattern.exec(html)?.[0] ?? '';
}
