import type { Document } from '../document/document';
import { linesOfText } from '../document/markup-lines';
import { NOTHING_STATED, type RawArticle, refuseWithdrawn } from '../document/raw-article';
import { orRejected, Rejected } from '../document/rejection';
import { at, attributeOf, type Element, joinedNames, linesOf, named, rawText, textOf } from './element';
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
  const items = named(message, 'itemSet').flatMap((set) => named(set, 'newsItem'));
  if (items.length === 0) throw new Rejected('no-text', 'The NewsML message has no news items.');
  return { articles: items.map((item) => orRejected(() => readNewsItem(item))), many: true };
}

/**
 * Reads a NewsML-G2 news item, whose text is NITF, XHTML, HTML or plain.
 * @throws Rejected as 'withdrawn'
 */
function readNewsItem(item: Element): RawArticle {
  const about = at(item, 'itemMeta');
  refuseWithdrawn(attributeOf(at(about, 'pubStatus'), 'qcode'));
  const meta = at(item, 'contentMeta');
  const content = contentOf(item);
  return {
    ownId: attributeOf(item, 'guid'),
    headline: textOf(at(meta, 'headline')) ?? content.headline,
    lines: content.lines,
    byline: bylineOf(meta) ?? content.byline,
    source: nameOf(at(meta, 'infoSource')) ?? nameOf(at(about, 'provider')) ?? content.source,
    url: content.url,
    publishedAt:
      textOf(at(about, 'firstCreated')) ?? textOf(at(about, 'versionCreated')) ?? content.publishedAt,
    modifiedAt: textOf(at(about, 'versionCreated')),
    language: attributeOf(at(meta, 'language'), 'tag') ?? attributeOf(item, 'xml:lang') ?? content.language,
    rights: rightsOf(at(item, 'rightsInfo')) ?? content.rights,
    mayBeBrief: true,
  };
}

/** The first rendition of the content that has text, with its own statements. */
function contentOf(item: Element): RawArticle {
  const renditions = named(item, 'contentSet').flatMap((set) => named(set));
  return renditions.map(readRendition).find(({ lines }) => lines.some(Boolean)) ?? NOTHING_STATED;
}

function readRendition(rendition: Element): RawArticle {
  const nitf = at(rendition, 'nitf');
  if (nitf !== undefined) return readNitf(nitf);
  return { ...NOTHING_STATED, lines: linesOfRendition(rendition) };
}

function linesOfRendition(rendition: Element): string[] {
  if (rendition.name === 'inlineXML') return linesOf(rendition);
  const isText = rendition.name === 'inlineData' && attributeOf(rendition, 'encoding') === null;
  return isText ? linesOfText(rawText(rendition)) : [];
}

function bylineOf(meta: Element | undefined): string | null {
  const by = textOf(at(meta, 'by'));
  if (by !== null) return by;
  return joinedNames([...named(meta, 'creator'), ...named(meta, 'contributor')].map(nameOf));
}

/** The name of a person or an organisation; without a name, the end of its literal or code. */
function nameOf(party: Element | undefined): string | null {
  const code = attributeOf(party, 'literal') ?? attributeOf(party, 'qcode');
  return textOf(at(party, 'name')) ?? code?.split(':').at(-1) ?? null;
}

function rightsOf(rights: Element | undefined): string | null {
  const parts = ['copyrightNotice', 'usageTerms'].map((name) => textOf(at(rights, name)));
  return parts.filter((part) => part !== null).join(' ') || nameOf(at(rights, 'copyrightHolder'));
}

/** Reads a NITF 3 article. */
function readNitf(nitf: Element): RawArticle {
  const facts = at(nitf, 'head', 'docdata');
  const publication = at(nitf, 'head', 'pubdata');
  const head = at(nitf, 'body', 'body.head');
  const copyright = at(facts, 'doc.copyright');
  return {
    ...NOTHING_STATED,
    ownId: attributeOf(at(facts, 'doc-id'), 'id-string'),
    headline: textOf(at(head, 'hedline', 'hl1')) ?? textOf(at(nitf, 'head', 'title')) ?? '',
    lines: withDateline(linesOfBody(nitf), textOf(at(head, 'dateline'))),
    byline: nitfBylineOf(head),
    source:
      attributeOf(publication, 'name') ?? textOf(at(head, 'distributor')) ?? attributeOf(copyright, 'holder'),
    url: attributeOf(publication, 'ex-ref'),
    publishedAt:
      attributeOf(at(facts, 'date.issue'), 'norm') ??
      attributeOf(publication, 'date.publication') ??
      attributeOf(at(facts, 'date.release'), 'norm'),
    language: attributeOf(nitf, 'xml:lang') ?? attributeOf(at(nitf, 'body'), 'xml:lang'),
    rights: textOf(at(head, 'rights')) ?? copyrightOf(copyright),
    mayBeBrief: true,
  };
}

function linesOfBody(nitf: Element): string[] {
  return named(at(nitf, 'body'), 'body.content').flatMap(linesOf);
}

/** Puts the dateline, which NITF keeps separate, at the beginning of the text. */
function withDateline([first = '', ...rest]: string[], dateline: string | null): string[] {
  if (first === '') return rest;
  if (dateline === null || first.startsWith(dateline)) return [first, ...rest];
  return [`${dateline.replace(/[—–-]$/, '').trimEnd()} — ${first}`, ...rest];
}

/** The authors without their titles ("byttl"). */
function nitfBylineOf(head: Element | undefined): string | null {
  const bylines = named(head, 'byline').map((byline) => textOf(byline, 'byttl'));
  return bylines.filter((byline) => byline !== null).join(', ') || null;
}

function copyrightOf(copyright: Element | undefined): string | null {
  const parts = [attributeOf(copyright, 'year'), attributeOf(copyright, 'holder')].filter(Boolean);
  return parts.length === 0 ? null : ['Copyright', ...parts].join(' ');
}
