/** The names of what the embedded AWS holds: one bucket, one queue with its dead letter queue, one table. */
export const NAMES = {
  bucket: 'newsfold-articles',
  queue: 'newsfold-articles',
  deadLetterQueue: 'newsfold-articles-dead',
  table: 'newsfold-events',
} as const;

/** The region that every local service and client claims to be in. */
export const REGION = 'us-east-1';
