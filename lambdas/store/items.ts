import type { ArticleItem, Head, Member, UploadItem } from './event-store';
import { pack, unpack } from './pack';

/** An item of the table as the document client reads and writes it. */
export type Item = Record<string, unknown>;

/** Keys of every kind of item; docs/table.md lists them. */
export const keys = {
  article: (articleId: string) => ({ PK: `ARTICLE#${articleId}`, SK: 'ARTICLE' }),
  upload: (bucket: string, key: string) => ({ PK: `UPLOAD#${bucket}/${key}`, SK: 'UPLOAD' }),
  head: (eventId: string) => ({ PK: `EVENT#${eventId}`, SK: 'RECORD' }),
  member: (eventId: string, articleId: string) => ({ PK: `EVENT#${eventId}`, SK: `ARTICLE#${articleId}` }),
  posting: (term: string, eventId: string) => ({ PK: `TERM#${term}`, SK: eventId }),
};

const DAY_SECONDS = 24 * 60 * 60;

/** A withdrawn article's item outlives every message about it: queue and dead letters keep one for 18 days at most. */
const WITHDRAWN_ARTICLE_DAYS = 30;

export function fromArticle(article: ArticleItem, now: number): Item {
  const { articleId, eventId, live, from, sequencer, writes, revision, leaving, unfinishedSince } = article;
  return {
    ...keys.article(articleId),
    articleId,
    ...(eventId !== null && { eventId }),
    status: live ? 'live' : 'withdrawn',
    from,
    handling: { sequencer, writes, revision, leaving },
    ...(unfinishedSince !== null && { unfinished: articleId.slice(-1), unfinishedSince }),
    ...(!live && { expiresAt: now + WITHDRAWN_ARTICLE_DAYS * DAY_SECONDS }),
  };
}

export function toArticle(item: Item): ArticleItem {
  const handling = item.handling as Pick<ArticleItem, 'sequencer' | 'writes' | 'revision' | 'leaving'>;
  return {
    articleId: item.articleId as string,
    eventId: (item.eventId as string | undefined) ?? null,
    live: item.status === 'live',
    from: item.from as ArticleItem['from'],
    ...handling,
    unfinishedSince: (item.unfinishedSince as string | undefined) ?? null,
  };
}

/** Rejections listed in an upload item; the count beside them is exact. */
const MAX_REJECTIONS = 100;

export function fromUpload(upload: UploadItem): Item {
  const { bucket, key, status, rejections, articles, previous, sequencer, writes, updatedAt } = upload;
  return {
    ...keys.upload(bucket, key),
    bucket,
    key,
    status,
    updatedAt,
    articles: articles.length,
    rejected: rejections.length,
    rejections: rejections.slice(0, MAX_REJECTIONS),
    handling: { sequencer, writes, articles: pack({ articles, previous }) },
  };
}

export function toUpload(item: Item): UploadItem {
  const handling = item.handling as { sequencer: string; writes: number; articles: Uint8Array };
  return {
    bucket: item.bucket as string,
    key: item.key as string,
    status: item.status as UploadItem['status'],
    updatedAt: item.updatedAt as string,
    rejections: item.rejections as UploadItem['rejections'],
    sequencer: handling.sequencer,
    writes: handling.writes,
    ...unpack<Pick<UploadItem, 'articles' | 'previous'>>(handling.articles),
  };
}

/**
 * A head; its `matching` and `pending` are the pipeline's own, all else is the published record. An event without
 * articles has no first report, and stands in no index: an index key may not be empty.
 */
export function fromHead(head: Head): Item {
  const { eventId, version, status, updatedAt, record, profile, terms, sample, tally, pending } = head;
  return {
    ...keys.head(eventId),
    eventId,
    version,
    status,
    updatedAt,
    ...record,
    ...(record.firstReportedAt === ''
      ? { firstReportedAt: undefined }
      : { day: record.firstReportedAt.slice(0, 10) }),
    matching: pack({ profile, terms, sample, tally }),
    pending: pack(pending),
  };
}

export function toHead(item: Item): Head {
  const { PK, SK, day, matching, pending, eventId, version, status, updatedAt, ...record } = item;
  return {
    eventId: eventId as string,
    version: version as number,
    status: status as Head['status'],
    updatedAt: updatedAt as string,
    record: { firstReportedAt: '', ...record } as unknown as Head['record'],
    ...unpack<Pick<Head, 'profile' | 'terms' | 'sample' | 'tally'>>(matching as Uint8Array),
    pending: unpack<Member[]>(pending as Uint8Array),
  };
}

/** A withdrawn member's place is kept for a day: longer than any invocation that may still write it lives. */
const WITHDRAWN_MEMBER_DAYS = 1;

export function fromMember(eventId: string, member: Member, now: number): Item {
  const { articleId, digest, from, nearDuplicateOf, revision, version } = member;
  return {
    ...keys.member(eventId, articleId),
    articleId,
    status: digest ? 'live' : 'withdrawn',
    from,
    ...(nearDuplicateOf !== null && { nearDuplicateOf }),
    ...(digest && { headline: digest.headline, source: digest.source, publishedAt: digest.publishedAt }),
    ...(digest ? { digest: pack(digest) } : { expiresAt: now + WITHDRAWN_MEMBER_DAYS * DAY_SECONDS }),
    placement: { revision, version },
  };
}

export function toMember(item: Item): Member {
  const placement = item.placement as Pick<Member, 'revision' | 'version'>;
  return {
    articleId: item.articleId as string,
    digest: item.digest ? unpack(item.digest as Uint8Array) : null,
    from: item.from as Member['from'],
    nearDuplicateOf: (item.nearDuplicateOf as string | undefined) ?? null,
    ...placement,
  };
}

/** A posting: the event may be worth reading for an article that holds the term. */
export function fromPosting(term: string, eventId: string, until: number): Item {
  return { ...keys.posting(term, eventId), expiresAt: until };
}
