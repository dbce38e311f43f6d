import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import type { EventBridgeClient } from '@aws-sdk/client-eventbridge';
import type { S3Client } from '@aws-sdk/client-s3';
import type { SQSClient } from '@aws-sdk/client-sqs';

/** The part of the SDK's standard retry strategy that sets the pauses. */
interface Strategy {
  retryBackoffStrategy: { computeNextBackoffDelay(attempt: number): number };
}

/** Removes the pauses of a client's retries, up to 7 s if it is throttled; their number and limits stay. */
export async function withoutSdkPauses(
  client: DynamoDBClient | EventBridgeClient | S3Client | SQSClient,
): Promise<void> {
  const strategy = (await client.config.retryStrategy()) as unknown as Strategy;
  strategy.retryBackoffStrategy.computeNextBackoffDelay = () => 0;
}
