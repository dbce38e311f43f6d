import { decodeReferences } from './character-references';
import { paragraphs } from './text/paragraphs';

/** Elements of HTML and NITF that stand on lines of their own. */
const BLOCKS =
  /^(?:address|article|aside|blockquote|block|body|br|byline|caption|center|dateline|dd|details|dialog|div|dl|dt|fieldset|figure|footer|form|h[1-6r]|head|header|hedline|hgroup|hl[12]|li|main|nav|ol|option|p|pre|section|summary|table|tbody|tfoot|thead|tr|ul)$/;

/** Elements that stand apart on the same line. */
const CELLS = /^(?:td|th)$/;

/** Elements that hold nothing of an article's text, captions of its pictures among them, each with what ends it. */
const UNREAD = new Map(
  'figcaption iframe noscript object script style svg template textarea title'
    .split(' ')
    .map((name) => [name, new RegExp(`</${name}\\b`, 'gi')]),
);

/** What begins a tag, a comment, or a declaration or instruction; longer names than these are none that matter. */
const PART = /<(?:(?:\/\s{0,9})?([a-z][a-z\d:.-]{0,31})|!--|[!?])/gi;

/**
 * The lines of a fragment of HTML or XHTML: one for each block element or part of one, without tags, comments and
 * scripts, references decoded, spaces collapsed, none blank; preformatted ones that were wrapped by hand are put
 * together. Takes any string, in time linear in its length; a tag, comment or script that is never closed takes the rest
 * with it.
 */
export function linesOfMarkup(markup: string): string[] {
  return readableText(markup)
    .split('\n')
    .map((line) => decodeReferences(line).replace(/\s+/g, ' ').trim())
    .filter((line) => line !== '');
}

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

/** What a tag puts between the text before and after it. */
function separator(name: string): string {
  if (BLOCKS.test(name)) return '\n';
  return CELLS.test(name) ? ' ' : '';
}

/** Where reading goes on after a tag, or after all of a comment or of an element that is not read. */
function endOf(part: RegExpExecArray, name: string, markup: string): number {
  if (part[0] === '<!--') return after('-->', markup, part.index);
  const end = endOfTag(markup, part.index);
  const close = UNREAD.get(name);
  const isEmpty = markup[end - 2] === '/';
  if (close === undefined || isEmpty || part[0].startsWith('</')) return end;
  return firstFrom(close, markup, end)?.index ?? markup.length;
}

/** Where a tag ends: after its first `>` that stands in no quoted attribute. */
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
