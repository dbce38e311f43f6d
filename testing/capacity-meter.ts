import {
  type AttributeValue,
  ConditionalCheckFailedException,
  type ConsumedCapacity,
  type DynamoDBClient,
} from '@aws-sdk/client-dynamodb';
import { TABLE } from '../lambdas/store/table';

/** Requests that are counted. */
export const READS = ['GetItem', 'Query', 'BatchGetItem'] as const;
export const WRITES = ['PutItem', 'UpdateItem', 'BatchWriteItem', 'DeleteItem'] as const;

/** A kind of request that is counted. */
export type RequestKind = (typeof READS)[number] | (typeof WRITES)[number];

/** What requests to DynamoDB came to. */
export interface Capacity {
  /** Units of what was read. */
  read: number;
  /** Units of what was written to the table, writes whose condition failed among them. */
  tableWrite: number;
  /** Units of what these changed in indexes. */
  indexWrite: number;
  requests: Record<RequestKind, number>;
  /** Writes whose condition failed. */
  failed: number;
}

/** Bytes of an item for each write unit. */
const WRITE_UNIT_BYTES = 1024;

/** What a strongly consistent read takes at least; the others take half. DynamoDB Local takes nothing for a query that finds nothing. */
const LEAST_READ = 1;

type Attributes = Record<string, AttributeValue>;

/** What of a request's input and answer has to do with its capacity and its keys. */
interface Input {
  Item?: Attributes;
  Key?: Attributes;
  ExpressionAttributeValues?: Attributes;
  RequestItems?: Record<string, { Keys?: Attributes[] } | { PutRequest?: { Item: Attributes } }[]>;
  ConsistentRead?: boolean;
}
interface Output {
  ConsumedCapacity?: ConsumedCapacity | ConsumedCapacity[];
}

/**
 * Counts what the requests of a client cost, from when it is made: each is asked to answer with its capacity. Where the heat
 * of keys is asked for, the capacity of a request of several keys is put down to each alike.
 */
export class CapacityMeter {
  private counted = nothing();

  constructor(
    client: DynamoDBClient,
    private readonly heat?: KeyHeat,
  ) {
    client.middlewareStack.add(
      (next, { commandName = '' }) =>
        async (args) => {
          const kind = commandName.replace(/Command$/, '');
          if (!isCounted(kind)) return next(args);
          this.counted.requests[kind]++;
          const input = { ...args.input, ReturnConsumedCapacity: 'INDEXES', ...REFUSALS[kind] };
          try {
            const answer = await next({ ...args, input: input as typeof args.input });
            this.add(kind, input as Input, answer.output as Output);
            return answer;
          } catch (error) {
            if (error instanceof ConditionalCheckFailedException) this.addFailed(input as Input, error);
            throw error;
          }
        },
      { step: 'initialize', name: 'capacityMeter' },
    );
  }

  /** What was counted since it was last taken. */
  take(): Capacity {
    const taken = this.counted;
    this.counted = nothing();
    return taken;
  }

  private add(kind: RequestKind, input: Input, { ConsumedCapacity = [] }: Output): void {
    for (const { Table, GlobalSecondaryIndexes } of [ConsumedCapacity].flat()) {
      const units = Table?.CapacityUnits ?? 0;
      if (isRead(kind)) {
        const read = Math.max(units, input.ConsistentRead ? LEAST_READ : LEAST_READ / 2);
        this.counted.read += read;
        this.warm('read', keysOf(input), read);
        continue;
      }
      this.counted.tableWrite += units;
      this.warm('write', keysOf(input), units);
      for (const { CapacityUnits = 0 } of Object.values(GlobalSecondaryIndexes ?? {})) {
        this.counted.indexWrite += CapacityUnits;
        this.warm('index', [input.Item?.[TABLE.indexes.eventsByDay.partitionKey]?.S ?? ''], CapacityUnits);
      }
    }
  }

  private warm(touch: Touch, keys: readonly string[], units: number): void {
    for (const key of keys) this.heat?.add(touch, key, units / keys.length);
  }

  /** A failed condition is billed as the larger of the item that stands and the one that was to take its place. */
  private addFailed(input: Input, error: ConditionalCheckFailedException): void {
    this.counted.failed++;
    const bytes = Math.max(1, itemBytes(input.Item ?? {}), itemBytes(error.Item ?? {}));
    const units = Math.ceil(bytes / WRITE_UNIT_BYTES);
    this.counted.tableWrite += units;
    this.warm('write', keysOf(input), units);
  }
}

