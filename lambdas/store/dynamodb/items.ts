import { deflateRawSync, inflateRawSync } from 'node:zlib';
import type { MergedRecord } from '../../core/fold/event/event-record';
import type { ArticleItem, Head, Member, Provenance, UploadItem } from '../event-store';

/** An item of the table with plain values, before marshalling. */
export type Item = Record<string, unknown>;

export const LISTS = 'LIST#';

/** Keys of every kind of item; docs/table.md lists them. */
export const keys = {
  article: (articleId: string) => ({ PK: `ARTICLE#${articleId}`, SK: 'ARTICLE' }),
  upload: (bucket: string, key: string) => ({ PK: `UPLOAD#${bucket}/${key}`, SK: 'UPLOAD' }),
  /** Part of a list, from 0. Five digits make the keys sort as numbers. */
  list: (bucket: string, key: string, name: string, part: number) => ({
    PK: `UPLOAD#${bucket}/${key}`,
    SK: `${LISTS}${name}/${String(part).padStart(5, '0')}`,
  }),
  head: (eventId: string) => ({ PK: `EVENT#${eventId}`, SK: 'RECORD' }),
  member: (eventId: string, articleId: string) => ({ PK: `EVENT#${eventId}`, SK: `ARTICLE#${articleId}` }),
  posting: (term: string, eventId: string) => ({ PK: `TERM#${term}`, SK: eventId }),
  /** An event that had the name when this was put; its record says whether it still does. */
  name: (nameKey: string, eventId: string) => ({ PK: `NAME#${nameKey}`, SK: eventId }),
};

const DAY_SECONDS = 24 * 60 * 60;

/** Days that a withdrawn article's item is kept: longer than queue and dead letters keep a message, 18 days at most. */
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

/** Max rejections and copies listed in an upload item. The counts beside them are exact. */
const MAX_LISTED = 100;

export function fromUpload(upload: UploadItem): Item {
  const { bucket, key, sequencer, writes, list, previous, placed, position, survey, etag, ...shown } = upload;
  return {
    ...keys.upload(bucket, key),
    bucket,
    key,
    ...shown,
    copied: shown.copied.slice(0, MAX_LISTED),
    rejections: shown.rejections.slice(0, MAX_LISTED),
    handling: { sequencer, writes, list, previous, placed, position, survey, etag },
  };
}

export function toUpload(item: Item): UploadItem {
  const { PK, SK, handling, ...shown } = item;
  return { ...shown, ...(handling as object) } as unknown as UploadItem;
}

/** Max article ids in one part of a list: 260 KB at 13 bytes each when packed. */
const LIST_PART = 20_000;

export function fromList(bucket: string, key: string, name: string, articleIds: readonly string[]): Item[] {
  const parts = Math.ceil(articleIds.length / LIST_PART);
  return Array.from({ length: parts }, (_, part) => ({
    ...keys.list(bucket, key, name, part),
    articles: pack(articleIds.slice(part * LIST_PART, (part + 1) * LIST_PART)),
  }));
}

export function toList(parts: readonly Item[]): string[] {
  return parts.flatMap(({ articles }) => unpack<string[]>(articles as Uint8Array));
}

/**
 * The item of a head: the published record, and `matching` and `pending` for internal use. An event without articles
 * has no first report and so is in no index, whose keys may not be empty.
 */
export function fromHead(head: Head | MergedRecord): Item {
  if (head.status === 'merged') return { ...keys.head(head.eventId), ...head };
  const { opener, record, profile, terms, sample, tally, pending, ...published } = head;
  return {
    ...keys.head(head.eventId),
    ...published,
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

/** Days that a withdrawn member is kept: longer than any invocation that may still write it. */
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

export function fromPosting(term: string, eventId: string, until: number): Item {
  return { ...keys.posting(term, eventId), expiresAt: until };
}

function stated(from: Provenance): Item {
  return Object.fromEntries(Object.entries(from).filter(([, value]) => value !== null));
}

function toProvenance(from: unknown): Provenance {
  const known = from as Partial<Provenance> & Pick<Provenance, 'bucket' | 'key'>;
  return { ownId: null, url: null, byline: null, modifiedAt: null, rights: null, ...known };
}

/** Max bytes of a value when unpacked. The largest value written has about 700 KB. */
const MAX_UNPACKED = 16 * 1024 * 1024;

/** Compresses a value as JSON, to a third of its size. Only for values that no reader of the table needs. */
function pack(value: unknown): Uint8Array {
  return deflateRawSync(JSON.stringify(value));
}

export function unpack<T>(bytes: Uint8Array): T {
  return JSON.parse(inflateRawSync(bytes, { maxOutputLength: MAX_UNPACKED }).toString()) as T;
}
