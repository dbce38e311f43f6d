import type { RawArticle } from './raw-article';
import type { Rejected } from './rejection';

/** What one document holds: a page or a text one article, a list or a feed many, of which some may be bad. */
export interface Document {
  articles: readonly (RawArticle | Rejected)[];
  /** Whether the document is a list or a feed, even of one article, so that its articles go by their own ids. */
  many: boolean;
}