/** Has a write whose condition fails answer with the item that stands: DynamoDB does not say what it took. */
const REFUSALS: Partial<Record<RequestKind, object>> = {
  PutItem: { ReturnValuesOnConditionCheckFailure: 'ALL_OLD' },
  UpdateItem: { ReturnValuesOnConditionCheckFailure: 'ALL_OLD' },
  DeleteItem: { ReturnValuesOnConditionCheckFailure: 'ALL_OLD' },
};

/** The partition keys of a request, each as often as it is there. Of a query it is the first value: its only equality. */
function keysOf({ Item, Key, ExpressionAttributeValues = {}, RequestItems = {} }: Input): string[] {
  const many = Object.values(RequestItems).flatMap((asked) =>
    Array.isArray(asked) ? asked.map(({ PutRequest }) => PutRequest?.Item) : (asked.Keys ?? []),
  );
  const keys = [Item, Key, ...many].flatMap((item) => item?.[TABLE.partitionKey]?.S ?? []);
  return keys.length > 0 ? keys : [Object.values(ExpressionAttributeValues)[0]?.S ?? ''];
}

function nothing(): Capacity {
  const requests = Object.fromEntries([...READS, ...WRITES].map((kind) => [kind, 0]));
  return { read: 0, tableWrite: 0, indexWrite: 0, requests: requests as Capacity['requests'], failed: 0 };
}

function isRead(kind: string): boolean {
  return READS.some((read) => read === kind);
}

function isCounted(kind: string): kind is RequestKind {
  return isRead(kind) || WRITES.some((write) => write === kind);
}

/** What a request did to a key. */
export type Touch = 'read' | 'write' | 'index';

/** Units that a partition key took. */
interface Taken {
  all: number;
  /** Since the stretch began. */
  stretch: number;
  /** Of the hottest stretch. */
  most: number;
}

/** A partition key and how hot it was. */
export interface HotKey {
  key: string;
  /** Its units in its hottest stretch. */
  units: number;
}

/** Adds up the units that each partition key takes, and what it takes in its hottest stretch of a stream. */
export class KeyHeat {
  private readonly taken: Record<Touch, Map<string, Taken>> = {
    read: new Map(),
    write: new Map(),
    index: new Map(),
  };

  add(touch: Touch, key: string, units: number): void {
    const taken = this.taken[touch].get(key) ?? { all: 0, stretch: 0, most: 0 };
    taken.all += units;
    taken.stretch += units;
    taken.most = Math.max(taken.most, taken.stretch);
    this.taken[touch].set(key, taken);
  }

  /** Begins another stretch. */
  nextStretch(): void {
    for (const keys of Object.values(this.taken)) for (const taken of keys.values()) taken.stretch = 0;
  }

  /** The units of all keys of a kind. */
  sum(touch: Touch, kind = ''): number {
    return this.of(touch, kind).reduce((sum, [, { all }]) => sum + all, 0);
  }

  /** The key of a kind that took most in one stretch; null where none is of that kind. */
  hottest(touch: Touch, kind = ''): HotKey | null {
    const [first, ...others] = this.of(touch, kind);
    if (!first) return null;
    const [key, { most }] = others.reduce((one, other) => (other[1].most > one[1].most ? other : one), first);
    return { key, units: most };
  }

  private of(touch: Touch, kind: string): [string, Taken][] {
    return [...this.taken[touch]].filter(([key]) => key.startsWith(kind));
  }
}

/** Bytes that DynamoDB adds to a list or a map, and to each of its elements. */
const HOLDER_BYTES = 3;
const ELEMENT_BYTES = 1;

/** The size of an item as DynamoDB bills and bounds it, in bytes: names and values, numbers about right. */
export function itemBytes(item: Record<string, AttributeValue>): number {
  const sizes = Object.entries(item).map(([name, value]) => Buffer.byteLength(name) + valueBytes(value));
  return sum(sizes);
}

function valueBytes(value: AttributeValue): number {
  if (value.S !== undefined) return Buffer.byteLength(value.S);
  if (value.N !== undefined) return 1 + Math.ceil(value.N.replace(/\D/g, '').length / 2);
  if (value.B !== undefined) return value.B.length;
  if (value.L !== undefined)
    return HOLDER_BYTES + sum(value.L.map((element) => ELEMENT_BYTES + valueBytes(element)));
  if (value.M !== undefined)
    return HOLDER_BYTES + ELEMENT_BYTES * Object.keys(value.M).length + itemBytes(value.M);
  return 1;
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
