import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import type { EventBridgeClient } from '@aws-sdk/client-eventbridge';
import type { S3Client } from '@aws-sdk/client-s3';
import type { SQSClient } from '@aws-sdk/client-sqs';

/** The part of the SDK's standard strategy that says how long to wait. */
interface Strategy {
  retryBackoffStrategy: { computeNextBackoffDelay(attempt: number): number };
}

/** Takes the pauses out of a client's retries, up to 7 s where it is throttled, and leaves their number and bounds. */
export async function withoutSdkPauses(
  client: DynamoDBClient | EventBridgeClient | S3Client | SQSClient,
): Promise<void> {
  const strategy = (await client.config.retryStrategy()) as unknown as Strategy;
  strategy.retryBackoffStrategy.computeNextBackoffDelay = () => 0;
}
