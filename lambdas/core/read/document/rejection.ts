/** Why an upload, or one line of it, gave no article. */
export type RejectionCode =
  | 'empty'
  | 'too-large'
  | 'binary'
  | 'unknown-encoding'
  | 'invalid-json'
  | 'invalid-xml'
  | 'invalid-mail'
  | 'invalid-field'
  | 'no-text'
  | 'too-short'
  | 'too-many-articles'
  | 'repeated'
  | 'broken-archive'
  | 'too-deep'
  | 'bad-path'
  | 'withdrawn'
  | 'deleted'
  | 'failed';

/** One rejection, as the uploader is told it. */
export interface Rejection {
  code: RejectionCode;
  /** A sentence for people; quotes nothing from the upload. Of code 'failed', it ends in what the error says. */
  reason: string;
  /**
   * Where in the upload: "line 7" of JSON Lines, "item 2" of a list or feed, after the path in an archive; absent where
   * the whole upload was rejected.
   */
  where?: string;
}

/** Thrown while an upload is read, caught at the front door of `read`: the upload or its line is rejected. */
export class Rejected extends Error {
  override name = 'Rejected';

  constructor(
    readonly code: RejectionCode,
    readonly reason: string,
  ) {
    super(reason);
  }
}
