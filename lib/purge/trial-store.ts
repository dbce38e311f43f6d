import type { TermLookup } from '../../lambdas/core/match/candidates';
import type { EventProfile } from '../../lambdas/core/match/profile';
import { applyChanges } from '../../lambdas/store/apply-changes';
import type { DocumentItem } from '../../lambdas/store/document-item';
import type {
  ArticleItem,
  EventStore,
  Head,
  Member,
  MemberChanges,
  MergedHead,
} from '../../lambdas/store/event-store';
import type { UploadItem } from '../../lambdas/store/upload-item';

/** A store that reads from another and keeps what is written to itself: shows what a change would do. */
export class TrialStore implements EventStore {
  private readonly articles = new Map<string, ArticleItem>();
  private readonly uploads = new Map<string, UploadItem>();
  private readonly documents = new Map<string, DocumentItem>();
  private readonly heads = new Map<string, Head | MergedHead>();
  private readonly changes = new Map<string, MemberChanges[]>();

  constructor(private readonly store: EventStore) {}

  async article(articleId: string): Promise<ArticleItem | null> {
    return this.articles.get(articleId) ?? this.store.article(articleId);
  }

  async putArticle(item: ArticleItem): Promise<boolean> {
    this.articles.set(item.articleId, item);
    return true;
  }

  async upload(bucket: string, key: string): Promise<UploadItem | null> {
    return this.uploads.get(`${bucket}/${key}`) ?? this.store.upload(bucket, key);
  }

  async putUpload(item: UploadItem): Promise<boolean> {
    this.uploads.set(`${item.bucket}/${item.key}`, item);
    return true;
  }

  async document(documentKey: string): Promise<DocumentItem | null> {
    return this.documents.get(documentKey) ?? this.store.document(documentKey);
  }

  async putDocument(item: DocumentItem): Promise<boolean> {
    this.documents.set(item.documentKey, item);
    return true;
  }

  async putList(): Promise<void> {}

  list(bucket: string, key: string, name: string): Promise<string[]> {
    return this.store.list(bucket, key, name);
  }

  async dropLists(): Promise<void> {}

  eventsByTerm(search: TermLookup, isCurrent?: boolean): Promise<Map<string, string[]>> {
    return this.store.eventsByTerm(search, isCurrent);
  }

  profiles(eventIds: readonly string[], isCurrent?: boolean): Promise<Map<string, EventProfile>> {
    return this.store.profiles(eventIds, isCurrent);
  }

  async head(eventId: string): Promise<Head | MergedHead | null> {
    return this.heads.get(eventId) ?? this.store.head(eventId);
  }

  async putHead(head: Head | MergedHead): Promise<boolean> {
    this.heads.set(head.eventId, head);
    return true;
  }

  async members(eventId: string, articleIds?: readonly string[]): Promise<Member[]> {
    const stored = await this.store.members(eventId, articleIds);
    const members = new Map(stored.map((member) => [member.articleId, member]));
    for (const change of this.changes.get(eventId) ?? []) applyChanges(change, members);
    return [...members.values()].filter(({ articleId }) => articleIds?.includes(articleId) ?? true);
  }

  async writeMembers(change: MemberChanges): Promise<boolean> {
    this.changes.set(change.eventId, [...(this.changes.get(change.eventId) ?? []), change]);
    return true;
  }

  async stageMember(): Promise<void> {}

  async indexEvent(): Promise<void> {}

  async unindexEvent(): Promise<void> {}
}
