import { paginateListObjectsV2, type S3Client } from '@aws-sdk/client-s3';

export interface ListedUpload {
  key: string;
  /** ISO 8601, UTC, in whole seconds. */
  uploadedAt: string;
}

/** Lists all objects of a bucket in the order of their upload. Each takes some 300 bytes of memory. */
export async function listUploads(s3: S3Client, Bucket: string): Promise<ListedUpload[]> {
  const uploads: ListedUpload[] = [];
  for await (const { Contents = [] } of paginateListObjectsV2({ client: s3 }, { Bucket })) {
    for (const { Key = '', LastModified } of Contents)
      uploads.push({ key: Key, uploadedAt: (LastModified as Date).toISOString() });
  }
  return uploads.sort(byUpload);
}

/** Compares two uploads by time, and those of one second by key. */
export function byUpload(one: ListedUpload, other: ListedUpload): number {
  const [a, b] = [`${one.uploadedAt} ${one.key}`, `${other.uploadedAt} ${other.key}`];
  return a < b ? -1 : a > b ? 1 : 0;
}
