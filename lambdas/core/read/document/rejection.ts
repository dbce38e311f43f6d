import type { Notice } from './notice';

/** Why an upload, or one item of it, gave no article. */
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
  | 'embargoed'
  | 'deleted'
  | 'failed';

/** A rejection as it is reported to the uploader. */
export interface Rejection {
  code: RejectionCode;
  /** A sentence for people. Quotes nothing from the upload; for code 'failed' it ends with the error's message. */
  reason: string;
  /** "line 7" of JSON Lines or "item 2" of a list, after the archive path. Absent if the whole upload was rejected. */
  where?: string;
}

/** Thrown when an upload or one item of it cannot be read; `read` catches it and yields a {@link Rejection}. */
export class Rejected extends Error {
  override name = 'Rejected';

  constructor(
    readonly code: RejectionCode,
    readonly reason: string,
    readonly notice: Notice | null = null,
  ) {
    super(reason);
  }
}

/** What `read` returns, or its rejection, so that a bad item of a list does not lose the others. */
export function orRejected<T>(read: () => T): T | Rejected {
  try {
    return read();
  } catch (error) {
    if (error instanceof Rejected) return error;
    throw error;
  }
}
