import {
  type AttributeValue,
  BatchGetItemCommand,
  BatchWriteItemCommand,
  ConditionalCheckFailedException,
  DeleteItemCommand,
  type DynamoDBClient,
  GetItemCommand,
  type KeysAndAttributes,
  PutItemCommand,
  paginateQuery,
  QueryCommand,
  type WriteRequest,
} from '@aws-sdk/client-dynamodb';
import { marshall, unmarshall } from '@aws-sdk/util-dynamodb';
import { encodeTime } from 'ulid';
import { POSTINGS_PER_TERM, type Search } from '../core/match/candidates';
import type { EventProfile } from '../core/match/profile';
import type { ArticleItem, EventStore, Head, Member, UploadItem } from './event-store';
import {
  fromArticle,
  fromHead,
  fromList,
  fromMember,
  fromPosting,
  fromUpload,
  type Item,
  keys,
  LISTS,
  toArticle,
  toHead,
  toList,
  toMember,
  toUpload,
} from './items';
import { unpack } from './pack';

/** Requests made for one batch; DynamoDB may leave part of each unprocessed. */
const BATCH_ROUNDS = 4;

/** Items that DynamoDB takes in one BatchWriteItem. */
const BATCH_WRITE_SIZE = 25;

type Marshalled = Record<string, AttributeValue>;

/** The events table in DynamoDB. `now` gives seconds since the epoch and only sets when items may be deleted. */
export class DynamoDbEventStore implements EventStore {
  constructor(
    private readonly db: DynamoDBClient,
    private readonly table: string,
    private readonly now: () => number = () => Math.floor(Date.now() / 1000),
  ) {}

  async article(articleId: string): Promise<ArticleItem | null> {
    const item = await this.get(keys.article(articleId));
    return item ? toArticle(item) : null;
  }

  putArticle(article: ArticleItem): Promise<boolean> {
    return this.putNext(fromArticle(article, this.now()), 'handling.writes', article.writes);
  }

  async upload(bucket: string, key: string): Promise<UploadItem | null> {
    const item = await this.get(keys.upload(bucket, key));
    return item ? toUpload(item) : null;
  }

  putUpload(upload: UploadItem): Promise<boolean> {
    return this.putNext(fromUpload(upload), 'handling.writes', upload.writes);
  }

  async putList(bucket: string, key: string, name: string, articleIds: readonly string[]): Promise<void> {
    for (const item of fromList(bucket, key, name, articleIds))
      await this.db.send(new PutItemCommand({ TableName: this.table, Item: marshall(item) }));
  }

  async list(bucket: string, key: string, name: string): Promise<string[]> {
    const { PK, SK } = keys.list(bucket, key, name, 0);
    return toList(
      await this.query('PK = :upload AND SK BETWEEN :first AND :last', {
        ':upload': PK,
        ':first': SK,
        ':last': `${LISTS}${name}/~`,
      }),
    );
  }

  async dropLists(bucket: string, key: string, before: string): Promise<void> {
    const { PK } = keys.upload(bucket, key);
    const items = await this.query(
      'PK = :upload AND SK BETWEEN :first AND :last',
      {
        ':upload': PK,
        ':first': LISTS,
        ':last': `${LISTS}${before}`,
      },
      'PK, SK',
    );
    for (const { SK } of items)
      await this.db.send(new DeleteItemCommand({ TableName: this.table, Key: marshall({ PK, SK }) }));
  }

  async found(search: Search): Promise<Map<string, string[]>> {
    const from = encodeTime(Math.max(0, Date.parse(search.from)), 10);
    const to = `${encodeTime(Math.max(0, Date.parse(search.to)), 10)}~`;
    const lists = await Promise.all(search.terms.map((term) => this.postings(term, from, to)));
    return new Map(search.terms.map((term, index) => [term, lists[index] ?? []]));
  }

  private async postings(term: string, from: string, to: string): Promise<string[]> {
    const { Items = [] } = await this.db.send(
      new QueryCommand({
        TableName: this.table,
        KeyConditionExpression: 'PK = :term AND SK BETWEEN :from AND :to',
        ExpressionAttributeValues: marshall({
          ':term': keys.posting(term, from).PK,
          ':from': from,
          ':to': to,
        }),
        ScanIndexForward: false,
        Limit: POSTINGS_PER_TERM,
      }),
    );
    const isLive = (item: Marshalled) => Number(item.expiresAt?.N) > this.now();
    return Items.filter(isLive).map((item) => item.SK?.S ?? '');
  }

  async profiles(eventIds: readonly string[]): Promise<EventProfile[]> {
    // candidates that DynamoDB leaves unprocessed to the end are done without
    const profiles: EventProfile[] = [];
    let wanted = eventIds.map((eventId) => marshall(keys.head(eventId)));
    for (let round = 0; round < BATCH_ROUNDS && wanted.length > 0; round++) {
      const { items, unprocessed } = await this.batchGet({
        Keys: wanted,
        ProjectionExpression: 'matching, #status',
        ExpressionAttributeNames: { '#status': 'status' },
      });
      for (const item of items) {
        if (item.status === 'live')
          profiles.push(unpack<{ profile: EventProfile }>(item.matching as Uint8Array).profile);
      }
      wanted = unprocessed;
    }
    return profiles;
  }

