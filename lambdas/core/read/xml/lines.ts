import { LIMITS } from '../limits';
import { linesOfMarkup } from '../markup-lines';
import { linesOfText } from '../text-lines';
import { type Element, named, rawText } from './element';

/** Elements of NITF that hold pictures with what is said of them, and notes to editors. */
const NOT_TEXT = new Set(['media', 'ednote']);

/**
 * The lines of text of an element, whether it holds elements of XHTML or NITF, HTML written as text, or plain text; of
 * what is several times as long as any article the beginning.
 */
export function linesOf(element: Element): string[] {
  if (named(element).length === 0) return linesOfText(rawText(element));
  return linesOfMarkup(markupOf(element).slice(0, LIMITS.xmlTextCharacters));
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
