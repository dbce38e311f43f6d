import { decodeWords } from 'postal-mime';
import type { Article } from '../article';
import { detectLanguage } from '../language/languages';
import { words } from '../language/words';
import { clean } from './clean/clean';
import { LIMITS } from './document/limits';
import type { Notice } from './document/notice';
import { collapseSpaces, wellFormed } from './document/paragraphs';
import { canonicalUrl, outletOf, type RawArticle } from './document/raw-article';
import { Rejected } from './document/rejection';
import { statedTime } from './document/stated-time';
import { versionOf } from './document/version-of';
import { embargoIn, refuseEmbargoed } from './notices/embargo';
import { namesOfKilled } from './notices/kill-notice';

/** What an upload states outside its documents. */
export interface UploadLabels {
  /** The object's metadata (`x-amz-meta-*`) by lower-case name. */
  metadata: ReadonlyMap<string, string>;
  key: string;
}

/** The upload that an article was found in, and its place there. */
export interface UploadContext extends UploadLabels {
  /** ISO 8601, UTC. Stands in for a publication time that the article does not state. */
  uploadedAt: string;
  /** ISO 8601, UTC. The time until which an embargo must have ended. */
  readAt: string;
  /** As in {@link Article}. */
  place: readonly string[];
}

export interface CleanedArticle {
  article: Article;
  /** Number of boilerplate lines that were removed. */
  boilerplate: number;
}

/**
 * Completes, cleans and checks an article as a reader of some format returned it.
 * @throws Rejected as 'withdrawn' with a notice, 'embargoed', 'no-text', 'too-large' or 'too-short'
 */
export function toArticle(found: RawArticle, origin: UploadContext): CleanedArticle {
  const raw = withMetadata(found, origin);
  if (raw.isWithdrawn)
    throw new Rejected('withdrawn', 'The item is marked as cancelled, withheld or deleted.', noticeOf(raw));
  const { lines, removed } = clean(raw.lines.map(wellFormed));
  const headline = oneLine(raw.headline, LIMITS.headlineCharacters) ?? '';
  const killed = namesOfKilled(headline, lines, raw.version?.corrects);
  if (killed !== null)
    throw new Rejected('withdrawn', 'The text is a notice that takes a story back.', noticeOf(raw, killed));
  refuseEmbargoed(raw.embargoedUntil ?? embargoIn(headline, lines), origin.readAt);
  const text = lines.join('\n');
  checkSize(headline, text, raw.mayBeBrief ? LIMITS.briefWords : LIMITS.articleWords);
  const published = statedTime(raw.publishedAt);
  const isDated = published !== null && !isAhead(published, origin.uploadedAt);
  const article = {
    place: origin.place,
    ownId: oneLine(raw.ownId, LIMITS.fieldCharacters),
    version: versionOf(raw),
    headline,
    text,
    publishedAt: isDated ? published : origin.uploadedAt,
    dated: isDated,
    modifiedAt: statedTime(raw.modifiedAt),
    byline: oneLine(raw.byline, LIMITS.fieldCharacters)?.replace(/^by:? /i, '') ?? null,
    source: oneLine(raw.source, LIMITS.fieldCharacters),
    url: raw.url,
    rights: oneLine(raw.rights, LIMITS.fieldCharacters),
    language: oneLine(raw.language, LIMITS.languageCharacters)?.toLowerCase() ?? detectLanguage(text),
  };
  return { article, boilerplate: removed };
}

function noticeOf(raw: RawArticle, names: readonly string[] = []): Notice {
  const source = oneLine(raw.source, LIMITS.fieldCharacters);
  return { version: versionOf(raw), names, source, url: raw.url };
}

/**
 * Fills in what the document does not state from the object's metadata; an outlet then from the host of the article's
 * address, else from the first folder of the key.
 */
export function withMetadata(raw: RawArticle, { metadata, key }: UploadLabels): RawArticle {
  const stated = (...names: string[]) => firstOf(names.map((name) => metadata.get(name)));
  const url = canonicalUrl(raw.url) ?? canonicalUrl(stated('url', 'canonical-url', 'link'));
  return {
    ...raw,
    headline: raw.headline || (stated('headline', 'title') ?? ''),
    byline: raw.byline ?? stated('byline', 'author'),
    source: raw.source ?? stated('source', 'outlet', 'publisher') ?? outletOf(url) ?? outletFolder(key),
    url,
    publishedAt: raw.publishedAt ?? stated('published-at', 'publishedat', 'published'),
    modifiedAt: raw.modifiedAt ?? stated('modified-at', 'modifiedat', 'modified', 'updated-at', 'updatedat'),
    language: raw.language ?? stated('language', 'lang'),
    rights: raw.rights ?? stated('rights', 'licence', 'license', 'copyright'),
  };
}

/** The first value that is not blank. S3 encodes letters beyond ASCII as mail does (RFC 2047). */
function firstOf(values: readonly (string | undefined)[]): string | null {
  return values.map((value) => value && decodeWords(value).trim()).find((value) => value) || null;
}

/** Folders that say how uploads are organised and name no outlet: years, days, and common words. */
const NO_OUTLET =
  /^(?:[\d\W_]*|articles?|news|incoming|inbox|in|uploads?|data|raw|feeds?|wire|import|archive|batch(?:es)?|tmp|test|reports?)$/i;

/** The outlet whose folder a key begins with; null if the key has no folder or the folder names no outlet. */
export function outletFolder(key: string): string | null {
  const [folder = '', ...rest] = key.split('/');
  return rest.length === 0 || NO_OUTLET.test(folder) ? null : folder;
}

/** A stated field on one line, truncated if too long; null if nothing is stated. */
function oneLine(value: string | null, max: number): string | null {
  const line = collapseSpaces(value?.trim() ?? '').slice(0, max);
  return line === '' ? null : wellFormed(line);
}

/** Whether a publication time lies too far in the future, as with a wrong clock or zone. */
function isAhead(time: string, uploadedAt: string): boolean {
  return Date.parse(time) > Date.parse(uploadedAt) + LIMITS.futureMilliseconds;
}

function checkSize(headline: string, text: string, minWords: number): void {
  if (text === '') throw new Rejected('no-text', 'The article has no text.');
  if (text.length > LIMITS.articleCharacters) {
    const reason = `The text has ${text.length} characters, more than the ${LIMITS.articleCharacters} allowed.`;
    throw new Rejected('too-large', reason);
  }
  const count = countWords(`${headline} ${text}`, minWords);
  if (count < minWords) {
    const reason = `The article has ${count} ${count === 1 ? 'word' : 'words'}, fewer than the ${minWords} needed.`;
    throw new Rejected('too-short', reason);
  }
}

/** Nearly every text has enough words within this many characters; counting all its words takes a tenth of the time. */
const FIRST_CHARACTERS = 1_000;

/** Number of words in a text, or in its beginning if these are enough. */
function countWords(text: string, enough: number): number {
  const first = words(text.slice(0, FIRST_CHARACTERS)).length;
  return first >= enough ? first : words(text).length;
}
