import type { DocumentItem, HeldVersion } from '../document-item';
import type { ArticleItem, Head, Member, MergedHead, Provenance } from '../event-store';
import { pack, unpack } from './pack';

/** An item of the table with plain values, before marshalling. */
export type Item = Record<string, unknown>;

export const LISTS = 'LIST#';

const DOCUMENT = 'DOCUMENT#';

/** Keys of every kind of item; docs/table.md lists them. */
export const keys = {
  article: (articleId: string) => ({ PK: `ARTICLE#${articleId}`, SK: 'ARTICLE' }),
  document: (documentKey: string) => ({ PK: `${DOCUMENT}${documentKey}`, SK: 'DOCUMENT' }),
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
  const {
    sequencer,
    reading,
    writes,
    revision,
    leaving,
    merging,
    tookOver,
    killed,
    documentKey,
    leftDocument,
  } = article;
  return {
    ...keys.article(articleId),
    articleId,
    ...(eventId !== null && { eventId }),
    status: live ? 'live' : documentKey === null ? 'withdrawn' : 'superseded',
    from: stated(from),
    boilerplate,
    ...(copyOf !== null && { copyOf }),
    handling: {
      ...{ sequencer, reading, writes, revision, leaving, merging, tookOver },
      ...(killed && { killed }),
      ...(documentKey !== null && { documentKey }),
      ...(leftDocument !== null && { leftDocument }),
    },
    ...(unfinishedSince !== null && { unfinishedSince }),
    ...(!live &&
      !killed &&
      documentKey === null && { expiresAt: now + WITHDRAWN_ARTICLE_DAYS * DAY_SECONDS }),
  };
}

export function toArticle(item: Item): ArticleItem {
  const handling = item.handling as Pick<
    ArticleItem,
    'sequencer' | 'reading' | 'writes' | 'revision' | 'leaving' | 'merging' | 'tookOver'
  > & { killed?: true; documentKey?: string; leftDocument?: string };
  return {
    articleId: item.articleId as string,
    eventId: (item.eventId as string | undefined) ?? null,
    live: item.status === 'live',
    from: toProvenance(item.from),
    copyOf: (item.copyOf as string | undefined) ?? null,
    boilerplate: item.boilerplate as number,
    ...handling,
    killed: handling.killed ?? false,
    documentKey: handling.documentKey ?? null,
    leftDocument: handling.leftDocument ?? null,
    unfinishedSince: (item.unfinishedSince as string | undefined) ?? null,
  };
}

/** The item of a document whose last version is withdrawn is kept as long as that of the version's article. */
export function fromDocument({ documentKey, versions, writes }: DocumentItem, now: number): Item {
  return {
    ...keys.document(documentKey),
    versions,
    writes,
    ...(versions.length === 0 && { expiresAt: now + WITHDRAWN_ARTICLE_DAYS * DAY_SECONDS }),
  };
}

export function toDocument({ PK, versions, writes }: Item): DocumentItem {
  const documentKey = (PK as string).slice(DOCUMENT.length);
  return { documentKey, versions: versions as HeldVersion[], writes: writes as number };
}

/**
 * The item of a head: the published record, and `matching` and `pending` for internal use. An event without articles
 * has no first report and so is in no index, whose keys may not be empty.
 */
export function fromHead(head: Head | MergedHead): Item {
  if (head.status === 'merged') return { ...keys.head(head.eventId), ...head };
  const { opener, record, profile, terms, oldNames, oldEntries, sample, tally, pending, ...published } = head;
  const old = { ...(oldNames.length > 0 && { oldNames }), ...(oldEntries !== '' && { oldEntries }) };
  return {
    ...keys.head(head.eventId),
    ...published,
    ...record,
    ...(record.firstReportedAt === ''
      ? { firstReportedAt: undefined }
      : { day: record.firstReportedAt.slice(0, 10) }),
    // the item has the id of the event already
    matching: pack({ opener, profile: { ...profile, eventId: undefined }, terms, sample, tally, ...old }),
    pending: pack(pending),
  };
}

/** Old names are left out where there are none. */
type Matching = Pick<Head, 'opener' | 'profile' | 'terms' | 'sample' | 'tally'> &
  Partial<Pick<Head, 'oldNames' | 'oldEntries'>>;

/** What only the pipeline needs of the head of an event. */
export function matchingOf(eventId: string, packed: unknown): Matching {
  const matching = unpack<Matching>(packed as Uint8Array);
  return { ...matching, profile: { ...matching.profile, eventId } };
}

export function toHead(item: Item): Head | MergedHead {
  const { PK, SK, day, matching, pending, ...published } = item;
  if (published.status === 'merged') return { oldEntries: '', ...published } as unknown as MergedHead;
  const { eventId, version, status, openedAt, updatedAt, ...record } = published;
  return {
    eventId: eventId as string,
    version: version as number,
    status: status as Head['status'],
    openedAt: openedAt as string,
    updatedAt: updatedAt as string,
    record: { firstReportedAt: '', ...record } as unknown as Head['record'],
    oldNames: [],
    oldEntries: '',
    ...matchingOf(eventId as string, matching),
    pending: unpack<Head['pending']>(pending as Uint8Array),
  };
}

/** Days that a withdrawn member is kept: longer than any invocation that may still write it. */
const WITHDRAWN_MEMBER_DAYS = 1;

export function fromMember(eventId: string, member: Member, now: number): Item {
  const { articleId, digest, from, sequencer, revision, version } = member;
  return {
    ...keys.member(eventId, articleId),
    articleId,
    status: digest ? 'live' : 'withdrawn',
    from: stated(from),
    ...Object.fromEntries(Object.entries(publishedLineage(member)).filter(([, id]) => id !== null)),
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
    ...toLineage(item),
    ...placement,
  };
}

/** The lineage of a member as published: a near-duplicate is either a copy or a take. */
export function publishedLineage({ nearDuplicateOf, copyOf }: MemberLineage) {
  return { nearDuplicateOf, copyOf, takeOf: copyOf === null ? nearDuplicateOf : null };
}

/** Items that an earlier version of the code wrote name no take: their near-duplicates are copies. */
function toLineage({ nearDuplicateOf = null, copyOf = null, takeOf = null }: Item): MemberLineage {
  const original = nearDuplicateOf as string | null;
  return {
    nearDuplicateOf: original,
    copyOf: (copyOf as string | null) ?? (takeOf === null ? original : null),
  };
}

type MemberLineage = Pick<Member, 'nearDuplicateOf' | 'copyOf'>;

export function fromPosting(term: string, eventId: string, version: number, until: number): Item {
  return { ...keys.posting(term, eventId), version, expiresAt: until };
}

export function fromName(nameKey: string, eventId: string, version: number): Item {
  return { ...keys.name(nameKey, eventId), version };
}

function stated(from: Provenance): Item {
  return Object.fromEntries(Object.entries(from).filter(([, value]) => value !== null));
}

function toProvenance(from: unknown): Provenance {
  const known = from as Partial<Provenance> & Pick<Provenance, 'bucket' | 'key'>;
  return { ownId: null, url: null, byline: null, modifiedAt: null, rights: null, ...known };
}
