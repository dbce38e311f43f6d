/** One news text, as uploaded, cleaned and with its time known. */
export interface Article {
  /** The article's own id where the upload states one: unique within its upload. */
  ownId: string | null;
  /** 1 for the only article of an upload, else the number of its line. */
  position: number;
  /** Verbatim; empty where the upload has none. */
  headline: string;
  /** Paragraphs and sub-headings, one a line; never empty. */
  text: string;
  /** ISO 8601, UTC. The time of the upload where the article states none. */
  publishedAt: string;
  /** Whether the article itself states `publishedAt`. */
  dated: boolean;
  /** Outlet. */
  source: string | null;
  url: string | null;
  /** ISO 639-1 code, as stated or detected. */
  language: string;
}
