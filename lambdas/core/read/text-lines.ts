import { decodeReferences } from './character-references';
import { linesOfMarkup } from './markup-lines';

/** A tag that HTML is known by wherever it stands; the rest of a tag longer than this is not looked at. */
const BLOCK = /<\/?(?:p|br|div|h[1-6]|li|ul|ol|article|section|blockquote|table|html|body)\b[^<>]{0,1000}>/i;

/** Any tag within a line. */
const INLINE = /<\/?[a-z][^<>]{0,1000}>/i;

/** The lines of a text that may be plain or HTML, as nothing but the text itself tells. */
export function linesOfText(text: string): string[] {
  if (BLOCK.test(text)) return linesOfMarkup(text);
  return text
    .split(/\r\n?|\n/)
    .flatMap((line) => (INLINE.test(line) ? linesOfMarkup(line) : decodeReferences(line)));
}
