/** What begins a heading; a number sign before a word without space is a tag of a social medium. */
const HEADING = /^#{1,6}\s+/;

/** An image, of which nothing stays, or a link, of which its text does. */
const LINK = /(!?)\[([^\][]{0,300})\]\([^()\s]{1,2000}(?: "[^"]{0,200}")?\)/g;

/** Words in bold or italics: marks right before and behind them, and none within a word, an address or an account. */
const EMPHASIS =
  /(?<![\p{L}\p{N}*_@/])(\*{1,3}|_{1,3})(?=[^\s*_])([^*_]{1,1000})(?<!\s)\1(?![\p{L}\p{N}*_])/gu;

/** A paragraph of a plain text without marks of Markdown; blank where it is a picture. */
export function withoutMarkdown(paragraph: string): string {
  return paragraph
    .replace(HEADING, '')
    .replace(LINK, (_, image: string, text: string) => (image === '' ? text : ''))
    .replace(EMPHASIS, '$2')
    .trim();
}
