import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import type { EventRecord } from '../../lambdas/core/fold/event/event-record';
import { hasName } from '../../lambdas/core/fold/indexed-names';
import { articleIdOf } from '../../lambdas/store/article-id';
import { DynamoDbTable, type ReadOptions } from '../../lambdas/store/dynamodb/dynamodb-table';
import { type Item, keys } from '../../lambdas/store/dynamodb/items';
import { TABLE } from '../../lambdas/store/table';
import {
  type After,
  ARTICLE_ID,
  checkArticleId,
  checkDay,
  checkEventId,
  checkObject,
  type DayFilter,
  EVENT_ID,
  keyOfName,
  type ObjectName,
  TIME,
} from './arguments';
import { fromCursor, type Listing, toCursor } from './cursor';
import { TooManyRedirects, UnreadItems } from './errors';
import {
  ARTICLE,
  type ArticleProjection,
  MEMBER,
  RECORD,
  REDIRECT,
  statusOf,
  toArticle,
  toRecord,
  UPLOAD,
} from './projections';
import type { ArticleEvent, FoundEvent, ListedArticle, ListedEvent, UploadStatus } from './results';

/** Records read by one request of a listing: of 400 KB each, which no item passes, they are fewer than the 16 MB of one. */
const RECORDS_A_PAGE = 25;

/** Articles read by one request: an item of one has 1 to 3 KB, of the longest 40. */
const ARTICLES_A_PAGE = 100;

/** Mergers followed from one event: each takes two events opened at one moment, and more than two in a row was never seen. */
const MAX_REDIRECTS = 10;

/**
 * Reads what Newsfold's table publishes. Each method says what it costs in read capacity units: of a strongly consistent
 * read one for each 4 KB of an item, of an eventually consistent one half of that, whatever part of it is wanted. So the
 * record of one article is read for 2 or 1, that of seven for 5 or 2.5 (measured). What is asked for by id is read
 * strongly consistent: who was told of a version reads that one or a later. Listings are eventually consistent, and read
 * page by page as they are iterated. Arguments are checked at once, before anything is read.
 */
export class EventReader {
  private readonly table: DynamoDbTable;

  /** @param tableName the output `TableName` of the stack, or `newsfold.table.tableName` */
  constructor(client: DynamoDBClient, tableName: string) {
    this.table = new DynamoDbTable(client, tableName);
  }

  /**
   * The record of an event; of one that was merged into another the record of that. Null where there is none. An event
   * that all articles have left is `retracted`. Strongly consistent, one read for the event and for each merger.
   * @throws InvalidArgument, TooManyRedirects
   */
  async get(eventId: string): Promise<FoundEvent | null> {
    checkEventId(eventId);
    const item = await this.follow(eventId, RECORD);
    if (!item) return null;
    const event = toRecord(item);
    return { event, ...(event.eventId !== eventId && { redirectedFrom: eventId }) };
  }

  /**
   * The event of an article, by its id or, where it is the only one of its upload, by the object. Costs 1 unit more than
   * `get`, strongly consistent.
   * @throws InvalidArgument, TooManyRedirects
   */
  async forArticle(article: string | ObjectName): Promise<ArticleEvent> {
    const articleId = typeof article === 'string' ? article : onlyArticle(article);
    checkArticleId(articleId);
    const standing = await this.article(articleId);
    if (!standing) return { status: 'unknown' };
    if (standing.eventId === undefined) return { status: 'withdrawn' };
    const found = await this.get(standing.eventId);
    return found ? { status: 'found', ...found } : { status: 'under way' };
  }

  /**
   * The live events of a day by their first report, the newest first. Costs half a unit for each 40 events of the index,
   * and a read of each record, eventually consistent.
   * @param day as 2026-11-10, in UTC
   * @throws InvalidArgument, InvalidCursor, while it is iterated UnreadItems
   */
  onDay(day: string, { language, source, after }: DayFilter = {}): AsyncIterableIterator<ListedEvent> {
    checkDay(day);
    const { name, partitionKey, sortKey } = TABLE.indexes.eventsByDay;
    const listing: Listing = { kind: 'day', of: day, position: [TIME, EVENT_ID] };
    const startOf = ([time, eventId]: string[]) => ({
      ...keys.head(eventId as string),
      [partitionKey]: day,
      [sortKey]: time,
    });
    const pages = this.pages(
      {
        IndexName: name,
        KeyConditionExpression: '#day = :day',
        ExpressionAttributeNames: { '#day': partitionKey },
        ScanIndexForward: false,
        Limit: RECORDS_A_PAGE,
      },
      { ':day': day },
      after === undefined ? undefined : startOf(fromCursor(after, listing)),
    );
    const positionOf = (item: Item) => [item[sortKey] as string, (item.PK as string).slice(EVENT.length)];
    const isWanted = ({ languages, sources }: EventRecord) =>
      (language === undefined || languages.includes(language)) &&
      (source === undefined || sources.includes(source));
    return this.events(pages, { listing, positionOf, isWanted });
  }

