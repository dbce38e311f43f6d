import { decodeWords } from 'postal-mime';
import type { Article } from '../article';
import { detectLanguage } from '../language/languages';
import { words } from '../language/words';
import { clean } from './clean/clean';
import { LIMITS } from './document/limits';
import { wellFormed } from './document/paragraphs';
import { canonicalUrl, outletOf, type RawArticle } from './document/raw-article';
import { Rejected } from './document/rejection';
import { statedTime } from './document/stated-time';

/** Where an article was found, and when it was uploaded. */
export interface Origin extends Surroundings {
  /** ISO 8601, UTC: stands in for the publication time that an article does not state. */
  uploadedAt: string;
  place: readonly string[];
}

/** A cleaned article, and how many lines of boilerplate were taken out of it. */
export interface CleanedArticle {
  article: Article;
  boilerplate: number;
}

/**
 * Cleans and checks what a format's reader found.
 * @throws Rejected as 'no-text', 'too-large' or 'too-short'
 */
export function toArticle(found: RawArticle, origin: Origin): CleanedArticle {
  const raw = withMetadata(found, origin);
  const { lines, removed } = clean(raw.lines.map(wellFormed));
  const headline = oneLine(raw.headline, LIMITS.headlineCharacters) ?? '';
  const text = lines.join('\n');
  check(headline, text, raw.mayBeBrief ? LIMITS.briefWords : LIMITS.articleWords);
  const published = statedTime(raw.publishedAt);
  const isDated = published !== null && !isAhead(published, origin.uploadedAt);
  const article = {
    place: origin.place,
    ownId: oneLine(raw.ownId, LIMITS.fieldCharacters),
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

/** A stated field on one line, cut where it is too long; null where nothing is stated. */
function oneLine(value: string | null, most: number): string | null {
  const line = value?.replace(/\s+/g, ' ').trim().slice(0, most) ?? '';
  return line === '' ? null : wellFormed(line);
}

/** A clock or zone gone wrong. */
function isAhead(time: string, uploadedAt: string): boolean {
  return Date.parse(time) > Date.parse(uploadedAt) + LIMITS.futureMilliseconds;
}

function check(headline: string, text: string, fewestWords: number): void {
  if (text === '') throw new Rejected('no-text', 'The article has no text.');
  if (text.length > LIMITS.articleCharacters) {
    const reason = `The text has ${text.length} characters, more than the ${LIMITS.articleCharacters} allowed.`;
    throw new Rejected('too-large', reason);
  }
  const count = countWords(`${headline} ${text}`, fewestWords);
  if (count < fewestWords) {
    const reason = `The article has ${count} ${count === 1 ? 'word' : 'words'}, fewer than the ${fewestWords} needed.`;
    throw new Rejected('too-short', reason);
  }
}

/** Characters in which nearly every text has the words that are asked for; to count those of all takes a tenth of the time. */
const FIRST_CHARACTERS = 1_000;

/** The words of a text, or of its beginning where these are enough. */
function countWords(text: string, enough: number): number {
  const first = words(text.slice(0, FIRST_CHARACTERS)).length;
  return first >= enough ? first : words(text).length;
}

/** What lies beside a document: the object's metadata (`x-amz-meta-*`, names in lower case) and its key. */
export interface Surroundings {
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
export function withMetadata(raw: RawArticle, { metadata, key }: Surroundings): RawArticle {
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
