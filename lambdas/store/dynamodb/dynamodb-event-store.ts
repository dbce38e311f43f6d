import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { POSTINGS_PER_TERM, type TermLookup } from '../../core/match/candidates';
import type { EventProfile } from '../../core/match/profile';
import type { DocumentItem } from '../document-item';
import type {
  ArticleItem,
  EventStore,
  Head,
  IndexEntries,
  Member,
  MemberChanges,
  MergedHead,
  Repointed,
} from '../event-store';
import { followMerges, type Merged } from '../follow-merges';
import { ulidTime } from '../ulid-time';
import type { UploadItem } from '../upload-item';
import { DynamoDbTable } from './dynamodb-table';
import {
  fromArticle,
  fromDocument,
  fromHead,
  fromMember,
  fromName,
  fromPosting,
  type Item,
  keys,
  LISTS,
  matchingOf,
  publishedLineage,
  toArticle,
  toDocument,
  toHead,
  toMember,
} from './items';
import { fromList, fromUpload, toList, toUpload } from './upload-items';

/** Copies repointed, or index entries deleted, at a time: half as many as the SDK keeps connections. */
const AT_A_TIME = 25;

/** The events table in DynamoDB. `now` returns seconds since the epoch and only decides when items expire. */
export class DynamoDbEventStore implements EventStore {
  private readonly table: DynamoDbTable;

  constructor(
    db: DynamoDBClient,
    table: string,
    private readonly now: () => number = () => Math.floor(Date.now() / 1000),
  ) {
    this.table = new DynamoDbTable(db, table);
  }

  async article(articleId: string): Promise<ArticleItem | null> {
    const item = await this.table.get(keys.article(articleId));
    return item ? toArticle(item) : null;
  }

  putArticle(article: ArticleItem): Promise<boolean> {
    return this.table.putNext(fromArticle(article, this.now()), 'handling.writes', article.writes);
  }

  async document(documentKey: string): Promise<DocumentItem | null> {
    const item = await this.table.get(keys.document(documentKey));
    return item ? toDocument(item) : null;
  }

  putDocument(document: DocumentItem): Promise<boolean> {
    return this.table.putNext(fromDocument(document, this.now()), 'writes', document.writes);
  }

  async upload(bucket: string, key: string): Promise<UploadItem | null> {
    const item = await this.table.get(keys.upload(bucket, key));
    return item ? toUpload(item) : null;
  }

  putUpload(upload: UploadItem): Promise<boolean> {
    return this.table.putNext(fromUpload(upload), 'handling.writes', upload.writes);
  }

  async putList(bucket: string, key: string, name: string, articleIds: readonly string[]): Promise<void> {
    for (const item of fromList(bucket, key, name, articleIds)) await this.table.putAll([item]);
  }

  async list(bucket: string, key: string, name: string): Promise<string[]> {
    const { PK, SK } = keys.list(bucket, key, name, 0);
    return toList(await this.range(PK, SK, `${LISTS}${name}/~`));
  }

  async dropLists(bucket: string, key: string, before: string): Promise<void> {
    const { PK } = keys.upload(bucket, key);
    for (const { SK } of await this.range(PK, LISTS, `${LISTS}${before}`, 'PK, SK'))
      await this.table.delete({ PK, SK });
  }

  async eventsByTerm(search: TermLookup, isCurrent = false): Promise<Map<string, string[]>> {
    const [from, to] = [ulidTime(search.from), `${ulidTime(search.to)}~`];
    const lists = await Promise.all(
      search.terms.map((term) => this.postings(keys.posting(term, from), to, isCurrent)),
    );
    return new Map(search.terms.map((term, index) => [term, lists[index] ?? []]));
  }

  private async postings(
    from: Record<'PK' | 'SK', string>,
    to: string,
    isCurrent: boolean,
  ): Promise<string[]> {
    const items = await this.table.query(
      {
        KeyConditionExpression: 'PK = :term AND SK BETWEEN :from AND :to',
        ScanIndexForward: false,
        ConsistentRead: isCurrent,
        Limit: POSTINGS_PER_TERM,
      },
      { ':term': from.PK, ':from': from.SK, ':to': to },
    );
    return items.filter(({ expiresAt }) => Number(expiresAt) > this.now()).map(({ SK }) => SK as string);
  }

