import { NOTHING_STATED, type RawArticle } from '../raw-article';
import { at, attributeOf, type Element, named, textOf } from './element';
import { linesOf } from './lines';

/** Reads an article of NITF 3. */
export function readNitf(nitf: Element): RawArticle {
  const facts = at(nitf, 'head', 'docdata');
  const publication = at(nitf, 'head', 'pubdata');
  const head = at(nitf, 'body', 'body.head');
  const copyright = at(facts, 'doc.copyright');
  return {
    ...NOTHING_STATED,
    ownId: attributeOf(at(facts, 'doc-id'), 'id-string'),
    headline: textOf(at(head, 'hedline', 'hl1')) ?? textOf(at(nitf, 'head', 'title')) ?? '',
    lines: withDateline(linesOfBody(nitf), textOf(at(head, 'dateline'))),
    byline: bylineOf(head),
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

/** News texts begin with their dateline; NITF keeps it apart. */
function withDateline([first = '', ...rest]: string[], dateline: string | null): string[] {
  if (first === '') return rest;
  if (dateline === null || first.startsWith(dateline)) return [first, ...rest];
  return [`${dateline.replace(/[—–-]$/, '').trimEnd()} — ${first}`, ...rest];
}

/** The people who wrote it, without what they are ("byttl"). */
function bylineOf(head: Element | undefined): string | null {
  const bylines = named(head, 'byline').map((byline) => textOf(byline, 'byttl'));
  return bylines.filter((byline) => byline !== null).join(', ') || null;
}

function copyrightOf(copyright: Element | undefined): string | null {
  const parts = [attributeOf(copyright, 'year'), attributeOf(copyright, 'holder')].filter(Boolean);
  return parts.length === 0 ? null : ['Copyright', ...parts].join(' ');
}
