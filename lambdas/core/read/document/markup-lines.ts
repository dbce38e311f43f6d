import { collapseSpaces, paragraphs } from './paragraphs';

/**
 * The lines of a fragment of HTML or XHTML, one for each block element or part of one. Drops tags, comments, scripts
 * and blank lines, decodes references, collapses spaces, and joins preformatted lines that were wrapped by hand. Takes
 * any string, in time linear in its length. A tag, comment or script that is never closed swallows the rest.
 */
export function linesOfMarkup(markup: string): string[] {
  return readableText(markup)
    .split('\n')
    .map((line) => collapseSpaces(decodeReferences(line)).trim())
    .filter((line) => line !== '');
}

/** A tag that shows HTML wherever it occurs; tags longer than this are not recognised. */
const BLOCK_TAG =
  /<\/?(?:p|br|div|h[1-6]|li|ul|ol|article|section|blockquote|table|html|body)\b[^<>]{0,1000}>/i;

/** Any tag within a line. */
const INLINE_TAG = /<\/?[a-z][^<>]{0,1000}>/i;

/** The lines of a text that may be plain or HTML; only the text itself shows which. */
export function linesOfText(text: string): string[] {
  if (BLOCK_TAG.test(text)) return linesOfMarkup(text);
  return text
    .split(/\r\n?|\n/)
    .flatMap((line) => (INLINE_TAG.test(line) ? linesOfMarkup(line) : decodeReferences(line)));
}

/** The beginning of a tag, comment, declaration or instruction. No name that matters here is longer. */
const PART = /<(?:(?:\/\s{0,9})?([a-z][a-z\d:.-]{0,31})|!--|[!?])/gi;

function readableText(markup: string): string {
  const pieces: string[] = [];
  let preformatted: string[] | null = null;
  let at = 0;
  while (at < markup.length) {
    const part = firstFrom(PART, markup, at);
    const text = markup.slice(at, part?.index);
    if (preformatted === null) pieces.push(text.replaceAll('\n', ' '));
    else preformatted.push(text);
    if (part === null) break;
    const name = (part[1] ?? '').toLowerCase();
    if (name === 'pre' && preformatted !== null) {
      pieces.push(unwrapped(preformatted));
      preformatted = null;
    }
    (preformatted ?? pieces).push(separator(name));
    if (name === 'pre' && !part[0].startsWith('</')) preformatted = [];
    at = endOf(part, name, markup);
  }
  return pieces.join('') + unwrapped(preformatted ?? []);
}

function unwrapped(pieces: readonly string[]): string {
  return paragraphs(pieces.join('').split('\n')).join('\n');
}

/** Elements of HTML and NITF that get lines of their own. */
const BLOCKS =
  /^(?:address|article|aside|blockquote|block|body|br|byline|caption|center|dateline|dd|details|dialog|div|dl|dt|fieldset|figure|footer|form|h[1-6r]|head|header|hedline|hgroup|hl[12]|li|main|nav|ol|option|p|pre|section|summary|table|tbody|tfoot|thead|tr|ul)$/;

/** Elements that share a line but are separated by a space. */
export const CELLS = new Set(['td', 'th']);

/** What a tag puts between the text before and after it. */
function separator(name: string): string {
  if (BLOCKS.test(name)) return '\n';
  return CELLS.has(name) ? ' ' : '';
}

/** Elements without article text, such as scripts and picture captions, each with the pattern of its end tag. */
const UNREAD = new Map(
  'figcaption iframe noscript object script style svg template textarea title'
    .split(' ')
    .map((name) => [name, new RegExp(`</${name}\\b`, 'gi')]),
);

/** The index where reading continues: after a tag, a whole comment, or the whole content of an unread element. */
function endOf(part: RegExpExecArray, name: string, markup: string): number {
  if (part[0] === '<!--') return after('-->', markup, part.index);
  const end = endOfTag(markup, part.index);
  const close = UNREAD.get(name);
  const isEmpty = markup[end - 2] === '/';
  if (close === undefined || isEmpty || part[0].startsWith('</')) return end;
  return firstFrom(close, markup, end)?.index ?? markup.length;
}

