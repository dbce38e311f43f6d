/**
 * Limits of AWS as they were in November 2026, by default, a second: docs.aws.amazon.com, service quotas of DynamoDB, Lambda
 * and EventBridge. All but those of a partition are raised on request.
 */
export const LIMITS = {
  /** Units of one partition, and so of one partition key whose items cannot be parted by sort key. */
  partitionReads: 3_000,
  partitionWrites: 1_000,
  /** Units of a table on demand. */
  tableReads: 40_000,
  tableWrites: 40_000,
  /** Invocations at a time of all functions of an account. */
  concurrency: 1_000,
  /** Requests with up to ten entries each, in the regions that admit the least. */
  busRequests: 600,
} as const;
