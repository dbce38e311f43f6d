/** The document item: the articles that hold versions of one document, wherever they were uploaded. */
export interface DocumentItem {
  /** Hash of the document's feed and id. */
  documentKey: string;
  /** The newest first. Its article may be in an event, the others are not. */
  versions: HeldVersion[];
  /** Number of writes of this item. */
  writes: number;
}

/** An article that holds a version of a document, or a notice that takes the document back. */
export interface HeldVersion {
  articleId: string;
  bucket: string;
  key: string;
  /** Sorts the versions, as the document states it. */
  order: string;
  /** Hash of the text; empty for a notice. */
  text: string;
  /** The version of the upload that holds it. */
  sequencer: string;
  /** When this text was first uploaded under this key, and under any. */
  uploadedAt: string;
  firstAt: string;
  isKill?: true;
}
