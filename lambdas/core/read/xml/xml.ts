import type { Document } from '../document/document';
import { linesOfText } from '../document/markup-lines';
import { NOTHING_STATED, type RawArticle, refuseWithdrawn } from '../document/raw-article';
import { orRejected, Rejected } from '../document/rejection';
import {
  attributeOf,
  childrenNamed,
  descendantAt,
  type Element,
  joinedNames,
  linesOf,
  rawText,
  textOf,
} from './element';
import { readFeed } from './feed';
import { parseTree } from './tree';

/**
 * Reads an XML document by its root element: a feed of RSS or Atom, NewsML-G2 or NITF.
 * @throws Rejected as 'invalid-xml', 'too-large', 'no-text' or 'withdrawn'
 */
export function readXml(xml: string): Document {
  const root = parseTree(xml);
  switch (root.name.toLowerCase()) {
    case 'rss':
    case 'rdf':
    case 'feed':
      return readFeed(root);
    case 'newsmessage':
      return readNewsMessage(root);
    case 'newsitem':
      return { articles: [readNewsItem(root)], many: false };
    case 'nitf':
      return { articles: [readNitf(root)], many: false };
    default:
      throw new Rejected('invalid-xml', 'The XML is neither RSS or Atom nor NewsML-G2 or NITF.');
  }
}

/**
 * Reads a NewsML-G2 message, one article per news item. Ignores packages and items about people and things.
 * @throws Rejected as 'no-text' if there are no news items
 */
function readNewsMessage(message: Element): Document {
  const items = childrenNamed(message, 'itemSet').flatMap((set) => childrenNamed(set, 'newsItem'));
  if (items.length === 0) throw new Rejected('no-text', 'The NewsML message has no news items.');
  return { articles: items.map((item) => orRejected(() => readNewsItem(item))), many: true };
}

/**
 * Reads a NewsML-G2 news item, whose text is NITF, XHTML, HTML or plain.
 * @throws Rejected as 'withdrawn'
 */
function readNewsItem(item: Element): RawArticle {
  const about = descendantAt(item, 'itemMeta');
  refuseWithdrawn(attributeOf(descendantAt(about, 'pubStatus'), 'qcode'));
  const meta = descendantAt(item, 'contentMeta');
  const content = contentOf(item);
  return {
    ownId: attributeOf(item, 'guid'),
    headline: textOf(descendantAt(meta, 'headline')) ?? content.headline,
    lines: content.lines,
    byline: bylineOf(meta) ?? content.byline,
    source:
      nameOf(descendantAt(meta, 'infoSource')) ?? nameOf(descendantAt(about, 'provider')) ?? content.source,
    url: content.url,
    publishedAt:
      textOf(descendantAt(about, 'firstCreated')) ??
      textOf(descendantAt(about, 'versionCreated')) ??
      content.publishedAt,
    modifiedAt: textOf(descendantAt(about, 'versionCreated')),
    language:
      attributeOf(descendantAt(meta, 'language'), 'tag') ?? attributeOf(item, 'xml:lang') ?? content.language,
    rights: rightsOf(descendantAt(item, 'rightsInfo')) ?? content.rights,
    mayBeBrief: true,
  };
}

/** The first rendition of the content that has text, with its own statements. */
function contentOf(item: Element): RawArticle {
  const renditions = childrenNamed(item, 'contentSet').flatMap((set) => childrenNamed(set));
  return renditions.map(readRendition).find(({ lines }) => lines.some(Boolean)) ?? NOTHING_STATED;
}

function readRendition(rendition: Element): RawArticle {
  const nitf = descendantAt(rendition, 'nitf');
  if (nitf !== undefined) return readNitf(nitf);
  return { ...NOTHING_STATED, lines: linesOfRendition(rendition) };
}

function linesOfRendition(rendition: Element): string[] {
  if (rendition.name === 'inlineXML') return linesOf(rendition);
  const isText = rendition.name === 'inlineData' && attributeOf(rendition, 'encoding') === null;
  return isText ? linesOfText(rawText(rendition)) : [];
}

function bylineOf(meta: Element | undefined): string | null {
  const by = textOf(descendantAt(meta, 'by'));
  if (by !== null) return by;
  return joinedNames([...childrenNamed(meta, 'creator'), ...childrenNamed(meta, 'contributor')].map(nameOf));
}

/** The name of a person or an organisation; without a name, the end of its literal or code. */
function nameOf(party: Element | undefined): string | null {
  const code = attributeOf(party, 'literal') ?? attributeOf(party, 'qcode');
  return textOf(descendantAt(party, 'name')) ?? code?.split(':').at(-1) ?? null;
}

function rightsOf(rights: Element | undefined): string | null {
  const parts = ['copyrightNotice', 'usageTerms'].map((name) => textOf(descendantAt(rights, name)));
  return parts.filter((part) => part !== null).join(' ') || nameOf(descendantAt(rights, 'copyrightHolder'));
}

/** Reads a NITF 3 article. */
function readNitf(nitf: Element): RawArticle {
  const facts = descendantAt(nitf, 'head', 'docdata');
  const publication = descendantAt(nitf, 'head', 'pubdata');
  const head = descendantAt(nitf, 'body', 'body.head');
  const copyright = descendantAt(facts, 'doc.copyright');
  return {
    ...NOTHING_STATED,
    ownId: attributeOf(descendantAt(facts, 'doc-id'), 'id-string'),
    headline:
      textOf(descendantAt(head, 'hedline', 'hl1')) ?? textOf(descendantAt(nitf, 'head', 'title')) ?? '',
    lines: withDateline(linesOfBody(nitf), textOf(descendantAt(head, 'dateline'))),
    byline: nitfBylineOf(head),
    source:
      attributeOf(publication, 'name') ??
      textOf(descendantAt(head, 'distributor')) ??
      attributeOf(copyright, 'holder'),
    url: attributeOf(publication, 'ex-ref'),
    publishedAt:
      attributeOf(descendantAt(facts, 'date.issue'), 'norm') ??
      attributeOf(publication, 'date.publication') ??
      attributeOf(descendantAt(facts, 'date.release'), 'norm'),
    language: attributeOf(nitf, 'xml:lang') ?? attributeOf(descendantAt(nitf, 'body'), 'xml:lang'),
    rights: textOf(descendantAt(head, 'rights')) ?? copyrightOf(copyright),
    mayBeBrief: true,
  };
}

function linesOfBody(nitf: Element): string[] {
  return childrenNamed(descendantAt(nitf, 'body'), 'body.content').flatMap(linesOf);
}

/** Puts the dateline, which NITF keeps separate, at the beginning of the text. */
function withDateline([first = '', ...rest]: string[], dateline: string | null): string[] {
  if (first === '') return rest;
  if (dateline === null || first.startsWith(dateline)) return [first, ...rest];
  return [`${dateline.replace(/[—–-]$/, '').trimEnd()} — ${first}`, ...rest];
}

/** The authors without their titles ("byttl"). */
function nitfBylineOf(head: Element | undefined): string | null {
  const bylines = childrenNamed(head, 'byline').map((byline) => textOf(byline, 'byttl'));
  return bylines.filter((byline) => byline !== null).join(', ') || null;
}

function copyrightOf(copyright: Element | undefined): string | null {
  const parts = [attributeOf(copyright, 'year'), attributeOf(copyright, 'holder')].filter(Boolean);
  return parts.length === 0 ? null : ['Copyright', ...parts].join(' ');
}
