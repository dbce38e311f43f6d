/** One news text, as uploaded, cleaned and with its time known. */
export interface Article {
  /**
   * What tells it from the others of its upload, whatever their order: empty where it is the only one, else the path in
   * an archive and the article's own id, or what it says where it has none.
   */
  place: readonly string[];
  /** The article's own id where the document states one. */
  ownId: string | null;
  /** Verbatim; empty where the upload has none. */
  headline: string;
  /** Paragraphs and sub-headings, one a line; never empty. */
  text: string;
  /** ISO 8601, UTC. The time of the upload where the article states none. */
  publishedAt: string;
  /** Whether the article itself states `publishedAt`. */
  dated: boolean;
  /** ISO 8601, UTC. */
  modifiedAt: string | null;
  byline: string | null;
  /** Outlet. */
  source: string | null;
  /** Without fragment and tracking parameters. */
  url: string | null;
  /** Licence, copyright or terms of use, as stated. */
  rights: string | null;
  /** ISO 639-1 code, as stated or detected. */
  language: string;
}

/**
 * A time, ISO 8601 in UTC with milliseconds.
 * @format date-time
 */
export type Instant = string;

/** A day in milliseconds. */
export const DAY = 24 * 60 * 60 * 1000;
