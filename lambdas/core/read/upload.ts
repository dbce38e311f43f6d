/** An object as it lies in the bucket. */
export interface Upload {
  key: string;
  /** The object's bytes, read once. */
  chunks: AsyncIterable<Uint8Array>;
  /** The media type that the object was stored with. */
  contentType: string | null;
  /** What the uploader wrote beside the object (`x-amz-meta-*`), by lower-case name. */
  metadata: ReadonlyMap<string, string>;
  /** ISO 8601, UTC: stands in for the publication time that an article does not state. */
  uploadedAt: string;
}
