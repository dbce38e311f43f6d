import type { Article } from '../article';
import { detectLanguage } from '../language/detect-language';
import { words } from '../language/words';
import { clean } from './clean/clean';
import { LIMITS } from './limits';
import { type Beside, withMetadata } from './metadata';
import type { RawArticle } from './raw-article';
import { Rejected } from './rejection';
import { statedTime } from './stated-time';
import { wellFormed } from './well-formed';

/** Where an article was found, and when it was uploaded. */
export interface Origin extends Beside {
  /** ISO 8601, UTC: stands in for the publication time that an article does not state. */
  uploadedAt: string;
  place: readonly string[];
}

/** A cleaned article, and how many lines of furniture were taken out of it. */
export interface Cleaned {
  article: Article;
  furniture: number;
}

/**
 * Cleans and checks what a format's reader found.
 * @throws Rejected as 'no-text', 'too-large' or 'too-short'
 */
export function toArticle(found: RawArticle, origin: Origin): Cleaned {
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
  return { article, furniture: removed };
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
