/**
 * Default limits of AWS per second, as of November 2026: docs.aws.amazon.com, service quotas of DynamoDB, Lambda and
 * EventBridge. All but those of a partition are raised on request.
 */
export const LIMITS = {
  /** Units of a partition, and so of a partition key whose items cannot be split by sort key. */
  partitionReads: 3_000,
  partitionWrites: 1_000,
  /** Units of an on-demand table. */
  tableReads: 40_000,
  tableWrites: 40_000,
  /** Concurrent invocations of all functions of an account. */
  concurrency: 1_000,
  /** Requests of up to ten entries, in the regions with the lowest quota. */
  busRequests: 600,
} as const;
