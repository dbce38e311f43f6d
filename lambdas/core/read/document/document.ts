import type { RawArticle } from './raw-article';
import type { Rejected } from './rejection';

/** What a document of articles holds: one, or a list or a feed of them, of which some may be bad. */
export interface Document {
  articles: readonly (RawArticle | Rejected)[];
  /** Whether the document is a list or a feed, even of one article, so that its articles go by their own ids. */
  many: boolean;
}

/** A document that is an article, as a page or a text is; to read it takes long, so that is left to who asks for it. */
export interface SingleArticle {
  /** @throws Rejected where nothing of it can be read */
  readArticle(): RawArticle | Promise<RawArticle>;
}

/** An object as it lies in the bucket. */
export interface Upload {
  key: string;
  /** The object's bytes, read once. */
  chunks: AsyncIterable<Uint8Array>;
  /** The media type that the object was stored with. */
  contentType: string | null;
  /** What the uploader wrote beside the object (`x-amz-meta-*`), by lower-case name. */
  metadata: ReadonlyMap<string, string>;
  /** ISO 8601, UTC: stands in for the publication time that an article does not state. */
  uploadedAt: string;
}
