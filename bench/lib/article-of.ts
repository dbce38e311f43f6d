import type { Article } from '../../lambdas/core/article';
import { readJsonLine } from '../../lambdas/core/read/json/json';
import { placeOf } from '../../lambdas/core/read/place';
import { toArticle } from '../../lambdas/core/read/to-article';
import type { FileArticle } from './gold-articles';

/**
 * An article of a file as a line of an upload would be read.
 * @throws Rejected where that would be rejected: a score over fewer articles would say something else
 */
export function articleOf({ line, arrivesAt }: Pick<FileArticle, 'line' | 'arrivesAt'>): Article {
  const raw = readJsonLine(line);
  const place = placeOf(raw);
  return toArticle(raw, { key: 'stream.jsonl', metadata: new Map(), uploadedAt: arrivesAt, place }).article;
}
