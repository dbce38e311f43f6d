import { GetObjectCommand, NoSuchKey, type S3Client } from '@aws-sdk/client-s3';
import type { ArticleSource, StoredObject } from './article-source';

/** Uploads in an S3 bucket. */
export class S3ArticleSource implements ArticleSource {
  constructor(private readonly s3: S3Client) {}

  async read(bucket: string, key: string, maxBytes: number): Promise<StoredObject> {
    try {
      const object = await this.s3.send(new GetObjectCommand({ Bucket: bucket, Key: key }));
      const size = object.ContentLength ?? 0;
      if (size > maxBytes) {
        await object.Body?.transformToWebStream().cancel();
        return { kind: 'too-large', size };
      }
      return { kind: 'found', bytes: (await object.Body?.transformToByteArray()) ?? new Uint8Array() };
    } catch (error) {
      if (error instanceof NoSuchKey) return { kind: 'absent' };
      throw error;
    }
  }
}