  async profiles(eventIds: readonly string[], isCurrent = false): Promise<Map<string, EventProfile>> {
    const heads = new Map<string, EventProfile | Merged>();
    for (let wanted = [...eventIds]; wanted.length > 0; ) {
      const read = await this.profilesOrRedirects(wanted, isCurrent);
      for (const [eventId, head] of read) heads.set(eventId, head);
      const next = new Set(
        [...read.values()].flatMap((head) => ('mergedInto' in head ? head.mergedInto : [])),
      );
      wanted = [...next].filter((eventId) => !heads.has(eventId));
    }
    return followMerges(eventIds, heads);
  }

  /** Profiles of live events and redirects of merged ones, by id. What DynamoDB leaves unread to the end is missing. */
  private async profilesOrRedirects(
    eventIds: readonly string[],
    ConsistentRead: boolean,
  ): Promise<Map<string, EventProfile | Merged>> {
    const { items } = await this.table.getAll(
      eventIds.map((eventId) => keys.head(eventId)),
      {
        ProjectionExpression: 'eventId, matching, mergedInto, #status',
        ExpressionAttributeNames: { '#status': 'status' },
        ConsistentRead,
      },
    );
    const heads = new Map<string, EventProfile | Merged>();
    for (const { eventId, status, matching, mergedInto } of items) {
      if (status === 'merged') heads.set(eventId as string, { mergedInto: mergedInto as string });
      if (status === 'live') heads.set(eventId as string, matchingOf(eventId as string, matching).profile);
    }
    return heads;
  }

  async head(eventId: string): Promise<Head | MergedHead | null> {
    const item = await this.table.get(keys.head(eventId));
    return item ? toHead(item) : null;
  }

  putHead(head: Head | MergedHead): Promise<boolean> {
    return this.table.putNext(fromHead(head), 'version', head.version);
  }

  async members(eventId: string, articleIds?: readonly string[]): Promise<Member[]> {
    if (!articleIds) return (await this.range(keys.head(eventId).PK, 'ARTICLE#', 'ARTICLE#~')).map(toMember);
    const wanted = articleIds.map((articleId) => keys.member(eventId, articleId));
    const { items, unread } = await this.table.getAll(wanted, { ConsistentRead: true });
    if (unread > 0) throw new Error(`DynamoDB left ${unread} members of event ${eventId} unread.`);
    return items.map(toMember);
  }

  async writeMembers({ eventId, version, pending }: MemberChanges): Promise<boolean> {
    const repointed = pending.filter((change): change is Repointed => !('digest' in change));
    for (let from = 0; from < repointed.length; from += AT_A_TIME)
      await Promise.all(
        repointed.slice(from, from + AT_A_TIME).map(({ articleId, ...lineage }) =>
          this.table.setNewer(keys.member(eventId, articleId), publishedLineage(lineage), {
            counter: 'placement.version',
            value: version,
          }),
        ),
      );
    let isLastWritten = true;
    for (const change of pending) {
      if (!('digest' in change)) continue;
      const item = fromMember(eventId, change, this.now());
      isLastWritten = await this.table.putNewer(item, 'placement.version', version);
    }
    return isLastWritten;
  }

  async stageMember(eventId: string, member: Member): Promise<void> {
    const item = fromMember(eventId, { ...member, version: 0 }, this.now());
    await this.table.putAhead(item, 'placement.version', 'placement.revision', member.revision);
  }

  /** Makes one request, as 16 terms and 6 names are fewer than the 25 items that it takes. */
  indexEvent(eventId: string, { terms, names }: IndexEntries, version: number, until: number): Promise<void> {
    const postings = terms.map((term) => fromPosting(term, eventId, version, until));
    return this.table.putAll([...postings, ...names.map((name) => fromName(name, eventId, version))]);
  }

  async unindexEvent(eventId: string, { terms, names }: IndexEntries, version: number): Promise<void> {
    const entries = [
      ...terms.map((term) => keys.posting(term, eventId)),
      ...names.map((name) => keys.name(name, eventId)),
    ];
    for (let from = 0; from < entries.length; from += AT_A_TIME)
      await Promise.all(
        entries
          .slice(from, from + AT_A_TIME)
          .map((key) => this.table.deleteUnlessNewer(key, 'version', version)),
      );
  }

  /** The items of a partition from one sort key to another, or their projected attributes. */
  private range(PK: string, first: string, last: string, ProjectionExpression?: string): Promise<Item[]> {
    const KeyConditionExpression = 'PK = :partition AND SK BETWEEN :first AND :last';
    return this.table.query(
      { KeyConditionExpression, ConsistentRead: true, ProjectionExpression },
      { ':partition': PK, ':first': first, ':last': last },
    );
  }
}
