import { AsyncLocalStorage } from 'node:async_hooks';
import { type S3Object, S3Store } from './fauxqs';
import type { S3EventName } from './s3-event';

/** True while a CopyObject request is handled: the store sees it as an ordinary put. */
export const copying = new AsyncLocalStorage<boolean>();

/** A change of an object. `object` is its new state, absent if it was removed. */
export interface ObjectChange {
  eventName: S3EventName;
  bucket: string;
  key: string;
  object?: S3Object;
}

/** The S3 store of fauxqs with a callback: each change is reported before its request is answered. */
export class ObjectStore extends S3Store {
  private readonly bucketsOfUploads = new Map<string, string>();

  /** If `onChange` throws, the request fails. */
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

  /** Reports nothing if the object did not exist, as AWS does. Called for each key of a DeleteObjects too. */
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

  /** Puts back an object of an earlier run without reporting a change. */
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
 * One page of a listing over the objects of a prefix, sorted by code unit. fauxqs sorts by locale but continues a page
 * by code unit, and so omits keys from the second page on (`B` sorts after `a` and is yet not greater).
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
