/** Names of the bucket, the queues and the table in the embedded AWS. */
export const NAMES = {
  bucket: 'newsfold-articles',
  queue: 'newsfold-articles',
  deadLetterQueue: 'newsfold-articles-dead',
  table: 'newsfold-events',
} as const;

/** Region of every local service and client. */
export const REGION = 'us-east-1';
