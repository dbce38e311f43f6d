/** One news text of an upload, cleaned. */
export interface Article {
  /**
   * Identifies the article among those of its upload, whatever their order: empty if it is the only one, else its path
   * in an archive and its own id, or its content if it has no id.
   */
  place: readonly string[];
  /** The id that the document states. */
  ownId: string | null;
  /** Null if the document states no id that outlasts its upload, or nothing that tells its versions apart. */
  version: DocumentVersion | null;
  /** Verbatim; empty if the upload has none. */
  headline: string;
  /** Paragraphs and sub-headings, one per line; never empty. */
  text: string;
  /** ISO 8601, UTC. The time of the upload if the article states none. */
  publishedAt: string;
  /** Whether the article itself states `publishedAt`. */
  dated: boolean;
  /** ISO 8601, UTC. */
  modifiedAt: string | null;
  byline: string | null;
  /** The outlet. */
  source: string | null;
  /** Without fragment or tracking parameters. */
  url: string | null;
  /** Licence, copyright or terms of use, as stated. */
  rights: string | null;
  /** ISO 639-1 code, as stated or else detected. */
  language: string;
}

/** Which version of which document a text is, as its publisher states it: the same document may come under another key. */
export interface DocumentVersion {
  /** The id that all versions of the document share: a URI, a guid or the document's address. */
  documentId: string;
  /** Sorts the versions of one document: of two, the one with the greater order is the newer. */
  order: string;
}

/**
 * A time, ISO 8601 in UTC with milliseconds.
 * @format date-time
 */
export type Instant = string;

/** A day in milliseconds. */
export const DAY = 24 * 60 * 60 * 1000;

/** The UTC day of a time in milliseconds, as in '2026-11-30'. */
export function isoDay(time: number): string {
  return new Date(time).toISOString().slice(0, 10);
}
