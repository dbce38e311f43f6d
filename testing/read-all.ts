import type { Article } from '../lambdas/core/article';
import type { Rejection } from '../lambdas/core/read/document/rejection';
import { decode } from '../lambdas/core/read/encoding/decode';
import { readJsonLine } from '../lambdas/core/read/json/json';
import { read } from '../lambdas/core/read/read';
import type { PlacedNotice, ReadResult } from '../lambdas/core/read/read-result';
import { readPlainText } from '../lambdas/core/read/text/plain-text';
import { toArticle } from '../lambdas/core/read/to-article';
import { chunked } from './chunked';

/** The properties of an uploaded object. */
interface UploadLabels {
  contentType?: string;
  metadata?: Record<string, string>;
  uploadedAt: string;
  /** The time of the upload if not given. */
  readAt?: string;
}

/** Reads an upload, in chunks of some size. */
export async function readAll(
  key: string,
  body: string | Uint8Array,
  { contentType, metadata = {}, uploadedAt, readAt = uploadedAt }: UploadLabels,
  chunkBytes = 65_536,
): Promise<{ articles: Article[]; rejections: Rejection[]; notices: PlacedNotice[]; boilerplate: number }> {
  const bytes = typeof body === 'string' ? new TextEncoder().encode(body) : body;
  const found: ReadResult[] = [];
  const upload = {
    key,
    contentType: contentType ?? null,
    metadata: new Map(Object.entries(metadata)),
    uploadedAt,
    readAt,
  };
  for await (const unread of read({ ...upload, chunks: chunked(bytes, chunkBytes) }))
    found.push(await unread());
  const articles = found.flatMap((one) => ('article' in one ? [one] : []));
  return {
    articles: articles.map(({ article }) => article),
    rejections: found.flatMap((one) => ('rejection' in one ? [one.rejection] : [])),
    notices: found.flatMap((one) => ('rejection' in one && one.notice ? [one.notice] : [])),
    boilerplate: articles.reduce((sum, { boilerplate }) => sum + boilerplate, 0),
  };
}

/** Reads the only article of an upload of JSON or plain text. */
export function articleIn(key: string, body: string | Uint8Array, uploadedAt: string): Article {
  const text = typeof body === 'string' ? body : decode(body);
  const raw = key.endsWith('.json') ? readJsonLine(text) : readPlainText(text);
  return toArticle(raw, { key, metadata: new Map(), uploadedAt, readAt: uploadedAt, place: [] }).article;
}
