import { setTimeout as sleep } from 'node:timers/promises';
import {
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
  type QueryCommandInput,
  UpdateItemCommand,
  type WriteRequest,
} from '@aws-sdk/client-dynamodb';
import { marshall, unmarshall } from '@aws-sdk/util-dynamodb';
import type { Item } from './items';

/** Requests for one batch beyond those that its size requires, as DynamoDB may leave part of each unprocessed. */
const SPARE_ROUNDS = 5;

/** Max pause after the first incomplete answer for a batch, in milliseconds; it doubles with each further one. */
const FIRST_PAUSE = 50;

/** Items that DynamoDB takes in one BatchGetItem and in one BatchWriteItem. */
const BATCH_GET_SIZE = 100;
const BATCH_WRITE_SIZE = 25;

/** Which attributes of items are read, and how consistently. */
export type ReadOptions = Pick<
  KeysAndAttributes,
  'ProjectionExpression' | 'ExpressionAttributeNames' | 'ConsistentRead'
>;

type Query = Omit<QueryCommandInput, 'TableName' | 'ExpressionAttributeValues'>;

/** A table of plain items. A batch is requested until all of it is processed; single requests are left to the SDK. */
export class DynamoDbTable {
  constructor(
    private readonly db: DynamoDBClient,
    private readonly name: string,
  ) {}

  /** Reads an item, by default strongly consistent. */
  async get(key: Item, options: ReadOptions = {}): Promise<Item | undefined> {
    const request = { TableName: this.name, Key: marshall(key), ConsistentRead: true, ...options };
    const { Item } = await this.db.send(new GetItemCommand(request));
    return Item && unmarshall(Item);
  }

  /** Reads the items that exist under some keys; `unread` counts the keys that DynamoDB left unread to the end. */
  async getAll(keys: readonly Item[], options: ReadOptions = {}): Promise<{ items: Item[]; unread: number }> {
    const items: Item[] = [];
    const unread = await inBatches(
      keys.map((key) => marshall(key)),
      BATCH_GET_SIZE,
      async (Keys) => {
        const RequestItems = { [this.name]: { Keys, ...options } };
        const answer = await this.db.send(new BatchGetItemCommand({ RequestItems }));
        items.push(...(answer.Responses?.[this.name] ?? []).map((item) => unmarshall(item)));
        return answer.UnprocessedKeys?.[this.name]?.Keys ?? [];
      },
    );
    return { items, unread };
  }

  /** Reads all pages of a query, or only the first if the query has a limit. */
  async query(query: Query, values: Item): Promise<Item[]> {
    const request = { TableName: this.name, ExpressionAttributeValues: marshall(values), ...query };
    const items: Item[] = [];
    for await (const page of paginateQuery({ client: this.db }, request)) {
      items.push(...(page.Items ?? []).map((item) => unmarshall(item)));
      if (query.Limit !== undefined) break;
    }
    return items;
  }

  /** Reads one page of a query; `last` is the key after which the next page begins, and is missing on the last page. */
  async page(query: Query, values: Item, after?: Item): Promise<{ items: Item[]; last?: Item }> {
    const request = {
      TableName: this.name,
      ExpressionAttributeValues: marshall(values),
      ExclusiveStartKey: after && marshall(after),
      ...query,
    };
    const { Items = [], LastEvaluatedKey } = await this.db.send(new QueryCommand(request));
    const items = Items.map((item) => unmarshall(item));
    return { items, ...(LastEvaluatedKey && { last: unmarshall(LastEvaluatedKey) }) };
  }

  /**
   * Puts items unconditionally.
   * @throws Error if DynamoDB leaves some of them unwritten to the end
   */
  async putAll(items: readonly Item[]): Promise<void> {
    const puts = items.map((item): WriteRequest => ({ PutRequest: { Item: marshall(item) } }));
    const left = await inBatches(puts, BATCH_WRITE_SIZE, async (batch) => {
      const answer = await this.db.send(new BatchWriteItemCommand({ RequestItems: { [this.name]: batch } }));
      return answer.UnprocessedItems?.[this.name] ?? [];
    });
    if (left > 0) throw new Error(`DynamoDB left ${left} of ${items.length} items unwritten.`);
  }

  /** Puts an item if its counter in the table is one less; a missing item counts as 0. Otherwise returns false. */
  putNext(item: Item, counter: string, value: number): Promise<boolean> {
    return value === 1
      ? this.put(item, 'attribute_not_exists(PK)')
      : this.put(item, `${path(counter)} = :value`, namesOf(counter), { ':value': value - 1 });
  }

