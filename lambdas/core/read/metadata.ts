import { decodeWords } from 'postal-mime';
import { canonicalUrl, outletOf } from './canonical-url';
import type { RawArticle } from './raw-article';

/** What lies beside a document: the object's metadata (`x-amz-meta-*`, names in lower case) and its key. */
export interface Beside {
  metadata: ReadonlyMap<string, string>;
  key: string;
}

/** Folders that tell how uploads are kept, and no outlet: years, days, and words such as these. */
const NO_OUTLET =
  /^(?:[\d\W_]*|articles?|news|incoming|inbox|in|uploads?|data|raw|feeds?|wire|import|archive|batch(?:es)?|tmp|test|reports?)$/i;

/**
 * An article with all that is known of it. What is known is taken from the first that tells it:
 *
 * 1. the document itself,
 * 2. the object's metadata,
 * 3. for the outlet, the host of the article's address, then the first folder of the key.
 */
export function withMetadata(raw: RawArticle, { metadata, key }: Beside): RawArticle {
  const told = (...names: string[]) => firstOf(names.map((name) => metadata.get(name)));
  const url = canonicalUrl(raw.url) ?? canonicalUrl(told('url', 'canonical-url', 'link'));
  return {
    ...raw,
    headline: raw.headline || (told('headline', 'title') ?? ''),
    byline: raw.byline ?? told('byline', 'author'),
    source: raw.source ?? told('source', 'outlet', 'publisher') ?? outletOf(url) ?? folderOf(key),
    url,
    publishedAt: raw.publishedAt ?? told('published-at', 'publishedat', 'published'),
    modifiedAt: raw.modifiedAt ?? told('modified-at', 'modifiedat', 'modified', 'updated-at', 'updatedat'),
    language: raw.language ?? told('language', 'lang'),
    rights: raw.rights ?? told('rights', 'licence', 'license', 'copyright'),
  };
}

/** S3 gives letters beyond ASCII as mail does (RFC 2047). */
function firstOf(values: readonly (string | undefined)[]): string | null {
  return values.map((value) => value && decodeWords(value).trim()).find((value) => value) || null;
}

/** The outlet whose folder a key begins with; null where it lies in no folder, or one that names none. */
function folderOf(key: string): string | null {
  const [folder = '', ...rest] = key.split('/');
  return rest.length === 0 || NO_OUTLET.test(folder) ? null : folder;
}
