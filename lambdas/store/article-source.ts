/** An object as it lies in the bucket now. */
export interface StoredObject {
  /** Tells this version of the object from others. */
  etag: string;
  bytes: number;
  /** When this version was uploaded, ISO 8601, UTC: what states no time of its own was published then. */
  uploadedAt: string;
  contentType: string | null;
  /** What the uploader wrote beside it (`x-amz-meta-*`), by lower-case name. */
  metadata: ReadonlyMap<string, string>;
  /** Its bytes, read once: a second reading is an object of its own. */
  chunks: AsyncIterable<Uint8Array>;
  /** Lets go of bytes that nobody has begun to read. */
  discard(): void;
}

/** Where uploads are read from. */
export interface ArticleSource {
  /**
   * The current object under a key, null where there is none. With an `etag` only that version of it.
   * @throws Changed where the object is another by now
   */
  open(bucket: string, key: string, etag?: string): Promise<StoredObject | null>;
}

/** Thrown where an object was replaced or deleted while it was read; a retry finds what took its place. */
export class Changed extends Error {
  override name = 'Changed';
}
