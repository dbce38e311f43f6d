import type { EventStore } from '../../store/event-store';
import { objectOnly } from '../../store/object-only';
import type { ArticleVersion } from './article-version';
import { type Placement, placeArticles } from './place-articles';

/**
 * Withdraws an article and marks it as taken down, in the version that the table knows: no late delivery and no replay of
 * this version or an older one brings it back. A newer version does, since its owner has uploaded it since.
 * @param time ISO 8601, UTC: the time of the change in the records
 * @returns what changed; null if the table does not know the article
 */
export async function takeDown(
  articleId: string,
  time: string,
  store: EventStore,
): Promise<Placement | null> {
  const item = await store.article(articleId);
  if (!item) return null;
  const { bucket, key } = item.from;
  const version: ArticleVersion = {
    articleId,
    digest: null,
    from: objectOnly(item.from),
    boilerplate: 0,
    notification: { bucket, key, eventTime: time, sequencer: item.sequencer },
    isNew: false,
    killed: true,
  };
  const placements: Placement[] = [];
  await placeArticles([version], store, (placement) => placements.push(placement));
  return placements[0] ?? null;
}
