/** Why an upload, or one line of it, gave no article. */
export type RejectionCode =
  | 'empty'
  | 'too-large'
  | 'binary'
  | 'invalid-utf-8'
  | 'invalid-json'
  | 'invalid-field'
  | 'no-text'
  | 'too-short'
  | 'too-many-articles'
  | 'repeated-id'
  | 'deleted';

/** One rejection, as the uploader is told it. */
export interface Rejection {
  code: RejectionCode;
  /** A sentence for people; quotes nothing from the upload. */
  reason: string;
  /** The line of a JSON Lines upload, from 1; absent where the whole upload was rejected. */
  line?: number;
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
