import { createReadStream } from 'node:fs';
import type { S3Client } from '@aws-sdk/client-s3';
import { Upload } from '@aws-sdk/lib-storage';
import type { LocalFile } from './find-files';

/** Uploads files one after the other, large ones in parts, so that they arrive in their order. */
export async function uploadFiles(s3: S3Client, bucket: string, files: readonly LocalFile[]): Promise<void> {
  for (const { path, key } of files) {
    await new Upload({
      client: s3,
      params: { Bucket: bucket, Key: key, Body: createReadStream(path) },
    }).done();
  }
}
