import { encodeTime } from 'ulid';
import { POSTINGS_PER_TERM, type Search } from '../../lambdas/core/match/candidates';
import type { EventProfile } from '../../lambdas/core/match/profile';
import type { ArticleItem, EventStore, Head, Member, UploadItem } from '../../lambdas/store/event-store';

/** The events table in this process's memory, for benches of quality: the store's contract without its latency. */
export class MemoryEventStore implements EventStore {
  private readonly articles = new Map<string, ArticleItem>();
  private readonly uploads = new Map<string, UploadItem>();
  private readonly heads = new Map<string, Head>();
  private readonly eventMembers = new Map<string, Map<string, Member>>();
  /** Event ids by term. */
  private readonly postings = new Map<string, Set<string>>();

  async article(articleId: string): Promise<ArticleItem | null> {
    return this.articles.get(articleId) ?? null;
  }

  async putArticle(item: ArticleItem): Promise<boolean> {
    return putNext(this.articles, item.articleId, item, (stored) => stored.writes, item.writes);
  }

  async upload(bucket: string, key: string): Promise<UploadItem | null> {
    return this.uploads.get(`${bucket}/${key}`) ?? null;
  }

  async putUpload(item: UploadItem): Promise<boolean> {
    return putNext(this.uploads, `${item.bucket}/${item.key}`, item, (stored) => stored.writes, item.writes);
  }

  async found({ terms, from, to }: Search): Promise<Map<string, string[]>> {
    const first = encodeTime(Math.max(0, Date.parse(from)), 10);
    const last = `${encodeTime(Math.max(0, Date.parse(to)), 10)}~`;
    return new Map(terms.map((term) => [term, this.eventsOf(term, first, last)]));
  }

  private eventsOf(term: string, first: string, last: string): string[] {
    return [...(this.postings.get(term) ?? [])]
      .filter((eventId) => eventId >= first && eventId <= last)
      .sort((a, b) => (a < b ? 1 : -1))
      .slice(0, POSTINGS_PER_TERM);
  }

  async profiles(eventIds: readonly string[]): Promise<EventProfile[]> {
    const heads = eventIds.map((eventId) => this.heads.get(eventId));
    return heads.filter((head) => head?.status === 'live').map((head) => (head as Head).profile);
  }

  async head(eventId: string): Promise<Head | null> {
    return this.heads.get(eventId) ?? null;
  }

  async putHead(head: Head): Promise<boolean> {
    return putNext(this.heads, head.eventId, head, (stored) => stored.version, head.version);
  }

  async members(eventId: string): Promise<Member[]> {
    return [...(this.eventMembers.get(eventId)?.values() ?? [])];
  }

  async settle({ eventId, version, pending }: Head): Promise<void> {
    const members = this.eventMembers.get(eventId) ?? new Map<string, Member>();
    for (const member of pending) {
      if ((members.get(member.articleId)?.version ?? 0) < version) members.set(member.articleId, member);
    }
    this.eventMembers.set(eventId, members);
  }

  async post(eventId: string, terms: readonly string[]): Promise<void> {
    for (const term of terms) this.postings.set(term, (this.postings.get(term) ?? new Set()).add(eventId));
  }
}

function putNext<T>(
  items: Map<string, T>,
  key: string,
  item: T,
  counter: (stored: T) => number,
  value: number,
): boolean {
  const stored = items.get(key);
  if ((stored === undefined ? 0 : counter(stored)) !== value - 1) return false;
  items.set(key, item);
  return true;
}
