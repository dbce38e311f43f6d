import { LIMITS } from './limits';

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
