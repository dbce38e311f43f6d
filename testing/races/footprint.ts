import type { Search } from '../../lambdas/core/match/candidates';
import type {
  ArticleItem,
  EventStore,
  Head,
  Member,
  MemberChanges,
  UploadItem,
} from '../../lambdas/store/event-store';

/** The items that a call of the store reads and writes; a name that ends in `*` is of all that begin so. */
export interface Footprint {
  reads: readonly string[];
  writes: readonly string[];
}

const READS: { [Method in keyof EventStore]?: (...parameters: Parameters<EventStore[Method]>) => string[] } =
  {
    article: (articleId) => [`article ${articleId}`],
    upload: (bucket, key) => [`upload ${bucket}/${key}`],
    list: (bucket, key) => [`list ${bucket}/${key}`],
    eventsByTerm: ({ terms }: Search) => terms.map((term) => `posting ${term}/*`),
    profiles: () => ['head *'],
    head: (eventId) => [`head ${eventId}`],
    members: (eventId, articleIds) =>
      articleIds?.map((id) => `member ${eventId}/${id}`) ?? [`member ${eventId}/*`],
  };

const WRITES: { [Method in keyof EventStore]?: (...parameters: Parameters<EventStore[Method]>) => string[] } =
  {
    putArticle: ({ articleId }: ArticleItem) => [`article ${articleId}`],
    putUpload: ({ bucket, key }: UploadItem) => [`upload ${bucket}/${key}`],
    putList: (bucket, key) => [`list ${bucket}/${key}`],
    dropLists: (bucket, key) => [`list ${bucket}/${key}`],
    putHead: ({ eventId }: Pick<Head, 'eventId'>) => [`head ${eventId}`],
    writeMembers: ({ eventId, pending }: MemberChanges) =>
      pending.map(({ articleId }) => `member ${eventId}/${articleId}`),
    stageMember: (eventId, { articleId }: Member) => [`member ${eventId}/${articleId}`],
    indexEvent: (eventId, { terms }) => terms.map((term) => `posting ${term}/${eventId}`),
  };

/** The items that a call reads and writes. */
export function footprintOf(method: keyof EventStore, parameters: unknown[]): Footprint {
  const reads = READS[method] as ((...parameters: unknown[]) => string[]) | undefined;
  const writes = WRITES[method] as ((...parameters: unknown[]) => string[]) | undefined;
  return { reads: reads?.(...parameters) ?? [], writes: writes?.(...parameters) ?? [] };
}

/** Whether two calls come to the same in either order: neither writes what the other reads or writes. */
export function isIndependent(one: Footprint, other: Footprint): boolean {
  return !meets(one.writes, [...other.reads, ...other.writes]) && !meets(other.writes, one.reads);
}

function meets(some: readonly string[], others: readonly string[]): boolean {
  return some.some((one) => others.some((other) => isSame(one, other) || isSame(other, one)));
}

function isSame(name: string, pattern: string): boolean {
  return pattern.endsWith('*') ? name.startsWith(pattern.slice(0, -1)) : name === pattern;
}