  private async batchGet(request: KeysAndAttributes): Promise<{ items: Item[]; unprocessed: Marshalled[] }> {
    const answer = await this.db.send(new BatchGetItemCommand({ RequestItems: { [this.table]: request } }));
    return {
      items: (answer.Responses?.[this.table] ?? []).map((item) => unmarshall(item)),
      unprocessed: answer.UnprocessedKeys?.[this.table]?.Keys ?? [],
    };
  }

  async head(eventId: string): Promise<Head | null> {
    const item = await this.get(keys.head(eventId));
    return item ? toHead(item) : null;
  }

  putHead(head: Head): Promise<boolean> {
    return this.putNext(fromHead(head), 'version', head.version);
  }

  async members(eventId: string, articleIds?: readonly string[]): Promise<Member[]> {
    return articleIds ? this.someMembers(eventId, articleIds) : this.allMembers(eventId);
  }

  private async someMembers(eventId: string, articleIds: readonly string[]): Promise<Member[]> {
    const members: Member[] = [];
    let wanted = articleIds.map((articleId) => marshall(keys.member(eventId, articleId)));
    for (let round = 0; wanted.length > 0; round++) {
      if (round > BATCH_ROUNDS)
        throw new Error(`DynamoDB left ${wanted.length} members of event ${eventId} unread.`);
      const { items, unprocessed } = await this.batchGet({ Keys: wanted, ConsistentRead: true });
      members.push(...items.map(toMember));
      wanted = unprocessed;
    }
    return members;
  }

  private async allMembers(eventId: string): Promise<Member[]> {
    const items = await this.query('PK = :event AND begins_with(SK, :member)', {
      ':event': keys.head(eventId).PK,
      ':member': 'ARTICLE#',
    });
    return items.map(toMember);
  }

  async settle({ eventId, version, pending }: Head): Promise<void> {
    for (const member of pending) {
      await this.putNewer(fromMember(eventId, member, this.now()), 'placement.version', version);
    }
  }

  async post(eventId: string, terms: readonly string[], until: number): Promise<void> {
    let wanted: WriteRequest[] = terms.map((term) => {
      return { PutRequest: { Item: marshall(fromPosting(term, eventId, until)) } };
    });
    const rounds = Math.ceil(terms.length / BATCH_WRITE_SIZE) + BATCH_ROUNDS;
    for (let round = 1; wanted.length > 0; round++) {
      if (round > rounds)
        throw new Error(`DynamoDB left ${wanted.length} postings of event ${eventId} unwritten.`);
      const batch = wanted.slice(0, BATCH_WRITE_SIZE);
      const answer = await this.db.send(new BatchWriteItemCommand({ RequestItems: { [this.table]: batch } }));
      wanted = [...(answer.UnprocessedItems?.[this.table] ?? []), ...wanted.slice(BATCH_WRITE_SIZE)];
    }
  }

  /** All items under a key condition, or so much of each as is asked for. */
  private async query(condition: string, values: Item, attributes?: string): Promise<Item[]> {
    const pages = paginateQuery(
      { client: this.db },
      {
        TableName: this.table,
        KeyConditionExpression: condition,
        ExpressionAttributeValues: marshall(values),
        ConsistentRead: true,
        ...(attributes !== undefined && { ProjectionExpression: attributes }),
      },
    );
    const items: Item[] = [];
    for await (const page of pages) items.push(...(page.Items ?? []).map((item) => unmarshall(item)));
    return items;
  }

  private async get(key: Item): Promise<Item | undefined> {
    const request = { TableName: this.table, Key: marshall(key), ConsistentRead: true };
    const { Item } = await this.db.send(new GetItemCommand(request));
    return Item && unmarshall(Item);
  }

  /** Puts the version after the one in the table, or the first one where there is none. */
  private putNext(item: Item, counter: string, value: number): Promise<boolean> {
    return value === 1
      ? this.put(item, 'attribute_not_exists(PK)')
      : this.put(item, `${path(counter)} = :value`, counter, value - 1);
  }

  /** Puts unless the table holds this version or a later one. */
  private putNewer(item: Item, counter: string, value: number): Promise<boolean> {
    return this.put(item, `attribute_not_exists(PK) OR ${path(counter)} < :value`, counter, value);
  }

  private async put(item: Item, condition: string, counter?: string, value?: number): Promise<boolean> {
    const named = counter !== undefined && {
      ExpressionAttributeNames: Object.fromEntries(counter.split('.').map((name) => [`#${name}`, name])),
      ExpressionAttributeValues: marshall({ ':value': value }),
    };
    const Item = marshall(item, { removeUndefinedValues: true });
    try {
      await this.db.send(
        new PutItemCommand({ TableName: this.table, Item, ConditionExpression: condition, ...named }),
      );
      return true;
    } catch (error) {
      if (error instanceof ConditionalCheckFailedException) return false;
      throw error;
    }
  }
}

function path(counter: string): string {
  return counter
    .split('.')
    .map((name) => `#${name}`)
    .join('.');
}
