import type { DocumentVersion } from '../../article';
import { LIMITS } from './limits';
import { wellFormed } from './paragraphs';
import type { RawArticle } from './raw-article';
import { statedTime } from './stated-time';

/** Digits of a version number in an order. A NITF edition, which is two numbers, needs them all. */
export const VERSION_DIGITS = 12;

const NUMBER = new RegExp(String.raw`^\d{1,${VERSION_DIGITS}}$`);

/**
 * Begins the order of a document that corrects another one. It follows every digit, since the numbers of two documents
 * do not compare and a correction is newer than what it corrects.
 */
const CORRECTION = 'c';

/**
 * The version of its document that an article is. A document that corrects another counts as that one's newest version.
 * The order compares version numbers, then times. Null without an id, or without both number and time.
 * @param raw with its address in canonical form
 */
export function versionOf(raw: RawArticle): DocumentVersion | null {
  const modified = statedTime(raw.modifiedAt);
  const time = modified ?? statedTime(raw.publishedAt) ?? '';
  const number = NUMBER.exec(raw.version?.number ?? '')?.[0] ?? null;
  const order = `${(number ?? '').padStart(VERSION_DIGITS, '0')} ${time}`;
  const own = idOf(raw.version?.id) ?? (modified === null ? null : pageOf(raw.url));
  const corrected = idOf(raw.version?.corrects);
  if (corrected !== null && corrected !== own)
    return { documentId: corrected, order: `${CORRECTION}${order}` };
  return own === null || (number === null && time === '') ? null : { documentId: own, order };
}

/** A stated id; null for one that is too long, since a truncated id may be that of another document. */
function idOf(stated: string | null | undefined): string | null {
  const id = stated?.trim() ?? '';
  return id === '' || id.length > LIMITS.fieldCharacters ? null : wellFormed(id);
}

/** An address that may be that of one document; null for the front page of an outlet, which some scrapers state. */
function pageOf(url: string | null): string | null {
  if (url === null) return null;
  const { pathname, search } = new URL(url);
  return pathname === '/' && search === '' ? null : url;
}