/** The index after the first `>` that is not in a quoted attribute. */
function endOfTag(markup: string, start: number): number {
  let quote = '';
  for (let at = start; at < markup.length; at++) {
    const character = markup.charAt(at);
    if (quote !== '') quote = character === quote ? '' : quote;
    else if (character === '>') return at + 1;
    else if (/["']/.test(character) && markup[at - 1] === '=') quote = character;
  }
  return markup.length;
}

function after(end: string, markup: string, from: number): number {
  const at = markup.indexOf(end, from);
  return at < 0 ? markup.length : at + end.length;
}

function firstFrom(pattern: RegExp, text: string, from: number): RegExpExecArray | null {
  pattern.lastIndex = from;
  return pattern.exec(text);
}

/** Names of the characters from U+00A0 on, in order, from HTML 4. */
const LATIN_1 =
  'nbsp iexcl cent pound curren yen brvbar sect uml copy ordf laquo not shy reg macr deg plusmn sup2 sup3 acute micro para middot cedil sup1 ordm raquo frac14 frac12 frac34 iquest Agrave Aacute Acirc Atilde Auml Aring AElig Ccedil Egrave Eacute Ecirc Euml Igrave Iacute Icirc Iuml ETH Ntilde Ograve Oacute Ocirc Otilde Ouml times Oslash Ugrave Uacute Ucirc Uuml Yacute THORN szlig agrave aacute acirc atilde auml aring aelig ccedil egrave eacute ecirc euml igrave iacute icirc iuml eth ntilde ograve oacute ocirc otilde ouml divide oslash ugrave uacute ucirc uuml yacute thorn yuml'.split(
    ' ',
  );

/** All names that are decoded: besides Latin-1, the punctuation and few letters that news texts use. */
const NAMES = new Map<string, string>([
  ...LATIN_1.map((name, index): [string, string] => [name, String.fromCodePoint(0xa0 + index)]),
  ...Object.entries({ amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }),
  ...Object.entries({ lsquo: '‘', rsquo: '’', sbquo: '‚', ldquo: '“', rdquo: '”', bdquo: '„' }),
  ...Object.entries({ lsaquo: '‹', rsaquo: '›', ndash: '–', mdash: '—', hellip: '…', bull: '•' }),
  ...Object.entries({ dagger: '†', Dagger: '‡', permil: '‰', prime: '′', Prime: '″', trade: '™' }),
  ...Object.entries({ ensp: ' ', emsp: ' ', thinsp: ' ', zwnj: '\u200c', zwj: '\u200d' }),
  ...Object.entries({ euro: '€', minus: '−', OElig: 'Œ', oelig: 'œ', Scaron: 'Š', scaron: 'š', Yuml: 'Ÿ' }),
  ...Object.entries({ tilde: '˜', circ: 'ˆ', fnof: 'ƒ', oline: '‾', frasl: '⁄', rarr: '→', larr: '←' }),
]);

/** Characters that pages mean by the codes 128 to 159: those of Windows-1252. Unicode has control characters there. */
const WINDOWS_1252 = '€\ufffd‚ƒ„…†‡ˆ‰Š‹Œ\ufffdŽ\ufffd\ufffd‘’“”•–—˜™š›œ\ufffdžŸ';

const REFERENCE = /&(?:#(\d{1,7})|#x([\da-f]{1,6})|([a-z]{2,8}\d{0,2}));/gi;

/** Replaces character references, such as `&eacute;`, `&#233;` and `&#xe9;`; unknown names stay as written. */
export function decodeReferences(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(REFERENCE, (reference, decimal?: string, hex?: string, name = '') => {
    if (decimal !== undefined) return character(Number(decimal));
    if (hex !== undefined) return character(Number.parseInt(hex, 16));
    return NAMES.get(name) ?? reference;
  });
}

/** The character of a code; U+FFFD for codes of none. */
function character(code: number): string {
  if (code >= 128 && code < 160) return WINDOWS_1252.charAt(code - 128);
  const isSpace = code === 9 || code === 10 || code === 13;
  const isSurrogate = code >= 0xd800 && code < 0xe000;
  if ((code < 32 && !isSpace) || code === 127 || isSurrogate || code > 0x10ffff) return '\ufffd';
  return String.fromCodePoint(code);
}
