import { digest } from '../lambdas/core/digest/digest';
import type { ArticleVersion } from '../lambdas/ingest/article/article-version';
import { placeArticles } from '../lambdas/ingest/article/place-articles';
import { readingOf } from '../lambdas/ingest/event/ids';
import { articleIdOf } from '../lambdas/store/article-id';
import type { ArticleItem, EventStore } from '../lambdas/store/event-store';
import { articleIn } from './read-all';
import type { Sample } from './samples';

export const BUCKET = 'articles';

/** A time after the publication of every sample. */
export const UPLOADED_AT = '2026-12-01T08:00:00.000Z';

/** The origin of an article that states nothing about itself. */
export const NOTHING_KNOWN = { ownId: null, url: null, byline: null, modifiedAt: null, rights: null };

/** The nth sequencer under a key. */
export function sequencer(number: number): string {
  return number.toString(16).toUpperCase().padStart(16, '0').padEnd(32, '0');
}

/** A sample as the nth upload to its key. */
export function versionOf({ key, body }: Sample, upload = 1, eventTime = UPLOADED_AT): ArticleVersion {
  const article = articleIn(key, body, eventTime);
  const { ownId, url, byline, modifiedAt, rights } = article;
  const removed = removalOf({ key }, upload, eventTime);
  return {
    ...removed,
    digest: digest(article, removed.articleId),
    from: { bucket: BUCKET, key, ownId, url, byline, modifiedAt, rights },
  };
}

/** The removal of a sample as the nth change under its key. */
export function removalOf({ key }: Pick<Sample, 'key'>, upload = 1, eventTime = UPLOADED_AT): ArticleVersion {
  const articleId = articleIdOf(BUCKET, key, []);
  const notification = { bucket: BUCKET, key, eventTime, sequencer: sequencer(upload) };
  return {
    articleId,
    digest: null,
    from: { bucket: BUCKET, key, ...NOTHING_KNOWN },
    boilerplate: 0,
    notification,
    isNew: false,
  };
}

/** What an article item says of its version. */
type ItemSource = Pick<ArticleVersion, 'articleId' | 'digest' | 'from'> & {
  notification: Pick<ArticleVersion['notification'], 'sequencer'>;
};

/** The item of an article whose version was begun in an event, as the nth revision. */
export function itemOf(
  { articleId, digest, from, notification }: ItemSource,
  eventId: string,
  revision = 1,
): ArticleItem {
  return {
    ...{ articleId, eventId, live: digest !== null, from, sequencer: notification.sequencer },
    ...{
      reading: readingOf(digest),
      writes: revision,
      revision,
      leaving: [],
      merging: [],
      tookOver: false,
      copyOf: null,
      boilerplate: 0,
      unfinishedSince: UPLOADED_AT,
      killed: false,
      documentKey: null,
      leftDocument: null,
    },
  };
}

/** Places versions, one upload after the other; returns the events that each changed. */
export async function place(store: EventStore, ...versions: ArticleVersion[]): Promise<string[][]> {
  const changed: string[][] = [];
  for (const version of versions)
    await placeArticles([version], store, ({ eventIds }) => changed.push(eventIds));
  return changed;
}
