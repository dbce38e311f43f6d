import { LIMITS } from './limits';

/** An article as a format's reader returns it, before it is cleaned and checked. Fields are as stated, or null. */
export interface RawArticle {
  /** The document's own id for the article, unique within its upload. */
  ownId: string | null;
  /** Empty if the document has none; spaces as found. */
  headline: string;
  /** Paragraphs, sub-headings and list items, one each, still with boilerplate. */
  lines: string[];
  byline: string | null;
  /** Outlet. */
  source: string | null;
  url: string | null;
  /** Times in any form that `statedTime` reads. */
  publishedAt: string | null;
  modifiedAt: string | null;
  /** A language tag, such as "en" or "en-GB". */
  language: string | null;
  /** Licence, copyright or terms of use, as one line. */
  rights: string | null;
  /** Set by formats that mark news items as such: the article may then be as short as an alert or a caption. */
  mayBeBrief?: true;
  /** What the document states of its identity beyond its address. */
  version?: StatedVersion;
  /** Set if the publisher has marked the item as cancelled, withheld or deleted. */
  isWithdrawn?: boolean;
  /** When its embargo ends, in any form that `statedTime` reads; anything else is an embargo without an end. */
  embargoedUntil?: string;
}

/** A field that holds what the document states as a string. */
export type StatedField = Exclude<
  keyof RawArticle,
  'lines' | 'mayBeBrief' | 'version' | 'isWithdrawn' | 'embargoedUntil'
>;

/** Which version of which document an article is, as stated. */
export interface StatedVersion {
  /** The id that all versions of the document share, wherever they are uploaded. */
  id: string | null;
  /** The id of the document that this one corrects or replaces. */
  corrects?: string | null;
  /** The number of the version or edition; counts only if it consists of digits. */
  number?: string | null;
}

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
 * Identifies an article within its list, whatever the order of the list: by its own id, else by its address and
 * headline, else by its words. An address alone is not enough: some scrapers give the address of the outlet.
 */
export function placeOf({ ownId, url, headline, lines }: RawArticle): string[] {
  if (ownId !== null) return ['id', ownId];
  return url === null ? ['text', headline, ...lines] : ['url', url, headline];
}

/** IPTC statuses of items that must not be published: plain in ninjs and NITF, after a scheme in NewsML-G2. */
const WITHDRAWN = /(?:^|[:/])(?:cancell?ed|withheld)$/i;

export function isWithdrawnStatus(status: string | null): boolean {
  return WITHDRAWN.test(status ?? '');
}

/** Query parameters that record how a reader reached a page and do not identify it. */
const TRACKING =
  /^(?:utm_\w+|at_\w+|ns_\w+|pk_\w+|mtm_\w+|hsa_\w+|fbclid|gclid|dclid|msclkid|yclid|twclid|igshid|mc_[ce]id|_hsenc|_hsmi|mkt_tok|ocid|cmpid|cmp|ftag|s_cid|smid|smtyp|partner|rss|ref|ref_src|referrer|share|shared|taid|guccounter)$/i;

/** An address without fragment, credentials and tracking, host in lower case; null if it is not of a web page. */
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

/** Whether a stated value is the address of a web page rather than a name or an id. */
export function isWebAddress(value: string): boolean {
  return /^https?:/i.test(value);
}
