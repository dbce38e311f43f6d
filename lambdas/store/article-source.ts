/** An object as it is in the bucket now. */
export interface StoredObject {
  /** Identifies this version of the object. */
  etag: string;
  /** Size in bytes. */
  bytes: number;
  /** When this version was uploaded, ISO 8601, UTC: the publication time of an article that states none. */
  uploadedAt: string;
  contentType: string | null;
  /** The uploader's metadata (`x-amz-meta-*`), by lower-case name. */
  metadata: ReadonlyMap<string, string>;
  /** Its bytes, which can be read only once. */
  chunks: AsyncIterable<Uint8Array>;
  /** Releases bytes that were not read. */
  discard(): void;
}

/** Where uploads are read from. */
export interface ArticleSource {
  /**
   * Opens the current object under a key; null if there is none.
   * @param etag opens only this version
   * @throws Changed if another version has taken its place
   */
  open(bucket: string, key: string, etag?: string): Promise<StoredObject | null>;
}

/** Thrown if an object was replaced or deleted while it was read. A retry finds what took its place. */
export class Changed extends Error {
  override name = 'Changed';
}
