import { placeArticles } from '../../lambdas/ingest/article/place-articles';
import { MemoryEventStore } from '../../lambdas/store/memory/memory-event-store';
import { streamed } from './article-versions';
import type { GoldArticle } from './gold-articles';

/**
 * Folds articles in the given order, as if one upload held them all.
 * @param onPlaced called after each article
 * @returns the event of each article
 * @throws Error where an article is rejected: scores over fewer articles would not be comparable
 */
export async function foldStream(articles: readonly GoldArticle[], onPlaced: () => void): Promise<string[]> {
  const store = new MemoryEventStore();
  const versions = articles.map(streamed);
  await placeArticles(versions, store, onPlaced);
  const items = await Promise.all(versions.map(({ articleId }) => store.article(articleId)));
  return items.map((item) => item?.eventId ?? '');
}
