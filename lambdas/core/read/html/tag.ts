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
export interface Tag {
  /** In lower case. */
  name: string;
  attributes: Map<string, string>;
  /** Where the page goes on behind it; -1 where the page ends within it. */
  end: number;
}

/** Reads the tag whose name begins at `start`; null where none does. Takes time in proportion to its length. */
export function readTag(html: string, start: number): Tag | null {
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
