import { decodeReferences } from '../character-references';
import { linesOfMarkup } from '../markup-lines';
import { type Element, named, rawText } from './element';

/** Elements of NITF that hold pictures with what is said of them, and notes to editors. */
const NOT_TEXT = new Set(['media', 'ednote']);

/** A tag of HTML that is written as text. */
const TAG = /<\/?[a-z][a-z\d]{0,15}(?:[\s/][^<>]*)?>/i;

/** The lines of text of an element, whether it holds elements of XHTML or NITF, HTML written as text, or plain text. */
export function linesOf(element: Element): string[] {
  return named(element).length > 0 ? linesOfMarkup(markupOf(element)) : linesOfText(rawText(element));
}

/** The lines of a text that may be HTML: feeds do not say which. */
export function linesOfText(text: string): string[] {
  if (TAG.test(text)) return linesOfMarkup(text);
  return text.split('\n').map(decodeReferences);
}

/** What is in an element as markup without prefixes and attributes. */
function markupOf(element: Element): string {
  return element.children
    .map((child) => {
      if (typeof child === 'string') return child.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
      return NOT_TEXT.has(child.name) ? '' : `<${child.name}>${markupOf(child)}</${child.name}>`;
    })
    .join('');
}
