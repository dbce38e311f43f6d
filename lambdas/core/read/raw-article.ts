/** What a format's reader found, before it is checked: every field as stated, or null. */
export interface RawArticle {
  ownId: string | null;
  headline: string;
  /** Cleaned lines of the text. */
  lines: string[];
  publishedAt: string | null;
  source: string | null;
  url: string | null;
  language: string | null;
}
