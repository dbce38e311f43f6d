/** What lies under a key of the bucket. */
export type StoredObject =
  | { kind: 'found'; bytes: Uint8Array }
  | { kind: 'absent' }
  /** Larger than the bound, in bytes, and therefore not read. */
  | { kind: 'too-large'; size: number };

/** Where uploads are read from. */
export interface ArticleSource {
  /** The current object under a key, if it is no larger than a bound. */
  read(bucket: string, key: string, maxBytes: number): Promise<StoredObject>;
}
