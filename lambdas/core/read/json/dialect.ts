import type { RawArticle } from '../raw-article';
import type { Fields } from './fields';

/** A way to write an article as an object of JSON. */
export interface Dialect {
  /** Keys of which an object of this dialect has at least one, and an object of those looked for later has none. */
  marks: readonly string[];
  /** @throws Rejected as 'withdrawn' or 'no-text' */
  read(fields: Fields): RawArticle;
}
