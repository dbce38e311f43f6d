import { NOTHING_STATED, type RawArticle } from '../raw-article';
import { linesOfText } from '../text-lines';
import { refuseWithdrawn } from '../withdrawn';
import { at, attributeOf, type Element, named, rawText, textOf } from './element';
import { linesOf } from './lines';
import { readNitf } from './nitf';

/**
 * Reads a news item of NewsML-G2, whose text is NITF, XHTML, HTML or plain.
 * @throws Rejected as 'withdrawn'
 */
export function readNewsItem(item: Element): RawArticle {
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

/** The first rendition of the content that is text, with what it states itself. */
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
  const people = [...named(meta, 'creator'), ...named(meta, 'contributor')];
  const names = people.map(nameOf).filter((name) => name !== null);
  return [...new Set(names)].join(', ') || null;
}

/** The name of a person or an organisation; where it has none, what its code or literal ends in. */
function nameOf(party: Element | undefined): string | null {
  const code = attributeOf(party, 'literal') ?? attributeOf(party, 'qcode');
  return textOf(at(party, 'name')) ?? code?.split(':').at(-1) ?? null;
}

function rightsOf(rights: Element | undefined): string | null {
  const parts = ['copyrightNotice', 'usageTerms'].map((name) => textOf(at(rights, name)));
  return parts.filter((part) => part !== null).join(' ') || nameOf(at(rights, 'copyrightHolder'));
}
