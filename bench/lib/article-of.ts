import type { Article } from '../../lambdas/core/article';
import { read } from '../../lambdas/core/read/read';
import type { FileArticle } from './gold-articles';

/**
 * An article of a file as its upload would be read.
 * @throws Error where it is rejected: a score over fewer articles would say something else
 */
export function articleOf({ id, line, arrivesAt }: FileArticle): Article {
  const { articles, rejections } = read({
    key: `${id}.json`,
    bytes: Buffer.from(line),
    uploadedAt: arrivesAt,
  });
  const article = articles[0];
  if (!article) throw new Error(`Article ${id} was rejected: ${rejections[0]?.reason}`);
  return article;
}
