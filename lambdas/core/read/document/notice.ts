import type { DocumentVersion } from '../../article';

/**
 * What a publisher takes back: a news item marked as cancelled or withheld, a deleted entry of a feed, or a wire's kill
 * notice. Such a document gives no article.
 */
export interface Notice {
  /**
   * Which version of which document the notice is: what is taken back is that document up to this version. Null if that
   * is not stated. A kill notice that is a document of its own names its story only by `names`.
   */
  version: DocumentVersion | null;
  /** Headlines, slugs, ids and addresses by which a kill notice may name its story; empty for marked items. */
  names: readonly string[];
  /** The outlet, as an article of the same document would have it. */
  source: string | null;
  /** The address of the document itself, as an article would have it. */
  url: string | null;
}
