import { isWithdrawnStatus, NOTHING_STATED, type RawArticle } from '../document/raw-article';
import { statedTime } from '../document/stated-time';
import { VERSION_DIGITS } from '../document/version-of';
import { attributeOf, childrenNamed, descendantAt, type Element, linesOf, textOf } from './element';

/** Reads a NITF 3 article. */
export function readNitf(nitf: Element): RawArticle {
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
    ...identityOf(facts, attributeOf(publication, 'edition.name')),
    embargoedUntil: embargoOf(facts),
    mayBeBrief: true,
  };
}

/** The version of the article, and whether it takes back itself or the document that it is about. */
function identityOf(
  facts: Element | undefined,
  edition: string | null,
): Pick<RawArticle, 'version' | 'isWithdrawn'> {
  const other = attributeOf(facts, 'management-doc-idref');
  const fate = other === null ? null : attributeOf(facts, 'management-idref-status');
  const takesBack = isWithdrawnStatus(fate);
  return {
    version: {
      id: attributeOf(descendantAt(facts, 'doc-id'), 'id-string'),
      corrects:
        attributeOf(descendantAt(facts, 'correction'), 'id-string') ??
        (takesBack || fate === 'replaced' ? other : null),
      number: updateOf(descendantAt(facts, 'du-key')) ?? edition,
    },
    isWithdrawn: takesBack || isWithdrawnStatus(attributeOf(facts, 'management-status')),
  };
}

/** The number of an update: its generation, and its version within that. Null if it states neither in digits. */
function updateOf(key: Element | undefined): string | null {
  const stated = ['generation', 'version'].map((name) => attributeOf(key, name) ?? '');
  if (!stated.some((number) => /^\d+$/.test(number))) return null;
  const digits = VERSION_DIGITS / stated.length;
  return stated.map((number) => (/^\d+$/.test(number) ? number : '').padStart(digits, '0')).join('');
}

/** A release date is an embargo until then; an item marked as embargoed without one is embargoed without an end. */
function embargoOf(facts: Element | undefined): string | undefined {
  const release = attributeOf(descendantAt(facts, 'date.release'), 'norm') ?? '';
  const isMarked = attributeOf(facts, 'management-status')?.toLowerCase() === 'embargoed';
  return isMarked || statedTime(release) !== null ? release : undefined;
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
