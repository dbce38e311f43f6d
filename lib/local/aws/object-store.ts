import { AsyncLocalStorage } from 'node:async_hooks';
import { type S3Object, S3Store } from './fauxqs';
import type { S3EventName } from './s3-event';

/** True while a CopyObject request is handled, which reaches the store as a put like any other. */
export const copying = new AsyncLocalStorage<boolean>();

/** What happened to an object; `object` is what it is now, and missing when it was removed. */
export interface ObjectChange {
  eventName: S3EventName;
  bucket: string;
  key: string;
  object?: S3Object;
}

/** fauxqs's S3 store, telling of every change before the request that made it is answered. */
export class ObjectStore extends S3Store {
  private readonly bucketsOfUploads = new Map<string, string>();

  /** When `onChange` throws, the request fails. */
  constructor(private readonly onChange: (change: ObjectChange) => void) {
    super();
  }

  override putObject(...[bucket, key, ...content]: Parameters<S3Store['putObject']>): S3Object {
    const object = super.putObject(bucket, key, ...content);
    this.onChange({
      eventName: copying.getStore() ? 'ObjectCreated:Copy' : 'ObjectCreated:Put',
      bucket,
      key,
      object,
    });
    return object;
  }

  override createMultipartUpload(...[bucket, ...rest]: Parameters<S3Store['createMultipartUpload']>): string {
    const uploadId = super.createMultipartUpload(bucket, ...rest);
    this.bucketsOfUploads.set(uploadId, bucket);
    return uploadId;
  }

  override completeMultipartUpload(
    ...[uploadId, parts]: Parameters<S3Store['completeMultipartUpload']>
  ): S3Object {
    const object = super.completeMultipartUpload(uploadId, parts);
    const bucket = this.bucketsOfUploads.get(uploadId) as string;
    this.bucketsOfUploads.delete(uploadId);
    this.onChange({ eventName: 'ObjectCreated:CompleteMultipartUpload', bucket, key: object.key, object });
    return object;
  }

  override abortMultipartUpload(uploadId: string): void {
    super.abortMultipartUpload(uploadId);
    this.bucketsOfUploads.delete(uploadId);
  }

  /** Tells of nothing when there was no such object, as AWS does. Also called for each key of a DeleteObjects. */
  override deleteObject(bucket: string, key: string): void {
    const existed = this.has(bucket, key);
    super.deleteObject(bucket, key);
    if (existed) this.onChange({ eventName: 'ObjectRemoved:Delete', bucket, key });
  }

  override listObjects(
    ...[bucket, options]: Parameters<S3Store['listObjects']>
  ): ReturnType<S3Store['listObjects']> {
    const { objects } = super.listObjects(bucket, {
      prefix: options?.prefix,
      maxKeys: Number.POSITIVE_INFINITY,
    });
    return listPage(objects, options);
  }

  /** Puts back an object of an earlier run, which tells nobody. */
  restore(bucket: string, object: S3Object): void {
    this.createBucket(bucket);
    const blank = super.putObject(bucket, object.key, Buffer.alloc(0));
    Object.defineProperties(blank, Object.getOwnPropertyDescriptors(object));
  }

  private has(bucket: string, key: string): boolean {
    try {
      super.getObject(bucket, key);
      return true;
    } catch {
      return false;
    }
  }
}

type ListOptions = Parameters<S3Store['listObjects']>[1];
type Page = ReturnType<S3Store['listObjects']>;

/**
 * One page of a listing, over the objects of a prefix. Sorted by code unit, as the pages continue: fauxqs sorts by
 * locale, which leaves keys out from the second page on (`B` comes after `a` and yet is not greater).
 */
function listPage(objects: S3Object[], options: ListOptions = {}): Page {
  const { prefix = '', delimiter = '', maxKeys = 1000 } = options;
  const after = options.startAfter || options.marker || '';
  const page: Page = { objects: [], commonPrefixes: [], isTruncated: false };
  const seen = new Set<string>();
  for (const object of objects.sort((a, b) => (a.key < b.key ? -1 : 1))) {
    const cut = delimiter ? object.key.indexOf(delimiter, prefix.length) : -1;
    const entry = cut === -1 ? object.key : object.key.slice(0, cut + delimiter.length);
    if (seen.has(entry) || entry <= after) continue;
    if (seen.size === maxKeys) return { ...page, isTruncated: true };
    seen.add(entry);
    if (cut === -1) page.objects.push(object);
    else page.commonPrefixes.push(entry);
  }
  return page;
}
