import { type DynamoDBClient, paginateScan } from '@aws-sdk/client-dynamodb';
import type { EventStore, UploadItem } from '../../lambdas/store/event-store';

/** The ids of all events of a table that have articles, oldest first. */
export async function liveEventIds(client: DynamoDBClient, table: string): Promise<string[]> {
  const keys = await partitionKeys(client, table, 'SK = :value AND attribute_exists(#day)', 'RECORD', {
    '#day': 'day',
  });
  return keys.map((key) => key.replace('EVENT#', '')).sort();
}

/** The items of all uploads of a table that were wholly or partly rejected, or are parked, by key. */
export async function rejectedUploads(
  client: DynamoDBClient,
  table: string,
  store: EventStore,
): Promise<UploadItem[]> {
  const keys = await partitionKeys(client, table, 'SK = :value', 'UPLOAD');
  const uploads: UploadItem[] = [];
  for (const partition of keys) {
    const [bucket = '', ...key] = partition.replace('UPLOAD#', '').split('/');
    const upload = await store.upload(bucket, key.join('/'));
    if (upload && upload.rejected > 0) uploads.push(upload);
  }
  return uploads.sort((a, b) => (a.key < b.key ? -1 : 1));
}

async function partitionKeys(
  client: DynamoDBClient,
  table: string,
  filter: string,
  value: string,
  names?: Record<string, string>,
): Promise<string[]> {
  const pages = paginateScan(
    { client },
    {
      TableName: table,
      ConsistentRead: true,
      FilterExpression: filter,
      ProjectionExpression: 'PK',
      ExpressionAttributeValues: { ':value': { S: value } },
      ExpressionAttributeNames: names,
    },
  );
  const keys: string[] = [];
  for await (const page of pages) {
    for (const item of page.Items ?? []) keys.push(item.PK?.S ?? '');
  }
  return keys;
}
