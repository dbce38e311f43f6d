import { deflateRawSync, inflateRawSync } from 'node:zlib';
import type { MergedRecord } from '../../core/fold/event/event-record';
import type { ArticleItem, Head, Member, Provenance, UploadItem } from '../event-store';

/** An item of the table as the document client reads and writes it. */
export type Item = Record<string, unknown>;

/** What the sort keys of lists of articles begin with. */
export const LISTS = 'LIST#';

/** Keys of every kind of item; docs/table.md lists them. */
export const keys = {
  article: (articleId: string) => ({ PK: `ARTICLE#${articleId}`, SK: 'ARTICLE' }),
  upload: (bucket: string, key: string) => ({ PK: `UPLOAD#${bucket}/${key}`, SK: 'UPLOAD' }),
  /** Part of a list, from 0; five digits sort as numbers. */
  list: (bucket: string, key: string, name: string, part: number) => ({
    PK: `UPLOAD#${bucket}/${key}`,
    SK: `${LISTS}${name}/${String(part).padStart(5, '0')}`,
  }),
  head: (eventId: string) => ({ PK: `EVENT#${eventId}`, SK: 'RECORD' }),
  member: (eventId: string, articleId: string) => ({ PK: `EVENT#${eventId}`, SK: `ARTICLE#${articleId}` }),
  posting: (term: string, eventId: string) => ({ PK: `TERM#${term}`, SK: eventId }),
  /** An event that a name led to when it was put: whether it does so still, the record says. */
  name: (nameKey: string, eventId: string) => ({ PK: `NAME#${nameKey}`, SK: eventId }),
};

const DAY_SECONDS = 24 * 60 * 60;

/** A withdrawn article's item outlives every message about it: queue and dead letters keep one for 18 days at most. */
const WITHDRAWN_ARTICLE_DAYS = 30;

export function fromArticle(article: ArticleItem, now: number): Item {
  const { articleId, eventId, live, from, copyOf, boilerplate, unfinishedSince } = article;
  const { sequencer, reading, writes, revision, leaving, merging, tookOver } = article;
  return {
    ...keys.article(articleId),
    articleId,
    ...(eventId !== null && { eventId }),
    status: live ? 'live' : 'withdrawn',
    from: stated(from),
    boilerplate,
    ...(copyOf !== null && { nearDuplicateOf: copyOf }),
    handling: { sequencer, reading, writes, revision, leaving, merging, tookOver },
    ...(unfinishedSince !== null && { unfinishedSince }),
    ...(!live && { expiresAt: now + WITHDRAWN_ARTICLE_DAYS * DAY_SECONDS }),
  };
}

export function toArticle(item: Item): ArticleItem {
  const handling = item.handling as Pick<
    ArticleItem,
    'sequencer' | 'reading' | 'writes' | 'revision' | 'leaving' | 'merging' | 'tookOver'
  >;
  return {
    articleId: item.articleId as string,
    eventId: (item.eventId as string | undefined) ?? null,
    live: item.status === 'live',
    from: toProvenance(item.from),
    copyOf: (item.nearDuplicateOf as string | undefined) ?? null,
    boilerplate: item.boilerplate as number,
    ...handling,
    unfinishedSince: (item.unfinishedSince as string | undefined) ?? null,
  };
}

/** Where an article came from, without what is not known. */
function stated(from: Provenance): Item {
  return Object.fromEntries(Object.entries(from).filter(([, value]) => value !== null));
}

function toProvenance(from: unknown): Provenance {
  const known = from as Partial<Provenance> & Pick<Provenance, 'bucket' | 'key'>;
  return { ownId: null, url: null, byline: null, modifiedAt: null, rights: null, ...known };
}

/** Rejections and copies listed in an upload item; the counts beside them are exact. */
const MAX_LISTED = 100;

export function fromUpload(upload: UploadItem): Item {
  const { bucket, key, sequencer, writes, list, previous, placed, position, survey, etag, ...told } = upload;
  return {
    ...keys.upload(bucket, key),
    bucket,
    key,
    ...told,
    copied: told.copied.slice(0, MAX_LISTED),
    rejections: told.rejections.slice(0, MAX_LISTED),
    handling: { sequencer, writes, list, previous, placed, position, survey, etag },
  };
}

export function toUpload(item: Item): UploadItem {
  const { PK, SK, handling, ...told } = item;
  return { ...told, ...(handling as object) } as unknown as UploadItem;
}

