/** Base class of the errors that `EventReader` throws itself. Errors of the AWS SDK pass through unchanged. */
export class NewsfoldReaderError extends Error {
  override name = 'NewsfoldReaderError';
}

/** An id, a day, a name or an object key is not valid. Thrown before anything is read. */
export class InvalidArgument extends NewsfoldReaderError {
  override name = 'InvalidArgument';
}

/** A cursor belongs to another listing, or is not a cursor. Thrown before anything is read. */
export class InvalidCursor extends NewsfoldReaderError {
  override name = 'InvalidCursor';
}

/** DynamoDB left records unread after several attempts: the table is throttled. A later attempt may succeed. */
export class UnreadItems extends NewsfoldReaderError {
  override name = 'UnreadItems';
}

/** An event leads through more mergers than the reader follows. */
export class TooManyRedirects extends NewsfoldReaderError {
  override name = 'TooManyRedirects';
}
