import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import type { S3Client } from '@aws-sdk/client-s3';
import { scanItems } from '../verify/scan-items';
import type { Cursor } from './cursor';
import { byUpload, type ListedUpload, listUploads } from './list-uploads';

/** What is replayed: the objects of a bucket, and what a table knows of them. */
export interface Stock {
  s3: S3Client;
  dynamodb: DynamoDBClient;
  bucket: string;
  table: string;
}

export interface ReplayPlan {
  /** Number of uploads in the bucket. */
  uploads: number;
  /** Those still to be sent, in the order of their upload. */
  left: ListedUpload[];
  /** Keys of live articles whose object is not in the bucket: it was deleted, or a lifecycle rule removed it. */
  missing: string[];
}

/** Finds out what a replay would send; changes nothing. */
export async function planReplay(
  { s3, dynamodb, bucket, table }: Stock,
  cursor: Pick<Cursor, 'last'>,
): Promise<ReplayPlan> {
  const last = cursor.last();
  const uploads = await listUploads(s3, bucket);
  const left = last ? uploads.filter((upload) => byUpload(upload, last) > 0) : uploads;
  const held = new Set(uploads.map(({ key }) => key));
  return { uploads: uploads.length, left, missing: await missingKeys(dynamodb, table, bucket, held) };
}

async function missingKeys(
  dynamodb: DynamoDBClient,
  table: string,
  bucket: string,
  held: ReadonlySet<string>,
): Promise<string[]> {
  const missing = new Set<string>();
  for await (const { SK, status, from } of scanItems(dynamodb, table)) {
    if (SK === 'ARTICLE' && status === 'live' && from?.bucket === bucket && !held.has(from.key))
      missing.add(from.key);
  }
  return [...missing];
}
