import { isHeading } from '../../language/sentences';
import { isBoilerplate } from '../clean/clean';
import { paragraphs } from '../document/paragraphs';
import { NOTHING_STATED, type RawArticle } from '../document/raw-article';
import { takeCredits } from './credits';
import { takeHeader } from './header';

/**
 * Reads a plain text or Markdown as one article: a header of "Title: …" lines or front matter, a headline, credits (who
 * wrote it, when it came out) and paragraphs, whose lines may be wrapped by hand. All but the paragraphs may be missing.
 */
export function readPlainText(text: string): RawArticle {
  const header = takeHeader(text.split('\n'));
  const body = paragraphs(header.lines).map(withoutMarkdown);
  const credits = takeCredits(body.filter((line) => line !== ''));
  const stated = { ...credits.stated, ...header.stated };
  const headed = stated.headline
    ? { headline: stated.headline, lines: credits.lines }
    : takeHeadline(credits.lines);
  return { ...NOTHING_STATED, ...stated, ...headed };
}

/** The headline of a plain text and the lines that remain. */
interface Headed {
  headline: string;
  lines: string[];
}

/** A headline that asks: one sentence, which a paragraph on a line of its own hardly is. */
const QUESTION = /^[^.!?…]{1,199}\?[”"’')\]]{0,3}$/;

/**
 * Takes the headline off a plain text: its first line if that reads as a heading or is a question, else its last one if
 * that reads as a heading (feeds that append it), else none. Lines of boilerplate before the first and after the
 * last do not count.
 */
function takeHeadline(lines: readonly string[]): Headed {
  const first = lines.findIndex((line) => !isBoilerplate(line));
  const last = lines.findLastIndex((line) => !isBoilerplate(line));
  if (first !== last) {
    for (const index of [first, last]) {
      const line = lines[index] ?? '';
      if (isHeading(line) || (index === first && QUESTION.test(line)))
        return { headline: line, lines: lines.toSpliced(index, 1) };
    }
  }
  return { headline: '', lines: [...lines] };
}

/** What begins a heading; a number sign before a word without space is a tag of a social medium. */
const HEADING = /^#{1,6}\s+/;

/** An image, of which nothing stays, or a link, of which its text does. */
const LINK = /(!?)\[([^\][]{0,300})\]\([^()\s]{1,2000}(?: "[^"]{0,200}")?\)/g;

/** Words in bold or italics: marks right before and behind them, and none within a word, an address or an account. */
const EMPHASIS =
  /(?<![\p{L}\p{N}*_@/])(\*{1,3}|_{1,3})(?=[^\s*_])([^*_]{1,1000})(?<!\s)\1(?![\p{L}\p{N}*_])/gu;

/** A paragraph of a plain text without marks of Markdown; blank where it is a picture. */
function withoutMarkdown(paragraph: string): string {
  return paragraph
    .replace(HEADING, '')
    .replace(LINK, (_, image: string, text: string) => (image === '' ? text : ''))
    .replace(EMPHASIS, '$2')
    .trim();
}