/** Article ids in one part of a list: 13 bytes each when packed, 260 kB. */
const LIST_PART = 20_000;

/** The parts of a list of article ids. */
export function fromList(bucket: string, key: string, name: string, articleIds: readonly string[]): Item[] {
  const parts = Math.ceil(articleIds.length / LIST_PART);
  return Array.from({ length: parts }, (_, part) => ({
    ...keys.list(bucket, key, name, part),
    articles: pack(articleIds.slice(part * LIST_PART, (part + 1) * LIST_PART)),
  }));
}

/** The article ids of a list from its parts in order. */
export function toList(parts: readonly Item[]): string[] {
  return parts.flatMap(({ articles }) => unpack<string[]>(articles as Uint8Array));
}

/**
 * A head; its `matching` and `pending` are the pipeline's own, all else is the published record. An event without
 * articles has no first report, and stands in no index: an index key may not be empty.
 */
export function fromHead(head: Head | MergedRecord): Item {
  if (head.status === 'merged') return { ...keys.head(head.eventId), ...head };
  const {
    openedAt,
    opener,
    eventId,
    version,
    status,
    updatedAt,
    record,
    profile,
    terms,
    sample,
    tally,
    pending,
  } = head;
  return {
    ...keys.head(eventId),
    eventId,
    version,
    status,
    openedAt,
    updatedAt,
    ...record,
    ...(record.firstReportedAt === ''
      ? { firstReportedAt: undefined }
      : { day: record.firstReportedAt.slice(0, 10) }),
    matching: pack({ opener, profile, terms, sample, tally }),
    pending: pack(pending),
  };
}

export function toHead(item: Item): Head | MergedRecord {
  const { PK, SK, day, matching, pending, ...published } = item;
  if (published.status === 'merged') return published as unknown as MergedRecord;
  const { eventId, version, status, openedAt, updatedAt, ...record } = published;
  return {
    eventId: eventId as string,
    version: version as number,
    status: status as Head['status'],
    openedAt: openedAt as string,
    updatedAt: updatedAt as string,
    record: { firstReportedAt: '', ...record } as unknown as Head['record'],
    ...unpack<Pick<Head, 'opener' | 'profile' | 'terms' | 'sample' | 'tally'>>(matching as Uint8Array),
    pending: unpack<Head['pending']>(pending as Uint8Array),
  };
}

/** A withdrawn member's place is kept for a day: longer than any invocation that may still write it lives. */
const WITHDRAWN_MEMBER_DAYS = 1;

export function fromMember(eventId: string, member: Member, now: number): Item {
  const { articleId, digest, from, nearDuplicateOf, sequencer, revision, version } = member;
  return {
    ...keys.member(eventId, articleId),
    articleId,
    status: digest ? 'live' : 'withdrawn',
    from: stated(from),
    ...(nearDuplicateOf !== null && { nearDuplicateOf }),
    ...(digest && { headline: digest.headline, source: digest.source, publishedAt: digest.publishedAt }),
    ...(digest ? { digest: pack(digest) } : { expiresAt: now + WITHDRAWN_MEMBER_DAYS * DAY_SECONDS }),
    placement: { sequencer, revision, version },
  };
}

export function toMember(item: Item): Member {
  const placement = item.placement as Pick<Member, 'sequencer' | 'revision' | 'version'>;
  return {
    articleId: item.articleId as string,
    digest: item.digest ? unpack(item.digest as Uint8Array) : null,
    from: toProvenance(item.from),
    nearDuplicateOf: (item.nearDuplicateOf as string | undefined) ?? null,
    ...placement,
  };
}

/** A posting: the event may be worth reading for an article that holds the term. */
export function fromPosting(term: string, eventId: string, until: number): Item {
  return { ...keys.posting(term, eventId), expiresAt: until };
}

/** Largest packed value when unpacked, in bytes; the largest written has about 700 kB. */
const MAX_UNPACKED = 16 * 1024 * 1024;

/** A value as compressed JSON: what only the pipeline reads costs a third of its size. */
function pack(value: unknown): Uint8Array {
  return deflateRawSync(JSON.stringify(value));
}

/** The value that was packed. */
export function unpack<T>(bytes: Uint8Array): T {
  return JSON.parse(inflateRawSync(bytes, { maxOutputLength: MAX_UNPACKED }).toString()) as T;
}
