import type { Readable } from 'node:stream';
import { GetObjectCommand, type GetObjectCommandOutput, NoSuchKey, type S3Client } from '@aws-sdk/client-s3';
import { type ArticleSource, Changed, type StoredObject } from '../article-source';

/** Uploads in an S3 bucket. */
export class S3ArticleSource implements ArticleSource {
  constructor(private readonly s3: S3Client) {}

  async open(bucket: string, key: string, etag?: string): Promise<StoredObject | null> {
    try {
      return toObject(await this.s3.send(new GetObjectCommand({ Bucket: bucket, Key: key, IfMatch: etag })));
    } catch (error) {
      if (error instanceof NoSuchKey && etag === undefined) return null;
      if (error instanceof NoSuchKey || (error instanceof Error && error.name === 'PreconditionFailed'))
        throw new Changed('The object was changed while it was read.');
      throw error;
    }
  }
}

function toObject({
  Body,
  ETag,
  ContentLength,
  LastModified,
  ContentType,
  Metadata,
}: GetObjectCommandOutput): StoredObject {
  const body = Body as Readable;
  return {
    etag: ETag ?? '',
    bytes: ContentLength ?? 0,
    uploadedAt: (LastModified as Date).toISOString(),
    contentType: ContentType ?? null,
    metadata: new Map(Object.entries(Metadata ?? {}).map(([name, value]) => [name.toLowerCase(), value])),
    chunks: body,
    discard: () => body.destroy(),
  };
}
