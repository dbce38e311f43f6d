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
import { countedClient } from './retry/count-retries';
import { logReports } from './telemetry/log-reports';
import { metricReports } from './telemetry/metric-reports';
import { allReports } from './telemetry/reports';

/**
 * Milliseconds within which AWS must begin its answer to a request. Answers usually take 10 to 200; without a limit the
 * SDK waits forever. All attempts of a call that hangs (four for DynamoDB) end within `RESERVED_MILLISECONDS`.
 */
const ANSWER_TIMEOUT = 4_000;

/**
 * Milliseconds for which a connection may deliver nothing, so that a download that stalls leaves time for the rest of
 * its batch. It is long because no bytes of an archive are requested while the articles read so far are placed: 64 KB
 * of packed news text are a hundred articles, of 30 ms each.
 */
const IDLE_TIMEOUT = 100_000;

/** Keeping the resolved middleware saves a quarter of the CPU time of a call. */
const CLIENT = {
  cacheMiddleware: true,
  logger: silentLogger,
  // without throwOnRequestTimeout the SDK only logs a warning
  requestHandler: {
    requestTimeout: ANSWER_TIMEOUT,
    throwOnRequestTimeout: true,
    socketTimeout: IDLE_TIMEOUT,
  },
};

/**
 * The ingest function in AWS. Environment variables: `TABLE_NAME`; `QUEUE_URL`; `EVENT_WINDOW_DAYS` if the window is
 * shorter than the default; `POWERTOOLS_SERVICE_NAME` for the metrics. Region and credentials come from the runtime.
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
