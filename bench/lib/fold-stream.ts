import { digest } from '../../lambdas/core/digest/digest';
import { read } from '../../lambdas/core/read/read';
import { articleIdOf } from '../../lambdas/ingest/ids';
import { placeArticle } from '../../lambdas/ingest/place-article';
import type { GoldArticle } from './gold-articles';
import { MemoryEventStore } from './memory-event-store';

/**
 * Folds articles in their order, each through the code that handles an upload, and gives the event of each.
 * @throws Error where an article is rejected: a score over fewer articles would say something else
 */
export async function foldStream(articles: readonly GoldArticle[], progress: (done: number) => void): Promise<string[]> {
  const store = new MemoryEventStore();
  const ids: string[] = [];
  for (const [index, { id, line, arrivesAt }] of articles.entries()) {
    const key = `${index}-${id}.json`;
    const contents = read({ key, bytes: Buffer.from(line), uploadedAt: arrivesAt });
    const article = contents.articles[0];
    if (!article) throw new Error(`Article ${id} was rejected: ${contents.rejections[0]?.reason}`);
    const articleId = articleIdOf('bench', key, null);
    const from = { bucket: 'bench', key, ownId: article.ownId, url: article.url };
    const notification = { bucket: 'bench', key, eventTime: arrivesAt, sequencer: '1'.padEnd(32, '0') };
    await placeArticle({ articleId, digest: digest(article, articleId), from, notification }, store);
    ids.push(articleId);
    progress(index + 1);
  }
  const items = await Promise.all(ids.map((articleId) => store.article(articleId)));
  return items.map((item) => item?.eventId ?? '');
}
