import type { Article } from '../article';
import { detectLanguage } from '../language/detect-language';
import { words } from '../language/words';
import { decode } from './decode';
import { readJsonArticle } from './json-article';
import { LIMITS } from './limits';
import { readPlainText } from './plain-text';
import { statedTime } from './published-at';
import type { RawArticle } from './raw-article';
import { Rejected, type Rejection } from './rejection';
import { wellFormed } from './well-formed';

/** An object as it lies in the bucket. */
export interface Upload {
  key: string;
  bytes: Uint8Array;
  /** ISO 8601, UTC: stands in for the publication time that an article does not state. */
  uploadedAt: string;
}

/** What an upload holds: its articles, and why the rest of it gave none. */
export interface Contents {
  articles: Article[];
  rejections: Rejection[];
  /** Whether the upload is JSON Lines, so that its articles go by their ids or lines and not by the upload's key. */
  many: boolean;
}

/** Reads an upload: plain text, JSON with one article, or JSON Lines with many. Never throws on what it is given. */
export function read(upload: Upload): Contents {
  try {
    const text = decode(upload.bytes);
    if (isJsonLines(upload.key, text)) return readLines(text, upload.uploadedAt);
    const raw = isJson(upload.key, text) ? readJsonArticle(text) : readPlainText(text);
    return { articles: [check(raw, 1, upload.uploadedAt)], rejections: [], many: false };
  } catch (error) {
    return { articles: [], rejections: [rejection(error)], many: false };
  }
}

function isJsonLines(key: string, text: string): boolean {
  if (/\.(?:jsonl|ndjson)$/i.test(key)) return true;
  return /^\s*\{[^\n]*\}[ \t]*\n\s*\{/.test(text);
}

function isJson(key: string, text: string): boolean {
  return /\.json$/i.test(key) || (/^\s*\{/.test(text) && !/\.txt$/i.test(key));
}

function readLines(text: string, uploadedAt: string): Contents {
  const contents: Contents = { articles: [], rejections: [], many: true };
  const seen = new Map<string, number>();
  for (const [index, line] of text.split('\n').entries()) {
    if (line.trim() === '') continue;
    if (contents.articles.length === LIMITS.articles) {
      const reason = `The upload holds more than ${LIMITS.articles} articles; this line and all after it were left out.`;
      contents.rejections.push({ code: 'too-many-articles', reason, line: index + 1 });
      break;
    }
    try {
      contents.articles.push(readLine(line, index + 1, uploadedAt, seen));
    } catch (error) {
      contents.rejections.push({ ...rejection(error), line: index + 1 });
    }
  }
  return contents;
}

function readLine(line: string, position: number, uploadedAt: string, seen: Map<string, number>): Article {
  const article = check(readJsonArticle(line), position, uploadedAt);
  if (article.ownId !== null) {
    const earlier = seen.get(article.ownId);
    if (earlier !== undefined) throw new Rejected('repeated-id', `The id repeats that of line ${earlier}.`);
    seen.set(article.ownId, position);
  }
  return article;
}

function check(raw: RawArticle, position: number, uploadedAt: string): Article {
  const text = raw.lines.join('\n');
  const headline = wellFormed(raw.headline.slice(0, LIMITS.headlineCharacters));
  if (text === '') throw new Rejected('no-text', 'The article has no text.');
  if (text.length > LIMITS.articleCharacters) {
    const reason = `The text has ${text.length} characters, more than the ${LIMITS.articleCharacters} allowed.`;
    throw new Rejected('too-large', reason);
  }
  const count = words(`${headline} ${text}`).length;
  if (count < LIMITS.articleWords) {
    throw new Rejected(
      'too-short',
      `The article has ${count} words, fewer than the ${LIMITS.articleWords} needed.`,
    );
  }
  const publishedAt = statedTime(raw.publishedAt, uploadedAt);
  return {
    ownId: raw.ownId,
    position,
    headline,
    text,
    publishedAt: publishedAt ?? uploadedAt,
    dated: publishedAt !== null,
    source: raw.source,
    url: raw.url,
    language: raw.language?.toLowerCase() ?? detectLanguage(text),
  };
}

function rejection(error: unknown): Rejection {
  if (error instanceof Rejected) return { code: error.code, reason: error.reason };
  throw error;
}
