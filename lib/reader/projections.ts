import {
  type EventRecord,
  type MergedRecord,
  RECORD_ATTRIBUTES,
} from '../../lambdas/core/fold/event/event-record';
import type { ReadOptions } from '../../lambdas/store/dynamodb/dynamodb-table';
import type { Item } from '../../lambdas/store/dynamodb/items';
import type { ObjectName } from './arguments';
import type { EventArticle, UploadStatus } from './results';

/** Attributes of an event record: what only the pipeline needs stays in the table. */
export const RECORD = projection<EventRecord & MergedRecord>({
  eventId: true,
  version: true,
  status: true,
  mergedInto: true,
  openedAt: true,
  updatedAt: true,
  ...RECORD_ATTRIBUTES,
});

/** Where an event leads. */
export const REDIRECT = projection<Pick<MergedRecord, 'status' | 'mergedInto'>>({
  status: true,
  mergedInto: true,
});

/** Attributes of a member. */
export const MEMBER = projection<EventArticle & { status: string }>({
  articleId: true,
  status: true,
  from: true,
  headline: true,
  source: true,
  publishedAt: true,
  nearDuplicateOf: true,
});

/** Attributes of an upload. */
export const UPLOAD = projection<UploadStatus>({
  bucket: true,
  key: true,
  status: true,
  articles: true,
  copies: true,
  copied: true,
  rejected: true,
  rejections: true,
  boilerplate: true,
  updatedAt: true,
});

/** An article item: where the article belongs, and whether its handling is over. */
export interface ArticleProjection {
  articleId: string;
  eventId?: string;
  status: 'live' | 'withdrawn';
  nearDuplicateOf?: string;
  boilerplate: number;
  unfinishedSince?: string;
}

/** Attributes of an article item. */
export const ARTICLE = projection<ArticleProjection>({
  articleId: true,
  eventId: true,
  status: true,
  nearDuplicateOf: true,
  boilerplate: true,
  unfinishedSince: true,
});

/** All attributes of a kind of item, under names of their own, as some are words that DynamoDB keeps for itself. */
function projection<Of>(attributes: Record<keyof Of, true>): ReadOptions {
  const names = Object.keys(attributes);
  return {
    ProjectionExpression: names.map((name) => `#${name}`).join(', '),
    ExpressionAttributeNames: Object.fromEntries(names.map((name) => [`#${name}`, name])),
  };
}

/** A retracted event has no first report, and no attribute for it, as one that is the key of an index may not be empty. */
export function toRecord(item: Item): EventRecord {
  return { firstReportedAt: '', ...item } as EventRecord;
}

/** A live member as it is published; one that is nobody's copy has no attribute for it. */
export function toArticle({ status, ...item }: Item): EventArticle {
  return { nearDuplicateOf: null, ...item } as EventArticle;
}

/** What became of an upload of one article, by that article's item. */
export function statusOf(article: ArticleProjection, { bucket, key }: ObjectName): UploadStatus {
  const { articleId, nearDuplicateOf, boilerplate, unfinishedSince } = article;
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
    boilerplate,
  };
}
