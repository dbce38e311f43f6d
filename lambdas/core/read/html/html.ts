import type { RawArticle } from '../document/raw-article';
import { Rejected } from '../document/rejection';
import { bodyOf } from './body';
import { jsonLdArticle, metadataOf } from './metadata';
import { parse, statementsOf } from './page';
import { reduce } from './reduce-page';

/**
 * Reads the article of a page: its text without boilerplate, and what the page states of it.
 * @throws Rejected as 'too-large', or as 'no-text' if no article is found
 */
export function readHtml(html: string): RawArticle {
  try {
    const article = readPage(html);
    if (article.lines.length > 0) return article;
  } catch (error) {
    // Other errors come from the libraries and are this page's fault: they must not end the reading of other pages.
    if (error instanceof Rejected) throw error;
  }
  throw new Rejected('no-text', 'The page has no article text.');
}

function readPage(html: string): RawArticle {
  const { html: reduced, jsonLd } = reduce(html);
  const page = parse(reduced);
  const stated = jsonLdArticle(jsonLd);
  const metadata = metadataOf(statementsOf(page.documentElement), stated);
  const known = { headline: metadata.headline, lines: stated?.lines ?? [] };
  return { ...metadata, lines: [...bodyOf(page, known)] };
}
