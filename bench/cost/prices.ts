/**
 * On-demand prices of us-east-1 in dollars, as they were in November 2026; those of DynamoDB have stood since 2024-11-01.
 * From the pricing pages of DynamoDB, S3, SQS, Lambda (arm64), EventBridge and CloudWatch at aws.amazon.com.
 */
export const PRICES = {
  readUnit: 0.125e-6,
  writeUnit: 0.625e-6,
  /** Of a table's items, with the backup that restores them to any second. */
  storedGigabyteMonth: 0.25 + 0.2,
  s3Get: 0.4e-6,
  sqsRequest: 0.4e-6,
  lambdaRequest: 0.2e-6,
  lambdaGigabyteSecond: 13.3334e-6,
  /** Of 64 KB. */
  busEvent: 1e-6,
  logGigabyte: 0.5,
} as const;
