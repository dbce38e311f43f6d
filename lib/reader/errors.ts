/** What an `EventReader` throws of its own; errors of the AWS SDK pass through it as they are. */
export class NewsfoldReaderError extends Error {
  override name = 'NewsfoldReaderError';
}

/** Thrown at once, before anything is read, where an id, a day, a name or an object's key cannot be one. */
export class InvalidArgument extends NewsfoldReaderError {
  override name = 'InvalidArgument';
}

/** Thrown at once where a cursor is not of the listing that it is given to, or no cursor at all. */
export class InvalidCursor extends NewsfoldReaderError {
  override name = 'InvalidCursor';
}

/** Thrown where DynamoDB left records unread however often it was asked: the table is throttled, and a later try may do. */
export class UnreadItems extends NewsfoldReaderError {
  override name = 'UnreadItems';
}

/** Thrown where an event was merged into another, and that again, more often than a reader follows. */
export class TooManyRedirects extends NewsfoldReaderError {
  override name = 'TooManyRedirects';
}
