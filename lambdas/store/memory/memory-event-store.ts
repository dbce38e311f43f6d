import type { MergedRecord } from '../../core/fold/event/event-record';
import { POSTINGS_PER_TERM, type TermLookup } from '../../core/match/candidates';
import type { EventProfile } from '../../core/match/profile';
import { applyChanges } from '../apply-changes';
import type { DocumentItem } from '../document-item';
import type {
  ArticleItem,
  EventStore,
  Head,
  IndexEntries,
  Member,
  MemberChanges,
  MergedHead,
} from '../event-store';
import { followMerges } from '../follow-merges';
import { ulidTime } from '../ulid-time';
import type { UploadItem } from '../upload-item';

/** The events table in the memory of this process, for benches and tests. */
export class MemoryEventStore implements EventStore {
  private readonly articles = new Map<string, ArticleItem>();
  private readonly documents = new Map<string, DocumentItem>();
  private readonly uploads = new Map<string, UploadItem>();
  private readonly lists = new Map<string, Map<string, readonly string[]>>();
  private readonly heads = new Map<string, Head | MergedHead>();
  private readonly eventMembers = new Map<string, Map<string, Member>>();
  private readonly postings = new Postings();
  /** For each event the versions of it that have put its index entries: "term quay", "name ada quill". */
  private readonly entries = new Map<string, Map<string, number>>();

  async article(articleId: string): Promise<ArticleItem | null> {
    return this.articles.get(articleId) ?? null;
  }

  async putArticle(item: ArticleItem): Promise<boolean> {
    return putNext(this.articles, item.articleId, item, (stored) => stored.writes, item.writes);
  }

  async document(documentKey: string): Promise<DocumentItem | null> {
    return this.documents.get(documentKey) ?? null;
  }

  async putDocument(item: DocumentItem): Promise<boolean> {
    return putNext(this.documents, item.documentKey, item, (stored) => stored.writes, item.writes);
  }

  async upload(bucket: string, key: string): Promise<UploadItem | null> {
    return this.uploads.get(`${bucket}/${key}`) ?? null;
  }

  async putUpload(item: UploadItem): Promise<boolean> {
    return putNext(this.uploads, `${item.bucket}/${item.key}`, item, (stored) => stored.writes, item.writes);
  }

  async putList(bucket: string, key: string, name: string, articleIds: readonly string[]): Promise<void> {
    const lists = this.lists.get(`${bucket}/${key}`) ?? new Map<string, readonly string[]>();
    this.lists.set(`${bucket}/${key}`, lists.set(name, articleIds));
  }

  async list(bucket: string, key: string, name: string): Promise<string[]> {
    return [...(this.lists.get(`${bucket}/${key}`)?.get(name) ?? [])];
  }

  async dropLists(bucket: string, key: string, before: string): Promise<void> {
    const lists = this.lists.get(`${bucket}/${key}`);
    for (const name of [...(lists?.keys() ?? [])]) if (name < before) lists?.delete(name);
  }

  async eventsByTerm(search: TermLookup): Promise<Map<string, string[]>> {
    return this.postings.found(search);
  }

  async profiles(eventIds: readonly string[]): Promise<Map<string, EventProfile>> {
    const known = new Map<string, EventProfile | MergedRecord>();
    for (const [eventId, head] of this.heads) {
      if (head.status === 'merged') known.set(eventId, head);
      if (head.status === 'live') known.set(eventId, head.profile);
    }
    return followMerges(eventIds, known);
  }

  async head(eventId: string): Promise<Head | MergedHead | null> {
    return this.heads.get(eventId) ?? null;
  }

  async putHead(head: Head | MergedHead): Promise<boolean> {
    return putNext(this.heads, head.eventId, head, (stored) => stored.version, head.version);
  }

  async members(eventId: string, articleIds?: readonly string[]): Promise<Member[]> {
    const members = this.eventMembers.get(eventId) ?? new Map<string, Member>();
    if (!articleIds) return [...members.values()];
    return articleIds.flatMap((articleId) => members.get(articleId) ?? []);
  }

  async writeMembers(changes: MemberChanges): Promise<boolean> {
    const members = this.eventMembers.get(changes.eventId) ?? new Map<string, Member>();
    const isLastWritten = applyChanges(changes, members);
    this.eventMembers.set(changes.eventId, members);
    return isLastWritten;
  }

  async stageMember(eventId: string, member: Member): Promise<void> {
    const members = this.eventMembers.get(eventId) ?? new Map<string, Member>();
    const stored = members.get(member.articleId);
    const isAhead = !stored || (stored.version === 0 && stored.revision < member.revision);
    if (isAhead) members.set(member.articleId, { ...member, version: 0 });
    this.eventMembers.set(eventId, members);
  }

  async indexEvent(eventId: string, { terms, names }: IndexEntries, version: number): Promise<void> {
    this.postings.add(eventId, terms);
    const entries = this.entries.get(eventId) ?? new Map<string, number>();
    for (const entry of inWords({ terms, names })) entries.set(entry, version);
    this.entries.set(eventId, entries);
  }

  async unindexEvent(eventId: string, { terms, names }: IndexEntries, version: number): Promise<void> {
    const entries = this.entries.get(eventId);
    const isOld = (entry: string) => (entries?.get(entry) ?? 0) <= version;
    this.postings.remove(
      eventId,
      terms.filter((term) => isOld(inWords({ terms: [term], names: [] })[0] as string)),
    );
    for (const entry of inWords({ terms, names })) if (isOld(entry)) entries?.delete(entry);
  }

  /** What an event is indexed by, in words. */
  indexOf(eventId: string): string[] {
    return [...(this.entries.get(eventId)?.keys() ?? [])];
  }
}

/** Index entries in words: "term quay", "name ada quill". */
export function inWords({ terms, names }: IndexEntries): string[] {
  return [...terms.map((term) => `term ${term}`), ...names.map((name) => `name ${name}`)];
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

/** The inverted index in memory: for each term the ids of the events indexed by it, ascending. */
export class Postings {
  private readonly events = new Map<string, string[]>();

  add(eventId: string, terms: readonly string[]): void {
    for (const term of terms) {
      const listed = this.events.get(term);
      if (!listed) this.events.set(term, [eventId]);
      else {
        const at = lowerBound(listed, eventId);
        if (listed[at] !== eventId) listed.splice(at, 0, eventId);
      }
    }
  }

  remove(eventId: string, terms: readonly string[]): void {
    for (const term of terms) {
      const listed = this.events.get(term) ?? [];
      const at = lowerBound(listed, eventId);
      if (listed[at] === eventId) listed.splice(at, 1);
    }
  }

  /** Event ids under each term, newest first, as many as the table would return. */
  found({ terms, from, to }: TermLookup): Map<string, string[]> {
    const [first, last] = [ulidTime(from), `${ulidTime(to)}~`];
    return new Map(terms.map((term) => [term, newest(this.events.get(term) ?? [], first, last)]));
  }
}

function newest(listed: readonly string[], first: string, last: string): string[] {
  const end = lowerBound(listed, last);
  const start = Math.max(lowerBound(listed, first), end - POSTINGS_PER_TERM);
  return listed.slice(start, end).reverse();
}

/** Index of the first id that is not smaller. */
function lowerBound(listed: readonly string[], eventId: string): number {
  let low = 0;
  let high = listed.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((listed[middle] as string) < eventId) low = middle + 1;
    else high = middle;
  }
  return low;
}
