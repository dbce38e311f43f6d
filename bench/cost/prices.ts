import type { Capacity } from '../../testing/capacity-meter';

/**
 * On-demand prices of us-east-1 in dollars, as of November 2026; those of DynamoDB have not changed since 2024-11-01.
 * From the pricing pages of DynamoDB, S3, SQS, Lambda (arm64), EventBridge and CloudWatch at aws.amazon.com.
 */
export const PRICES = {
  readUnit: 0.125e-6,
  writeUnit: 0.625e-6,
  s3Get: 0.4e-6,
  sqsRequest: 0.4e-6,
  lambdaRequest: 0.2e-6,
  lambdaGigabyteSecond: 13.3334e-6,
  /** Of 64 KB. */
  busEvent: 1e-6,
  logGigabyte: 0.5,
} as const;

/** The price of capacity, in dollars. */
export function dollarsOf({ read, tableWrite, indexWrite }: Capacity): number {
  return read * PRICES.readUnit + (tableWrite + indexWrite) * PRICES.writeUnit;
}
