import type { Document } from '../document/document';
import { linesOfText } from '../document/markup-lines';
import {
  isWithdrawnStatus,
  NOTHING_STATED,
  type RawArticle,
  type StatedVersion,
} from '../document/raw-article';
import { Rejected } from '../document/rejection';
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
import { readNitf } from './nitf';

/**
 * Reads a NewsML-G2 message, one article per news item. Ignores packages and items about people and things.
 * @throws Rejected as 'no-text' if there are no news items
 */
export function readNewsMessage(message: Element): Document {
  const items = childrenNamed(message, 'itemSet').flatMap((set) => childrenNamed(set, 'newsItem'));
  if (items.length === 0) throw new Rejected('no-text', 'The NewsML message has no news items.');
  return { articles: items.map(readNewsItem), many: true };
}

/** Reads a NewsML-G2 news item, whose text is NITF, XHTML, HTML or plain. */
export function readNewsItem(item: Element): RawArticle {
  const about = descendantAt(item, 'itemMeta');
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
    version: versionOf(item, about),
    isWithdrawn: isWithdrawnStatus(codeOf(descendantAt(about, 'pubStatus'), 'qcode', 'uri')),
    embargoedUntil: embargoOf(about) ?? content.embargoedUntil,
    mayBeBrief: true,
  };
}

/** Relations to a document that an item takes the place of. */
const EARLIER = /(?:^|[:/])(?:previousVersion|evolvedFrom|replaces|corrects)$/i;

function versionOf(item: Element, about: Element | undefined): StatedVersion {
  const earlier = childrenNamed(about, 'link').find((link) =>
    EARLIER.test(codeOf(link, 'rel', 'reluri') ?? ''),
  );
  return {
    id: attributeOf(item, 'guid'),
    corrects: codeOf(earlier, 'residref', 'href'),
    number: attributeOf(item, 'version'),
  };
}

/** The end of an embargo; empty if it has none. */
function embargoOf(about: Element | undefined): string | undefined {
  const embargo = descendantAt(about, 'embargoed');
  return embargo === undefined ? undefined : (textOf(embargo) ?? '');
}

/** The first of two attributes that is stated. */
function codeOf(element: Element | undefined, name: string, other: string): string | null {
  return attributeOf(element, name) ?? attributeOf(element, other);
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