  /** Puts an item unless the table has this version or a later one, in which case it returns false. */
  putNewer(item: Item, counter: string, value: number): Promise<boolean> {
    const condition = `attribute_not_exists(PK) OR ${path(counter)} < :value`;
    return this.put(item, condition, namesOf(counter), { ':value': value });
  }

  /** Puts an item of version 0 unless the table has a committed version or the same or a later revision; then false. */
  putAhead(item: Item, counter: string, order: string, value: number): Promise<boolean> {
    const condition = `attribute_not_exists(PK) OR (${path(counter)} = :none AND ${path(order)} < :value)`;
    return this.put(
      item,
      condition,
      { ...namesOf(counter), ...namesOf(order) },
      { ':none': 0, ':value': value },
    );
  }

  /** Sets attributes, or removes those that are null, of an item that exists in an older version; else returns false. */
  setNewer(
    key: Item,
    attributes: Record<string, string | null>,
    { counter, value }: { counter: string; value: number },
  ): Promise<boolean> {
    const names = Object.keys(attributes);
    const set = names.filter((name) => attributes[name] !== null);
    const removed = names.filter((name) => attributes[name] === null).map((name) => `#${name}`);
    const sets = [...set.map((name) => `#${name} = :${name}`), `${path(counter)} = :value`].join(', ');
    const request = {
      TableName: this.name,
      Key: marshall(key),
      UpdateExpression: `SET ${sets}${removed.length > 0 ? ` REMOVE ${removed.join(', ')}` : ''}`,
      ConditionExpression: `${path(counter)} < :value`,
      ExpressionAttributeNames: { ...Object.assign({}, ...names.map(namesOf)), ...namesOf(counter) },
      ExpressionAttributeValues: marshall({
        ':value': value,
        ...Object.fromEntries(set.map((name) => [`:${name}`, attributes[name]])),
      }),
    };
    return hasHeld(this.db.send(new UpdateItemCommand(request)));
  }

  /** Deletes an item unless the table has a later version, in which case it returns false. */
  deleteUnlessNewer(key: Item, counter: string, value: number): Promise<boolean> {
    const request = {
      TableName: this.name,
      Key: marshall(key),
      ConditionExpression: `attribute_not_exists(${path(counter)}) OR ${path(counter)} <= :value`,
      ExpressionAttributeNames: namesOf(counter),
      ExpressionAttributeValues: marshall({ ':value': value }),
    };
    return hasHeld(this.db.send(new DeleteItemCommand(request)));
  }

  async delete(key: Item): Promise<void> {
    await this.db.send(new DeleteItemCommand({ TableName: this.name, Key: marshall(key) }));
  }

  private put(
    item: Item,
    condition: string,
    names?: Record<string, string>,
    values?: Item,
  ): Promise<boolean> {
    const named = values && {
      ExpressionAttributeNames: names,
      ExpressionAttributeValues: marshall(values),
    };
    const Item = marshall(item, { removeUndefinedValues: true });
    const request = { TableName: this.name, Item, ConditionExpression: condition, ...named };
    return hasHeld(this.db.send(new PutItemCommand(request)));
  }
}

async function hasHeld(write: Promise<unknown>): Promise<boolean> {
  try {
    await write;
    return true;
  } catch (error) {
    if (error instanceof ConditionalCheckFailedException) return false;
    throw error;
  }
}

/** Requests batches until nothing is left or the rounds are used up, with random pauses. Returns the number left. */
async function inBatches<T>(
  all: readonly T[],
  size: number,
  request: (batch: T[]) => Promise<T[]>,
): Promise<number> {
  let wanted = [...all];
  let pause = FIRST_PAUSE;
  for (let rounds = Math.ceil(all.length / size) + SPARE_ROUNDS; wanted.length > 0 && rounds > 0; rounds--) {
    const left = await request(wanted.slice(0, size));
    wanted = [...left, ...wanted.slice(size)];
    if (left.length === 0) continue;
    await sleep(Math.random() * pause);
    pause *= 2;
  }
  return wanted.length;
}

function namesOf(counter: string): Record<string, string> {
  return Object.fromEntries(counter.split('.').map((name) => [`#${name}`, name]));
}

function path(counter: string): string {
  return counter
    .split('.')
    .map((name) => `#${name}`)
    .join('.');
}
