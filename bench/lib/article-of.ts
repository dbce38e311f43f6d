import type { Article } from '../../lambdas/core/article';
import { placeOf } from '../../lambdas/core/read/document/raw-article';
import { Rejected } from '../../lambdas/core/read/document/rejection';
import { readJsonLine } from '../../lambdas/core/read/json/json';
import { toArticle } from '../../lambdas/core/read/to-article';
import type { FileArticle } from './gold-articles';

/**
 * An article of a file as a line of an upload would be read.
 * @throws Error where that would be rejected: a score over fewer articles would say something else
 */
export function articleOf({ id, line, arrivesAt }: FileArticle): Article {
  try {
    const raw = readJsonLine(line);
    const beside = { key: 'stream.jsonl', metadata: new Map(), uploadedAt: arrivesAt };
    return toArticle(raw, { ...beside, place: placeOf(raw) }).article;
  } catch (error) {
    if (error instanceof Rejected) throw new Error(`Article ${id} was rejected: ${error.reason}`);
    throw error;
  }
}
