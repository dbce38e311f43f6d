import { cleanLines } from './clean';
import { takeHeadline } from './headline';
import type { RawArticle } from './raw-article';

/** Reads a plain text as one article. */
export function readPlainText(text: string): RawArticle {
  const { headline, lines } = takeHeadline(cleanLines(text));
  return { ownId: null, headline, lines, publishedAt: null, source: null, url: null, language: null };
}
