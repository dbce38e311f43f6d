/** What a format's reader found, before it is cleaned and checked: every field as stated, or null. */
export interface RawArticle {
  /** What the document calls the article: unique within its upload. */
  ownId: string | null;
  /** Empty where the document has none; spaces as found. */
  headline: string;
  /** Paragraphs, sub-headings and items of lists, one each, as found: furniture is taken out later. */
  lines: string[];
  byline: string | null;
  /** Outlet. */
  source: string | null;
  url: string | null;
  /** Times in any of the forms that `statedTime` reads. */
  publishedAt: string | null;
  modifiedAt: string | null;
  /** A language tag, such as "en" or "en-GB". */
  language: string | null;
  /** Licence, copyright or terms of use, as one line. */
  rights: string | null;
  /** Whether the format says what is an item of news, so that it may be as short as an alert or a caption. */
  mayBeBrief?: true;
}

/** An article of which nothing is stated but its text. */
export const NOTHING_STATED: RawArticle = {
  ownId: null,
  headline: '',
  lines: [],
  byline: null,
  source: null,
  url: null,
  publishedAt: null,
  modifiedAt: null,
  language: null,
  rights: null,
};
