import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { S3Client } from '@aws-sdk/client-s3';
import { SQSClient } from '@aws-sdk/client-sqs';
import { EVENT_WINDOW_DAYS } from '../core/match/match';
import { requiredVariable } from '../required-variable';
import { DynamoDbEventStore } from '../store/dynamodb/dynamodb-event-store';
import { S3ArticleSource } from '../store/s3/s3-article-source';
import { silentLogger } from '../store/silent-logger';
import { createHandler } from './create-handler';
import { requeueTo } from './message/notification';
import { countedClient } from './retry/retries';
import { logReports } from './telemetry/log-reports';
import { metricReports } from './telemetry/metric-reports';
import { allReports } from './telemetry/reports';

/**
 * Milliseconds that AWS has to begin its answer to a request, which it takes 10 to 200 for; the SDK by itself waits for
 * ever. All attempts of a call that hangs, four of DynamoDB's, are over within the time kept for the article in hand.
 */
const ANSWER_TIMEOUT = 4_000;

/**
 * Milliseconds in which a connection may bring nothing, so that an object whose bytes cease to come leaves time for the
 * rest of its batch. What was read of an archive may take long to place before more of it is asked for, so this is not
 * short: 64 KB of packed news text are a hundred articles, of 30 ms each.
 */
const IDLE_TIMEOUT = 100_000;

/** The clients keep their resolved middleware, which takes a quarter off the CPU time of a call, and log nothing. */
const CLIENT = {
  cacheMiddleware: true,
  logger: silentLogger,
  // without the second the SDK only warns
  requestHandler: {
    requestTimeout: ANSWER_TIMEOUT,
    throwOnRequestTimeout: true,
    socketTimeout: IDLE_TIMEOUT,
  },
};

/**
 * The ingest function in AWS: environment variables `TABLE_NAME`, `QUEUE_URL`, `EVENT_WINDOW_DAYS` where
 * that is shorter than usual and, for its metrics, `POWERTOOLS_SERVICE_NAME`, region and credentials from the runtime.
 */
export const handler = createHandler(
  {
    source: new S3ArticleSource(countedClient(new S3Client(CLIENT))),
    store: new DynamoDbEventStore(countedClient(new DynamoDBClient(CLIENT)), requiredVariable('TABLE_NAME')),
    requeue: requeueTo(countedClient(new SQSClient(CLIENT)), requiredVariable('QUEUE_URL')),
    windowDays: Number(process.env.EVENT_WINDOW_DAYS ?? EVENT_WINDOW_DAYS),
  },
  allReports(logReports, metricReports),
);
