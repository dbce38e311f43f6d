import { isHeading } from '../../language/sentences';
import { isBoilerplateLine } from '../clean/clean';
import { paragraphs } from '../document/paragraphs';
import { NOTHING_STATED, type RawArticle } from '../document/raw-article';
import { splitCredits } from './credits';
import { splitHeader } from './header';

/**
 * Reads plain text or Markdown as one article: a header of "Title: …" lines or front matter, a headline, credits
 * (author, times, source) and paragraphs, which may be wrapped by hand. All but the paragraphs may be missing.
 */
export function readPlainText(text: string): RawArticle {
  const header = splitHeader(text.split('\n'));
  const body = paragraphs(header.lines).map(withoutMarkdown);
  const credits = splitCredits(body.filter((line) => line !== ''));
  const stated = { ...credits.stated, ...header.stated };
  const headed = stated.headline
    ? { headline: stated.headline, lines: credits.lines }
    : takeHeadline(credits.lines);
  return { ...NOTHING_STATED, ...stated, ...headed };
}

interface Headed {
  headline: string;
  lines: string[];
}

/** A headline that is a question: paragraphs hardly ever consist of one. */
const QUESTION = /^[^.!?…]{1,199}\?[”"’')\]]{0,3}$/;

/**
 * Splits the headline off a plain text: the first line if it reads as a heading or is a question, else the last line if
 * it reads as a heading (some feeds append the headline), else none. Ignores boilerplate before the first and after the
 * last.
 */
function takeHeadline(lines: readonly string[]): Headed {
  const first = lines.findIndex((line) => !isBoilerplateLine(line));
  const last = lines.findLastIndex((line) => !isBoilerplateLine(line));
  if (first !== last) {
    for (const index of [first, last]) {
      const line = lines[index] ?? '';
      if (isHeading(line) || (index === first && QUESTION.test(line)))
        return { headline: line, lines: lines.toSpliced(index, 1) };
    }
  }
  return { headline: '', lines: [...lines] };
}

/** The mark of a heading; without a space after it, the number sign begins a hashtag. */
const HEADING = /^#{1,6}\s+/;

/** An image, which is removed, or a link, whose text stays. */
const LINK = /(!?)\[([^\][]{0,300})\]\([^()\s]{1,2000}(?: "[^"]{0,200}")?\)/g;

/** Words in bold or italics, but no marks within a word, an address or an account name. */
const EMPHASIS =
  /(?<![\p{L}\p{N}*_@/])(\*{1,3}|_{1,3})(?=[^\s*_])([^*_]{1,1000})(?<!\s)\1(?![\p{L}\p{N}*_])/gu;

/** A paragraph without Markdown marks; empty if it is an image. */
function withoutMarkdown(paragraph: string): string {
  return paragraph
    .replace(HEADING, '')
    .replace(LINK, (_, image: string, text: string) => (image === '' ? text : ''))
    .replace(EMPHASIS, '$2')
    .trim();
}
