import type { DocumentVersion } from '../../core/article';
import { outletFolder } from '../../core/read/to-article';
import { shortHash } from '../../store/article-id';

/** Which version of a document an article holds, or takes back. */
export interface DocumentClaim {
  /** Hash of the document's feed and id. */
  documentKey: string;
  /** As in `DocumentVersion`. */
  order: string;
  /** When the object was uploaded. Unlike the time of a notification, a replay finds it again. */
  uploadedAt: string;
  /** Set on a notice that takes the document back. */
  isKill?: true;
}

/** Characters of a document key: 100 bits, as for article ids. */
const KEY_LENGTH = 20;

/** The object that an article came in, and its outlet. */
export interface ArticleSourceName {
  bucket: string;
  key: string;
  source: string | null;
}

/** The claim of an article on a document; undefined if it states no version of one. */
export function claimOf(
  version: DocumentVersion | null,
  from: ArticleSourceName,
  uploadedAt: string,
): DocumentClaim | undefined {
  if (version === null) return undefined;
  const documentKey = shortHash([...feedOf(from), version.documentId], KEY_LENGTH);
  return { documentKey, order: version.order, uploadedAt };
}

/**
 * The feed that an article belongs to, within which ids and headlines name one document: the folder of its outlet, and
 * the outlet. Only the same feed may replace or kill an article. The folder counts because permissions to upload are
 * given by prefix, and what a document says of itself anyone may write. The outlet counts because one folder may hold
 * the feeds of several outlets, whose ids may be the same: "1", "2".
 */
function feedOf({ bucket, key, source }: ArticleSourceName): [string, string, string] {
  return [bucket, outletFolder(key) ?? '', source?.toLowerCase() ?? ''];
}

/**
 * Whether two uploads come from one desk, so that a notice of one may name an article of the other: they are in one
 * folder or, where folders name no outlet, are of one outlet. A notice in words often states no outlet.
 */
export function isSameDesk(one: ArticleSourceName, other: ArticleSourceName): boolean {
  const [[bucket, named, outlet], otherFeed] = [feedOf(one), feedOf(other)];
  if (bucket !== otherFeed[0]) return false;
  const folder = one.key.split('/', 1)[0] as string;
  const isSameFolder = one.key !== folder && other.key.startsWith(`${folder}/`);
  return isSameFolder || (named === '' && otherFeed[1] === '' && outlet === otherFeed[2]);
}
