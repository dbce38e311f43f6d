import { LIMITS } from '../document/limits';
import { Rejected } from '../document/rejection';
import { PageWriter } from './page-writer';

/** A page without scripts, styles and the like; of a long page, as much as can be parsed in time. */
interface ReducedPage {
  html: string;
  /** The contents of its JSON-LD scripts, also of those after the part that is kept. */
  jsonLd: string[];
}

/**
 * Reduces a page to what a parser needs, in one pass over any input.
 * @throws Rejected as 'too-large'
 */
export function reduce(html: string): ReducedPage {
  if (html.length > LIMITS.pageCharacters) {
    throw new Rejected('too-large', `The page has more than ${LIMITS.pageCharacters} characters.`);
  }
  return new Reducer(html).run();
}

/** What is searched for in the part of a page that is not kept. */
const SCRIPT = /<script/gi;

/** Elements whose content is not text of the page. They are left out, up to their end tags. */
const SKIPPED = new Map(
  'canvas iframe math noscript object script style svg template'
    .split(' ')
    .map((name) => [name, new RegExp(`</${name}`, 'gi')]),
);

/** Elements that the reduced page has exactly once. */
const FRAME = new Set(['html', 'head', 'body']);

/** Elements whose tags are left out: Readability does not split paragraphs at line breaks inside them. */
const STYLING = new Set(['font']);

/** Elements without content, and the subset that matters for the article. */
const EMPTY = new Set('area base br col embed hr img input link meta source track wbr'.split(' '));
const KEPT_EMPTY = new Set(['br', 'hr', 'img', 'link', 'meta']);

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

  /** The index of the next tag or comment that matters, or -1. */
  private nextMarkup(from: number): number {
    if (!this.out.isFull) return this.html.indexOf('<', from);
    SCRIPT.lastIndex = from;
    return SCRIPT.exec(this.html)?.index ?? -1;
  }

  /** Reads the tag or comment at a `<`; returns the index where the page continues, or -1. */
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

interface Tag {
  /** In lower case. */
  name: string;
  attributes: Map<string, string>;
  /** The index after it; -1 if the page ends within it. */
  end: number;
}

/** Attributes that help to find the article or state something of it; all others are left out. */
const KEPT_ATTRIBUTES = new Set([
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

/** Max characters kept of an attribute's value: addresses, descriptions and lists of classes are shorter. */
const VALUE_CHARACTERS = 2_000;

const NAME = /[a-z][a-z0-9:-]*/iy;

/** An attribute without its value. */
const ATTRIBUTE = /[\s/]*([^\s/>=][^\s/>=]*)?/y;

const EQUALS = /\s*=\s*/y;

/** An unquoted value. */
const BARE = /[^\s>]*/y;

/** Reads the tag whose name begins at `start`, in time linear in its length; null if no name does. */
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
    if (key !== undefined && KEPT_ATTRIBUTES.has(key) && !tag.attributes.has(key)) {
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
