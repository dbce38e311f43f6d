import { digest } from '../../lambdas/core/digest/digest';
import type { ArticleVersion } from '../../lambdas/ingest/article/article-version';
import { placeArticles } from '../../lambdas/ingest/article/place-articles';
import { articleIdOf } from '../../lambdas/store/article-id';
import { MemoryEventStore } from '../../lambdas/store/memory/memory-event-store';
import { articleOf } from './article-of';
import type { GoldArticle } from './gold-articles';

/**
 * Folds articles in their order, as if one upload held them all, and gives the event of each.
 * @throws Error where an article is rejected: a score over fewer articles would say something else
 */
export async function foldStream(
  articles: readonly GoldArticle[],
  progress: (done: number) => void,
): Promise<string[]> {
  const store = new MemoryEventStore();
  const versions = articles.map(toVersion);
  let done = 0;
  await placeArticles(versions, store, () => progress(++done));
  const items = await Promise.all(versions.map(({ articleId }) => store.article(articleId)));
  return items.map((item) => item?.eventId ?? '');
}

/**
 * An article as its upload would bring it.
 * @throws Error where it is rejected
 */
export function toVersion(gold: GoldArticle): ArticleVersion {
  const [bucket, key] = ['bench', 'stream.jsonl'];
  const article = articleOf(gold);
  const articleId = articleIdOf(bucket, key, article.place);
  const { ownId, url, byline, modifiedAt, rights } = article;
  const from = { bucket, key, ownId, url, byline, modifiedAt, rights };
  const notification = { bucket, key, eventTime: gold.arrivesAt, sequencer: '1'.padEnd(32, '0') };
  return { articleId, digest: digest(article, articleId), from, boilerplate: 0, notification, isNew: true };
}
