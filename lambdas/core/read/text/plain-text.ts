import { NOTHING_STATED, type RawArticle } from '../raw-article';
import { takeCredits } from './credits';
import { takeHeader } from './header';
import { takeHeadline } from './headline';
import { withoutMarkdown } from './markdown';
import { paragraphs } from './paragraphs';

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
