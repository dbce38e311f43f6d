import { type DynamoDBClient, UpdateTableCommand, waitUntilTableExists } from '@aws-sdk/client-dynamodb';
import {
  DescribeStreamCommand,
  DynamoDBStreamsClient,
  GetRecordsCommand,
  GetShardIteratorCommand,
  ListStreamsCommand,
  type _Record as StreamRecord,
} from '@aws-sdk/client-dynamodb-streams';
import type { DynamoDBBatchResponse, DynamoDBRecord, DynamoDBStreamEvent } from 'aws-lambda';

/** Enables the stream of a table with both images, as the construct does. */
export async function enableStream(client: DynamoDBClient, TableName: string): Promise<void> {
  const StreamSpecification = { StreamEnabled: true, StreamViewType: 'NEW_AND_OLD_IMAGES' as const };
  await client.send(new UpdateTableCommand({ TableName, StreamSpecification }));
  await waitUntilTableExists({ client, maxWaitTime: 10, minDelay: 0.05, maxDelay: 1 }, { TableName });
}

/** Reads all records of a table's stream as Lambda delivers them: by shard, in order. */
export async function readStream(endpoint: string, TableName: string): Promise<DynamoDBRecord[][]> {
  const credentials = { accessKeyId: 'local', secretAccessKey: 'local' };
  const client = new DynamoDBStreamsClient({ endpoint, region: 'us-east-1', credentials });
  try {
    const { Streams = [] } = await client.send(new ListStreamsCommand({ TableName }));
    const StreamArn = Streams[0]?.StreamArn;
    const { StreamDescription } = await client.send(new DescribeStreamCommand({ StreamArn }));
    const shards: DynamoDBRecord[][] = [];
    for (const { ShardId } of StreamDescription?.Shards ?? [])
      shards.push((await recordsOf(client, StreamArn, ShardId)).map(toLambdaRecord));
    return shards;
  } finally {
    client.destroy();
  }
}

async function recordsOf(
  client: DynamoDBStreamsClient,
  StreamArn: string | undefined,
  ShardId: string | undefined,
): Promise<StreamRecord[]> {
  const ShardIteratorType = 'TRIM_HORIZON';
  let { ShardIterator } = await client.send(
    new GetShardIteratorCommand({ StreamArn, ShardId, ShardIteratorType }),
  );
  const records: StreamRecord[] = [];
  while (ShardIterator) {
    const { Records = [], NextShardIterator } = await client.send(new GetRecordsCommand({ ShardIterator }));
    if (Records.length === 0) break;
    records.push(...Records);
    ShardIterator = NextShardIterator;
  }
  return records;
}

/** Converts a record to the form of a Lambda event, with binaries in base64; leaves the time out. */
function toLambdaRecord({ dynamodb, ...record }: StreamRecord): DynamoDBRecord {
  const { ApproximateCreationDateTime, ...images } = dynamodb ?? {};
  const json = JSON.stringify({ ...record, dynamodb: images }, (_, value: unknown) =>
    isBytes(value) ? Buffer.from(Object.values(value)).toString('base64') : value,
  );
  return JSON.parse(json) as DynamoDBRecord;
}

function isBytes(value: unknown): value is Record<string, number> {
  return value instanceof Uint8Array;
}

type StreamHandler = (event: DynamoDBStreamEvent) => Promise<DynamoDBBatchResponse>;

/** Number of deliveries of a batch after which `deliver` throws. */
const MAX_DELIVERIES = 1_000;

/**
 * Delivers the records of a shard as Lambda does: in batches, each again from the first record that failed, or in two
 * halves if the handler throws. A record that fails alone is delivered `attempts` times and is then a dead letter.
 * @returns the sequence numbers of the dead letters
 */
export async function deliver(
  records: readonly DynamoDBRecord[],
  handler: StreamHandler,
  batchSize: number,
  attempts = MAX_DELIVERIES,
): Promise<string[]> {
  const dead: string[] = [];
  for (let at = 0; at < records.length; at += batchSize)
    await deliverBatch(records.slice(at, at + batchSize), handler, { attempts, dead });
  return dead;
}

interface ShardDelivery {
  attempts: number;
  dead: string[];
}

async function deliverBatch(
  batch: DynamoDBRecord[],
  handler: StreamHandler,
  shard: ShardDelivery,
): Promise<void> {
  let left = batch;
  for (let delivery = 1; left.length > 0; delivery++) {
    if (delivery > MAX_DELIVERIES) throw new Error('There is no end to the deliveries.');
    const response = await handler({ Records: left }).catch(() => null);
    if (response) {
      const failed = response.batchItemFailures.map(({ itemIdentifier }) =>
        left.findIndex(({ dynamodb }) => dynamodb?.SequenceNumber === itemIdentifier),
      );
      left = failed.length === 0 ? [] : left.slice(Math.max(0, Math.min(...failed)));
    } else if (left.length > 1) {
      const half = Math.ceil(left.length / 2);
      await deliverBatch(left.slice(0, half), handler, shard);
      left = left.slice(half);
    } else if (delivery >= shard.attempts) {
      shard.dead.push(left[0]?.dynamodb?.SequenceNumber ?? '');
      left = [];
    }
  }
}
