import { readJson } from '../json/json';
import type { RawArticle } from '../raw-article';
import { Rejected } from '../rejection';

/** What scripts for XHTML put around their text. */
const WRAPPING = /^\s*(?:\/\/)?\s*<!(?:\[CDATA\[|--)|(?:\/\/)?\s*(?:\]\]|--)>\s*$/g;

/** The article that a page describes in its scripts of JSON-LD: the first that has a headline. */
export function jsonLdArticle(scripts: readonly string[]): RawArticle | null {
  return scripts.flatMap(articlesIn).find(({ headline }) => headline !== '') ?? null;
}

/** The articles of a script. As members of a list only what calls itself an article is one, and no outlet or author. */
function articlesIn(script: string): RawArticle[] {
  const json = script.replace(WRAPPING, '').trim();
  try {
    const { articles } = readJson(json.startsWith('[') ? json : `[${json}]`);
    return articles.filter((article): article is RawArticle => !(article instanceof Rejected));
  } catch (error) {
    if (error instanceof Rejected) return [];
    throw error;
  }
}
