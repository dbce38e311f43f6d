import { cleanLines } from './clean';
import { takeHeadline } from './headline';
import { NOTHING_STATED, type RawArticle } from './raw-article';

/** Reads a plain text as one article. */
export function readPlainText(text: string): RawArticle {
  const { headline, lines } = takeHeadline(cleanLines(text));
  return { ...NOTHING_STATED, headline, lines };
}
