import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import type { EventStore, UploadItem } from '../../lambdas/store/event-store';
import { type ScannedItem, scanItems } from '../verify/scan-items';

/** The ids of all events of a table that have articles, oldest first. */
export async function liveEventIds(client: DynamoDBClient, table: string): Promise<string[]> {
  const keys = await partitionKeys(client, table, ({ SK, status }) => SK === 'RECORD' && status === 'live');
  return keys.map((key) => key.replace('EVENT#', '')).sort();
}

/** The items of all uploads of a table that were wholly or partly rejected, by key. */
export async function rejectedUploads(
  client: DynamoDBClient,
  table: string,
  store: EventStore,
): Promise<UploadItem[]> {
  const uploads: UploadItem[] = [];
  for (const partition of await partitionKeys(client, table, ({ SK }) => SK === 'UPLOAD')) {
    const [bucket = '', ...key] = partition.replace('UPLOAD#', '').split('/');
    const upload = await store.upload(bucket, key.join('/'));
    if (upload && upload.rejected > 0) uploads.push(upload);
  }
  return uploads.sort((a, b) => (a.key < b.key ? -1 : 1));
}

async function partitionKeys(
  client: DynamoDBClient,
  table: string,
  isWanted: (item: ScannedItem) => boolean,
): Promise<string[]> {
  const keys: string[] = [];
  for await (const item of scanItems(client, table)) if (isWanted(item)) keys.push(item.PK);
  return keys;
}
