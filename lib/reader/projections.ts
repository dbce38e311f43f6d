import {
  type EventRecord,
  type MergedRecord,
  RECORD_ATTRIBUTES,
} from '../../lambdas/core/fold/event/event-record';
import type { ReadOptions } from '../../lambdas/store/dynamodb/dynamodb-table';
import type { Item } from '../../lambdas/store/dynamodb/items';
import type { ObjectName } from './arguments';
import type { EventArticle, UploadStatus } from './results';

/** Attributes of an event record, without those that only the pipeline needs. */
export const RECORD = projection<EventRecord & MergedRecord>({
  eventId: true,
  version: true,
  status: true,
  mergedInto: true,
  openedAt: true,
  updatedAt: true,
  ...RECORD_ATTRIBUTES,
});

/** Attributes that say where a merged event leads. */
export const REDIRECT = projection<Pick<MergedRecord, 'status' | 'mergedInto'>>({
  status: true,
  mergedInto: true,
});

export const MEMBER = projection<EventArticle & { status: string }>({
  articleId: true,
  status: true,
  from: true,
  headline: true,
  source: true,
  publishedAt: true,
  nearDuplicateOf: true,
  copyOf: true,
  takeOf: true,
});

export const UPLOAD = projection<Omit<UploadStatus, 'superseded'>>({
  bucket: true,
  key: true,
  status: true,
  articles: true,
  copies: true,
  copied: true,
  rejected: true,
  rejections: true,
  boilerplate: true,
  killed: true,
  updatedAt: true,
});

/** The published part of an article item. `unfinishedSince` is set while the article is being placed. */
export interface ArticleProjection {
  articleId: string;
  eventId?: string;
  status: 'live' | 'superseded' | 'withdrawn';
  copyOf?: string;
  boilerplate: number;
  unfinishedSince?: string;
}

export const ARTICLE = projection<ArticleProjection>({
  articleId: true,
  eventId: true,
  status: true,
  copyOf: true,
  boilerplate: true,
  unfinishedSince: true,
});

/** Projects the attributes by aliases (`#name`): some are reserved words of DynamoDB. */
function projection<Of>(attributes: Record<keyof Of, true>): ReadOptions {
  const names = Object.keys(attributes);
  return {
    ProjectionExpression: names.map((name) => `#${name}`).join(', '),
    ExpressionAttributeNames: Object.fromEntries(names.map((name) => [`#${name}`, name])),
  };
}

/** A retracted event lacks `firstReportedAt`: it has no first report, and an index key may not be empty. */
export function toRecord(item: Item): EventRecord {
  return { firstReportedAt: '', ...item } as EventRecord;
}

/** A live member as published. The item lacks what it is not: a near-duplicate, a copy, a take. */
export function toArticle({ status, ...item }: Item): EventArticle {
  return { nearDuplicateOf: null, copyOf: null, takeOf: null, ...item } as EventArticle;
}

/** Status of an upload that is a single article, from the article item. */
export function statusOf(article: ArticleProjection, { bucket, key }: ObjectName): UploadStatus {
  const { articleId, copyOf, boilerplate, unfinishedSince } = article;
  const isLive = article.status === 'live';
  const copied = copyOf === undefined ? [] : [{ articleId, copyOf }];
  const isSuperseded = article.status === 'superseded';
  const finalStatus = isLive || isSuperseded ? 'accepted' : 'removed';
  return {
    bucket,
    key,
    status: unfinishedSince === undefined ? finalStatus : 'under way',
    articles: isLive || isSuperseded ? 1 : 0,
    copies: copied.length,
    copied,
    rejected: 0,
    rejections: [],
    boilerplate,
    ...(isSuperseded && { superseded: true as const }),
  };
}
