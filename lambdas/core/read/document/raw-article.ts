import { LIMITS } from './limits';
import { Rejected } from './rejection';

/** What a format's reader found, before it is cleaned and checked: every field as stated, or null. */
export interface RawArticle {
  /** What the document calls the article: unique within its upload. */
  ownId: string | null;
  /** Empty where the document has none; spaces as found. */
  headline: string;
  /** Paragraphs, sub-headings and items of lists, one each, as found: boilerplate is taken out later. */
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

/**
 * What tells an article from the others of its list, whatever their order: its own id, else its address and headline,
 * else its words. An address alone would not do: scrapers give that of their outlet.
 */
export function placeOf({ ownId, url, headline, lines }: RawArticle): string[] {
  if (ownId !== null) return ['id', ownId];
  return url === null ? ['text', headline, ...lines] : ['url', url, headline];
}

/** IPTC's statuses of what must not be published, as ninjs and, behind a scheme, NewsML-G2 write them. */
const WITHDRAWN = /(?:^|:)(?:cancell?ed|withheld)$/i;

/**
 * Lets nothing pass that its publisher has taken back.
 * @throws Rejected as 'withdrawn'
 */
export function refuseWithdrawn(status: string | null): void {
  if (WITHDRAWN.test(status ?? ''))
    throw new Rejected('withdrawn', 'The news item is marked as cancelled or withheld.');
}

/** Parameters that tell how a reader came to a page, and nothing of which page it is. */
const TRACKING =
  /^(?:utm_\w+|at_\w+|ns_\w+|pk_\w+|mtm_\w+|hsa_\w+|fbclid|gclid|dclid|msclkid|yclid|twclid|igshid|mc_[ce]id|_hsenc|_hsmi|mkt_tok|ocid|cmpid|cmp|ftag|s_cid|smid|smtyp|partner|rss|ref|ref_src|referrer|share|shared|taid|guccounter)$/i;

/**
 * The address of a page without what only tracks its readers: no fragment, no tracking parameters, the host in lower
 * case. Null where it is none of a page on the web.
 */
export function canonicalUrl(stated: string | null): string | null {
  const url = parsed(stated);
  if (!url) return null;
  for (const name of [...url.searchParams.keys()]) if (TRACKING.test(name)) url.searchParams.delete(name);
  url.hash = '';
  url.username = '';
  url.password = '';
  return url.href;
}

/** The outlet that an address names: its host without `www.` and the like. */
export function outletOf(url: string | null): string | null {
  const host = parsed(url)?.hostname.replace(/^(?:www\d?|m|mobile|amp|edition)\./, '') ?? '';
  return host === '' ? null : host;
}

function parsed(stated: string | null): URL | null {
  const text = stated?.trim() ?? '';
  if (text.length > LIMITS.fieldCharacters || !URL.canParse(text)) return null;
  const url = new URL(text);
  return /^https?:$/.test(url.protocol) ? url : null;
}
