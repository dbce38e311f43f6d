import type { RawArticle } from './raw-article';

/**
 * What tells an article from the others of its list, whatever their order: its own id, else its address and headline,
 * else its words. An address alone would not do: scrapers give that of their outlet.
 */
export function placeOf({ ownId, url, headline, lines }: RawArticle): string[] {
  if (ownId !== null) return ['id', ownId];
  return url === null ? ['text', headline, ...lines] : ['url', url, headline];
}
