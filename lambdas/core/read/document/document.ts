import type { RawArticle } from './raw-article';
import type { Rejected } from './rejection';

/** A document's articles. An article of a list or feed that cannot be read is listed as its rejection. */
export interface Document {
  articles: readonly (RawArticle | Rejected)[];
  /** Whether the document is a list or feed, even of one article, so that articles are identified by their own ids. */
  many: boolean;
}

/** A document that is one article, such as a page or a text. Reading it is slow, so the caller decides when to. */
export interface SingleArticle {
  /** @throws Rejected if nothing in it can be read */
  readArticle(): RawArticle | Promise<RawArticle>;
}

export interface Upload {
  key: string;
  /** The object's bytes; can be read once. */
  chunks: AsyncIterable<Uint8Array>;
  /** The media type that the object was stored with. */
  contentType: string | null;
  /** The uploader's metadata (`x-amz-meta-*`) by lower-case name. */
  metadata: ReadonlyMap<string, string>;
  /** ISO 8601, UTC. Stands in for a publication time that an article does not state. */
  uploadedAt: string;
  /** ISO 8601, UTC. The time of this reading: articles embargoed beyond it are rejected, and accepted by a later one. */
  readAt: string;
}