  /**
   * The live events about a person, organisation or place, the newest first: those whose record has the name, in any
   * spelling, and had it among its six most reported ones at some time. Case, accents and punctuation do not matter. Costs
   * half a unit for each 40 events of the name, and a read of each record, eventually consistent.
   * @throws InvalidArgument, InvalidCursor, while it is iterated UnreadItems
   */
  about(name: string, { after }: After = {}): AsyncIterableIterator<ListedEvent> {
    const key = keyOfName(name);
    const listing: Listing = { kind: 'name', of: key, position: [EVENT_ID] };
    const startOf = ([eventId]: string[]) => keys.name(key, eventId as string);
    const pages = this.pages(
      { KeyConditionExpression: 'PK = :name', ScanIndexForward: false, Limit: RECORDS_A_PAGE },
      { ':name': keys.name(key, '').PK },
      after === undefined ? undefined : startOf(fromCursor(after, listing)),
    );
    const positionOf = (item: Item) => [item.SK as string];
    return this.events(pages, { listing, positionOf, isWanted: (event) => hasName(event, key) });
  }

  /**
   * The live articles of an event by their ids; of one that was merged into another the articles of that, and none where
   * there is no such event. Costs a read of the record and, for each page of 100, of the items of its articles, eventually
   * consistent.
   * @throws InvalidArgument, InvalidCursor, while it is iterated TooManyRedirects
   */
  articles(eventId: string, { after }: After = {}): AsyncIterableIterator<ListedArticle> {
    checkEventId(eventId);
    const listing: Listing = { kind: 'articles', of: eventId, position: [ARTICLE_ID] };
    const [last] = after === undefined ? [] : fromCursor(after, listing);
    return this.listArticles(listing, last);
  }

  /**
   * What became of an upload: how many articles it gave, which of them are copies, what was rejected and why. Null where
   * nothing is known of it, as long as it was not read. Costs 1 unit, and 1 more where it holds a single article;
   * up to 10 where a hundred rejections are listed. Strongly consistent.
   * @throws InvalidArgument
   */
  async uploadStatus(bucket: string, key: string): Promise<UploadStatus | null> {
    const articleId = onlyArticle({ bucket, key });
    const upload = await this.table.get(keys.upload(bucket, key), UPLOAD);
    if (upload) return upload as unknown as UploadStatus;
    const article = await this.article(articleId);
    return article && statusOf(article, { bucket, key });
  }

  private async article(articleId: string): Promise<ArticleProjection | null> {
    const item = await this.table.get(keys.article(articleId), ARTICLE);
    return item ? (item as unknown as ArticleProjection) : null;
  }

  /** The item of the event that an id leads to, with its id. */
  private async follow(eventId: string, reading: ReadOptions): Promise<Item | null> {
    let current = eventId;
    for (let left = MAX_REDIRECTS; left >= 0; left--) {
      const item = await this.table.get(keys.head(current), reading);
      if (!item) return null;
      if (item.status !== 'merged') return { ...item, eventId: current };
      current = item.mergedInto as string;
    }
    throw new TooManyRedirects(`Event ${eventId} leads through more than ${MAX_REDIRECTS} others.`);
  }

  private async *listArticles(listing: Listing, last?: string): AsyncGenerator<ListedArticle> {
    const end = await this.follow(listing.of, { ...REDIRECT, ConsistentRead: false });
    if (!end) return;
    const eventId = end.eventId as string;
    const { PK, SK } = keys.member(eventId, '');
    const pages = this.pages(
      {
        KeyConditionExpression: 'PK = :event AND begins_with(SK, :article)',
        ...MEMBER,
        Limit: ARTICLES_A_PAGE,
      },
      { ':event': PK, ':article': SK },
      last === undefined ? undefined : keys.member(eventId, last),
    );
    for await (const items of pages) {
      for (const item of items) {
        if (item.status !== 'live') continue;
        const article = toArticle(item);
        yield { article, cursor: toCursor(listing, [article.articleId]) };
      }
    }
  }

  private async *pages(
    query: Parameters<DynamoDbTable['page']>[0],
    values: Item,
    after?: Item,
  ): AsyncGenerator<Item[]> {
    let last = after;
    do {
      const page = await this.table.page(query, values, last);
      yield page.items;
      last = page.last;
    } while (last);
  }

  private async *events(
    pages: AsyncIterable<Item[]>,
    { listing, positionOf, isWanted }: EventListing,
  ): AsyncGenerator<ListedEvent> {
    for await (const items of pages) {
      const positions = items.map(positionOf);
      const records = await this.records(positions.map((position) => position.at(-1) as string));
      for (const position of positions) {
        const event = records.get(position.at(-1) as string);
        if (event?.status === 'live' && isWanted(event)) yield { event, cursor: toCursor(listing, position) };
      }
    }
  }

  private async records(eventIds: readonly string[]): Promise<Map<string, EventRecord>> {
    const { items, unread } = await this.table.getAll(
      eventIds.map((eventId) => keys.head(eventId)),
      RECORD,
    );
    if (unread > 0) throw new UnreadItems(`DynamoDB left ${unread} of ${eventIds.length} records unread.`);
    return new Map(items.map((item) => [item.eventId as string, toRecord(item)]));
  }
}

/** A listing of events: where in it an item stands, the event's id last, and which events belong to it. */
interface EventListing {
  listing: Listing;
  positionOf(item: Item): string[];
  isWanted(event: EventRecord): boolean;
}

/** What the partition key of an event begins with. */
const EVENT = keys.head('').PK;

/** The id of the article of an upload that holds no other. */
function onlyArticle({ bucket, key }: ObjectName): string {
  checkObject({ bucket, key });
  return articleIdOf(bucket, key, []);
}
