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

/** Where a run of deliveries ended that never came to its end. */
const MAX_DELIVERIES = 1_000;

/** Hands the records of a shard over as Lambda does: in batches, from the first that failed on until none is left. */
export async function deliver(
  records: readonly DynamoDBRecord[],
  handler: (event: DynamoDBStreamEvent) => Promise<DynamoDBBatchResponse>,
  batchSize: number,
): Promise<number> {
  let deliveries = 0;
  for (let at = 0; at < records.length; ) {
    if (++deliveries > MAX_DELIVERIES) throw new Error('There is no end to the deliveries.');
    const batch = records.slice(at, at + batchSize);
    const { batchItemFailures } = await handler({ Records: batch });
    const failed = batchItemFailures.map(({ itemIdentifier }) =>
      batch.findIndex(({ dynamodb }) => dynamodb?.SequenceNumber === itemIdentifier),
    );
    at += failed.length === 0 ? batch.length : Math.max(0, Math.min(...failed));
  }
  return deliveries;
}
