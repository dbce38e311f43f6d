import type { EventRecord } from '../../lambdas/core/fold/event-record';
import type { Item } from '../../lambdas/store/items';
import type { ObjectName } from './arguments';
import type { StandingArticle } from './projections';
import type { EventArticle, UploadStatus } from './results';

/** A retracted event has no first report, and no attribute for it, as one that is the key of an index may not be empty. */
export function toRecord(item: Item): EventRecord {
  return { firstReportedAt: '', ...item } as EventRecord;
}

/** A live member as it is published; one that is nobody's copy has no attribute for it. */
export function toArticle({ status, ...item }: Item): EventArticle {
  return { nearDuplicateOf: null, ...item } as EventArticle;
}

/** What became of an upload of one article, by that article's item. */
export function statusOf(article: StandingArticle, { bucket, key }: ObjectName): UploadStatus {
  const { articleId, nearDuplicateOf, furniture, unfinishedSince } = article;
  const isLive = article.status === 'live';
  const copied = nearDuplicateOf === undefined ? [] : [{ articleId, copyOf: nearDuplicateOf }];
  const ended = isLive ? 'accepted' : 'removed';
  return {
    bucket,
    key,
    status: unfinishedSince === undefined ? ended : 'under way',
    articles: isLive ? 1 : 0,
    copies: copied.length,
    copied,
    rejected: 0,
    rejections: [],
    furniture,
  };
}
