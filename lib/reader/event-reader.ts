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

/** Records of one request of a listing. No item exceeds 400 KB, so they stay below the 16 MB of a request. */
const RECORDS_A_PAGE = 25;

/** Articles of one request. An item has 1 to 3 KB, of the longest articles 40 KB. */
const ARTICLES_A_PAGE = 100;

/** Max mergers followed from one event. A merger joins two events opened at the same moment; more than two in a row were never seen. */
const MAX_REDIRECTS = 10;

/**
 * Reads the published part of Newsfold's table.
 *
 * Look-ups by id are strongly consistent: a reader that knows of a version gets that version or a later one. Listings are
 * eventually consistent and read page by page while they are iterated. Arguments are checked before anything is read.
 *
 * Each method states its cost in read capacity units. A strongly consistent read takes one unit for each 4 KB of an item,
 * an eventually consistent one half of that, whichever attributes are requested. The record of one article takes 2 or 1
 * units, that of seven articles 5 or 2.5 (measured).
 * @example
 * const reader = new EventReader(new DynamoDBClient(), tableName);
 * const found = await reader.get(eventId);
 * console.log(found?.event.headline);
 */
export class EventReader {
  private readonly table: DynamoDbTable;

  /** @param tableName output `TableName` of the stack, or `newsfold.table.tableName` of the construct */
  constructor(client: DynamoDBClient, tableName: string) {
    this.table = new DynamoDbTable(client, tableName);
  }

  /**
   * Returns the record of an event, or null if there is none. A merged event leads to the record that took its place; an
   * event without articles is `retracted`. Strongly consistent: one read for the event and one for each merger.
   * @throws InvalidArgument, TooManyRedirects
   * @example
   * const found = await reader.get('01KA3BZ4Q0ABCDEFGHJKMNPQRS');
   * if (found?.event.status === 'live') console.log(found.event.headline, found.event.figures);
   */
  async get(eventId: string): Promise<FoundEvent | null> {
    checkEventId(eventId);
    const item = await this.follow(eventId, RECORD);
    if (!item) return null;
    const event = toRecord(item);
    return { event, ...(event.eventId !== eventId && { redirectedFrom: eventId }) };
  }

  /**
   * Returns the event of an article, or why there is none. The only article of an upload may be named by its object, any
   * other by its id. Strongly consistent; costs 1 unit more than `get`.
   * @throws InvalidArgument, TooManyRedirects
   * @example
   * const found = await reader.forArticle({ bucket: 'newsfold-articles', key: 'feeds/article.json' });
   * console.log(found.status === 'found' ? found.event.eventId : found.status);
   */
  async forArticle(article: string | ObjectName): Promise<ArticleEvent> {
    const articleId = typeof article === 'string' ? article : onlyArticle(article);
    checkArticleId(articleId);
    const item = await this.article(articleId);
    if (!item) return { status: 'unknown' };
    if (item.eventId === undefined)
      return { status: item.status === 'superseded' ? 'superseded' : 'withdrawn' };
    const found = await this.get(item.eventId);
    return found ? { status: 'found', ...found } : { status: 'under way' };
  }

  /**
   * Lists the live events of a day by first report, newest first. Eventually consistent; costs half a unit for each 40
   * events of the index, and a read of each record.
   * @param day in UTC, such as `2026-11-10`
   * @throws InvalidArgument, InvalidCursor; UnreadItems during iteration
   * @example
   * for await (const { event, cursor } of reader.onDay('2026-11-10', { language: 'en' })) {
   *   console.log(event.headline);
   *   lastSeen = cursor; // given as `after`, the listing goes on after this event
   * }
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
   * Lists the live events about a person, organisation or place, newest first. The record has the name, in any of its
   * spellings, and had it among its six most reported names at some time. Ignores case, accents and punctuation.
   * Eventually consistent; costs half a unit for each 40 events of the name, and a read of each record.
   * @throws InvalidArgument, InvalidCursor; UnreadItems during iteration
   * @example
   * for await (const { event } of reader.about('Port Ellery')) console.log(event.headline);
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
   * Lists the live articles of an event by id; of a merged event, those of the event that took its place. Lists none if
   * the event does not exist. Eventually consistent; costs a read of the record, and of the articles in pages of 100.
   * @throws InvalidArgument, InvalidCursor; TooManyRedirects during iteration
   * @example
   * for await (const { article } of reader.articles(eventId)) console.log(article.source, article.headline);
   */
  articles(eventId: string, { after }: After = {}): AsyncIterableIterator<ListedArticle> {
    checkEventId(eventId);
    const listing: Listing = { kind: 'articles', of: eventId, position: [ARTICLE_ID] };
    const [last] = after === undefined ? [] : fromCursor(after, listing);
    return this.listArticles(listing, last);
  }

  /**
   * Returns the status of an upload: its number of articles, which of them are copies, what was rejected and why. Null
   * until the upload is read. Strongly consistent; costs 1 unit, 2 for a single article, and up to 10 if a hundred
   * rejections are listed.
   * @throws InvalidArgument
   * @example
   * const upload = await reader.uploadStatus('newsfold-articles', 'feeds/article.json');
   * for (const { where, reason } of upload?.rejections ?? []) console.log(where, reason);
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

  /** The item of the event that an id leads to through mergers, with its id. */
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

/** A listing of events: the position of an index item, with the event id last, and the filter of records. */
interface EventListing {
  listing: Listing;
  positionOf(item: Item): string[];
  isWanted(event: EventRecord): boolean;
}

/** Prefix of the partition key of an event. */
const EVENT = keys.head('').PK;

function onlyArticle({ bucket, key }: ObjectName): string {
  checkObject({ bucket, key });
  return articleIdOf(bucket, key, []);
}
