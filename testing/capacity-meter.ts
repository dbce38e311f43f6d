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

/** What requests to DynamoDB used. */
export interface Capacity {
  /** Read units. */
  read: number;
  /** Write units of the table, including writes whose condition failed. */
  tableWrite: number;
  /** Write units of the indexes. */
  indexWrite: number;
  requests: Record<RequestKind, number>;
  /** Number of writes whose condition failed. */
  failed: number;
}

/** Bytes of an item per write unit. */
const WRITE_UNIT_BYTES = 1024;

/** Min units of a strongly consistent read; other reads use half. DynamoDB Local reports none for a query that finds nothing. */
const LEAST_READ = 1;

type Attributes = Record<string, AttributeValue>;

/** The parts of a request and of its response that concern capacity and keys. */
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
 * Counts the capacity that the requests of a client use from now on; each request asks DynamoDB to return it. If `heat` is
 * given, the units of a request are attributed to its keys in equal parts.
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

  /** The capacity used since the last call. */
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

  /** A failed condition is billed by the larger of the stored item and the one that was to replace it. */
  private addFailed(input: Input, error: ConditionalCheckFailedException): void {
    this.counted.failed++;
    const bytes = Math.max(1, itemBytes(input.Item ?? {}), itemBytes(error.Item ?? {}));
    const units = Math.ceil(bytes / WRITE_UNIT_BYTES);
    this.counted.tableWrite += units;
    this.warm('write', keysOf(input), units);
  }
}

/** Makes writes whose condition fails return the stored item, as DynamoDB does not report their capacity. */
const REFUSALS: Partial<Record<RequestKind, object>> = {
  PutItem: { ReturnValuesOnConditionCheckFailure: 'ALL_OLD' },
  UpdateItem: { ReturnValuesOnConditionCheckFailure: 'ALL_OLD' },
  DeleteItem: { ReturnValuesOnConditionCheckFailure: 'ALL_OLD' },
};

/** The partition keys of a request, with repetitions. The key of a query is its first value, as its only equality. */
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

/** The kind of units that a key used. */
export type Touch = 'read' | 'write' | 'index';

/** Units of a partition key. */
interface KeyUnits {
  all: number;
  /** Units since the stretch began. */
  stretch: number;
  /** Units of the hottest stretch. */
  most: number;
}

/** A partition key and its heat. */
interface HotKey {
  key: string;
  /** Units of its hottest stretch. */
  units: number;
}

/** Adds up the units of each partition key, in all and in its hottest stretch of a stream. */
export class KeyHeat {
  private readonly taken: Record<Touch, Map<string, KeyUnits>> = {
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

  /** Begins the next stretch. */
  nextStretch(): void {
    for (const keys of Object.values(this.taken)) for (const taken of keys.values()) taken.stretch = 0;
  }

  /** Units of all keys with a prefix. */
  sum(touch: Touch, prefix = ''): number {
    return this.of(touch, prefix).reduce((sum, [, { all }]) => sum + all, 0);
  }

  /** The key with a prefix that used most units in one stretch; null if there is no such key. */
  hottest(touch: Touch, prefix = ''): HotKey | null {
    const [first, ...others] = this.of(touch, prefix);
    if (!first) return null;
    const [key, { most }] = others.reduce((one, other) => (other[1].most > one[1].most ? other : one), first);
    return { key, units: most };
  }

  private of(touch: Touch, prefix: string): [string, KeyUnits][] {
    return [...this.taken[touch]].filter(([key]) => key.startsWith(prefix));
  }
}

/** Bytes that DynamoDB adds for a list or a map, and for each of its elements. */
const HOLDER_BYTES = 3;
const ELEMENT_BYTES = 1;

/** The bytes of an item as DynamoDB bills and limits them: names and values; approximate for numbers. */
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
