import type { TermLookup } from '../lambdas/core/match/candidates';
import type { EventProfile } from '../lambdas/core/match/profile';
import type { DocumentItem } from '../lambdas/store/document-item';
import type {
  ArticleItem,
  EventStore,
  Head,
  IndexEntries,
  Member,
  MemberChanges,
  MergedHead,
} from '../lambdas/store/event-store';
import type { UploadItem } from '../lambdas/store/upload-item';

/** Counts of the items read and written by calls of a store. */
export interface StoreCounts {
  /** Reads of article and upload items. */
  articles: number;
  /** Terms that were looked up; each is one query, however many postings it finds. */
  lookUps: number;
  profiles: number;
  heads: number;
  members: number;
  /** Articles, documents, uploads, lists, heads, members, postings and names, and deletions of the last two. */
  writes: number;
  /** Events that were opened. */
  events: number;
}

/** Counts the items that each call reads or writes, and passes the call on to another store. */
export class CountingEventStore implements EventStore {
  private readonly counts: StoreCounts = {
    articles: 0,
    lookUps: 0,
    profiles: 0,
    heads: 0,
    members: 0,
    writes: 0,
    events: 0,
  };

  constructor(private readonly store: EventStore) {}

  /** The counts up to now. */
  counted(): StoreCounts {
    return { ...this.counts };
  }

  article(articleId: string): Promise<ArticleItem | null> {
    this.counts.articles++;
    return this.store.article(articleId);
  }

  putArticle(item: ArticleItem): Promise<boolean> {
    this.counts.writes++;
    return this.store.putArticle(item);
  }

  document(documentKey: string): Promise<DocumentItem | null> {
    this.counts.articles++;
    return this.store.document(documentKey);
  }

  putDocument(item: DocumentItem): Promise<boolean> {
    this.counts.writes++;
    return this.store.putDocument(item);
  }

  upload(bucket: string, key: string): Promise<UploadItem | null> {
    this.counts.articles++;
    return this.store.upload(bucket, key);
  }

  putUpload(item: UploadItem): Promise<boolean> {
    this.counts.writes++;
    return this.store.putUpload(item);
  }

  putList(bucket: string, key: string, name: string, articleIds: readonly string[]): Promise<void> {
    this.counts.writes++;
    return this.store.putList(bucket, key, name, articleIds);
  }

  list(bucket: string, key: string, name: string): Promise<string[]> {
    this.counts.articles++;
    return this.store.list(bucket, key, name);
  }

  dropLists(bucket: string, key: string, before: string): Promise<void> {
    return this.store.dropLists(bucket, key, before);
  }

  eventsByTerm(search: TermLookup, isCurrent?: boolean): Promise<Map<string, string[]>> {
    this.counts.lookUps += search.terms.length;
    return this.store.eventsByTerm(search, isCurrent);
  }

  profiles(eventIds: readonly string[], isCurrent?: boolean): Promise<Map<string, EventProfile>> {
    this.counts.profiles += eventIds.length;
    return this.store.profiles(eventIds, isCurrent);
  }

  head(eventId: string): Promise<Head | MergedHead | null> {
    this.counts.heads++;
    return this.store.head(eventId);
  }

  putHead(head: Head | MergedHead): Promise<boolean> {
    this.counts.writes++;
    if (head.version === 1) this.counts.events++;
    return this.store.putHead(head);
  }

  async members(eventId: string, articleIds?: readonly string[]): Promise<Member[]> {
    const members = await this.store.members(eventId, articleIds);
    this.counts.members += members.length;
    return members;
  }

  writeMembers(change: MemberChanges): Promise<boolean> {
    this.counts.writes += change.pending.length;
    return this.store.writeMembers(change);
  }

  stageMember(eventId: string, member: Member): Promise<void> {
    this.counts.writes++;
    return this.store.stageMember(eventId, member);
  }

  indexEvent(eventId: string, entries: IndexEntries, version: number, until: number): Promise<void> {
    this.counts.writes += entries.terms.length + entries.names.length;
    return this.store.indexEvent(eventId, entries, version, until);
  }

  unindexEvent(eventId: string, entries: IndexEntries, version: number): Promise<void> {
    this.counts.writes += entries.terms.length + entries.names.length;
    return this.store.unindexEvent(eventId, entries, version);
  }
}
