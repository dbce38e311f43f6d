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

/** Gives a table a stream with both images, as the construct does. */
export async function enableStream(client: DynamoDBClient, TableName: string): Promise<void> {
  const StreamSpecification = { StreamEnabled: true, StreamViewType: 'NEW_AND_OLD_IMAGES' as const };
  await client.send(new UpdateTableCommand({ TableName, StreamSpecification }));
  await waitUntilTableExists({ client, maxWaitTime: 10, minDelay: 0.05, maxDelay: 1 }, { TableName });
}

/** All records of a table's stream, shard by shard, each with its records in order, as Lambda hands them over. */
export async function readStream(endpoint: string, TableName: string): Promise<DynamoDBRecord[][]> {
  const credentials = { accessKeyId: 'local', secretAccessKey: 'local' };
  const client = new DynamoDBStreamsClient({ endpoint, region: 'us-east-1', credentials });
  try {
    const { Streams = [] } = await client.send(new ListStreamsCommand({ TableName }));
    const StreamArn = Streams[0]?.StreamArn;
    const { StreamDescription } = await client.send(new DescribeStreamCommand({ StreamArn }));
    const shards: DynamoDBRecord[][] = [];
    for (const { ShardId } of StreamDescription?.Shards ?? [])
      shards.push((await recordsOf(client, StreamArn, ShardId)).map(asLambdaHas));
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

/** In a handler's event binaries are base64, and the time is in seconds. */
function asLambdaHas({ dynamodb, ...record }: StreamRecord): DynamoDBRecord {
  const { ApproximateCreationDateTime, ...images } = dynamodb ?? {};
  const json = JSON.stringify({ ...record, dynamodb: images }, (_, value: unknown) =>
    isBytes(value) ? Buffer.from(Object.values(value)).toString('base64') : value,
  );
  return JSON.parse(json) as DynamoDBRecord;
}

function isBytes(value: unknown): value is Record<string, number> {
  return value instanceof Uint8Array;
}

type Handler = (event: DynamoDBStreamEvent) => Promise<DynamoDBBatchResponse>;

/** Deliveries of a batch after which there is taken to be no end to them. */
const MAX_DELIVERIES = 1_000;

/**
 * Hands the records of a shard over as Lambda does: in batches, each again from the first record that failed on, and where
 * the handler throws in two halves. A record that fails alone comes again as often as told, and is then a dead letter.
 * @returns the sequence numbers of the dead letters
 */
export async function deliver(
  records: readonly DynamoDBRecord[],
  handler: Handler,
  batchSize: number,
  attempts = MAX_DELIVERIES,
): Promise<string[]> {
  const dead: string[] = [];
  for (let at = 0; at < records.length; at += batchSize)
    await deliverBatch(records.slice(at, at + batchSize), handler, { attempts, dead });
  return dead;
}

interface Deliveries {
  attempts: number;
  dead: string[];
}

async function deliverBatch(
  batch: DynamoDBRecord[],
  handler: Handler,
  deliveries: Deliveries,
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
      await deliverBatch(left.slice(0, half), handler, deliveries);
      left = left.slice(half);
    } else if (delivery >= deliveries.attempts) {
      deliveries.dead.push(left[0]?.dynamodb?.SequenceNumber ?? '');
      left = [];
    }
  }
}
