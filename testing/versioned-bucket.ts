import {
  type DeleteObjectsCommand,
  ListObjectVersionsCommand,
  type ListObjectVersionsCommandOutput,
  type S3Client,
} from '@aws-sdk/client-s3';

interface Version {
  Key: string;
  VersionId: string;
  /** Null for a delete marker. */
  body: string | null;
}

/** A bucket that keeps old versions, which the embedded S3 does not. It answers two requests: list and delete versions. */
export class VersionedBucket {
  private versions: Version[] = [];
  private made = 0;

  /** @param pageSize versions of one page of a list */
  constructor(private readonly pageSize = 1_000) {}

  put(Key: string, body: string | null): void {
    this.versions.push({ Key, VersionId: `v${++this.made}`, body });
    this.versions.sort((a, b) => (a.Key < b.Key ? -1 : a.Key > b.Key ? 1 : 0));
  }

  /** All that the bucket holds, in all versions. */
  contents(): string[] {
    return this.versions.flatMap(({ body }) => body ?? []);
  }

  keys(): string[] {
    return this.versions.map(({ Key }) => Key);
  }

  client(): S3Client {
    const send = async (command: ListObjectVersionsCommand | DeleteObjectsCommand) =>
      command instanceof ListObjectVersionsCommand ? this.page(command) : this.delete(command);
    return { send } as unknown as S3Client;
  }

  private page({ input }: ListObjectVersionsCommand): Partial<ListObjectVersionsCommandOutput> {
    const all = this.versions.filter(({ Key }) => Key.startsWith(input.Prefix ?? ''));
    const from = all.findIndex(({ VersionId }) => VersionId === input.VersionIdMarker) + 1;
    const page = all.slice(from, from + this.pageSize);
    const last = page.at(-1);
    return {
      Versions: page.filter(({ body }) => body !== null),
      DeleteMarkers: page.filter(({ body }) => body === null),
      IsTruncated: from + page.length < all.length,
      ...(last && { NextKeyMarker: last.Key, NextVersionIdMarker: last.VersionId }),
    };
  }

  private delete({ input }: DeleteObjectsCommand) {
    const gone = new Set((input.Delete?.Objects ?? []).map(({ VersionId }) => VersionId));
    this.versions = this.versions.filter(({ VersionId }) => !gone.has(VersionId));
    return {};
  }
}
