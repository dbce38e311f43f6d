import { Logger } from '@aws-lambda-powertools/logger';
import { Metrics } from '@aws-lambda-powertools/metrics';
import { EventBridgeClient } from '@aws-sdk/client-eventbridge';
import { requiredVariable } from '../required-variable';
import { silentLogger } from '../store/silent-logger';
import { type AnnounceReports, createHandler } from './create-handler';
import { EventBridgeEventBus } from './eventbridge-event-bus';

/** CloudWatch namespace of the metric `Announced`. Failures are in Lambda's own metric of errors. */
const NAMESPACE = 'Newsfold';

/** Both take their service name from the environment variable `POWERTOOLS_SERVICE_NAME`. */
const logger = new Logger();
const metrics = new Metrics({ namespace: NAMESPACE });

/**
 * Publishes a CloudWatch metric, in one line of the log for each batch, and logs a line for each failure with the
 * message of EventBridge or the SDK, cut.
 */
export const reports: AnnounceReports = {
  announced: (changes) => metrics.addMetric('Announced', 'Count', changes),
  failed({ sequenceNumber, error }) {
    const { name, message } = error instanceof Error ? error : new Error(String(error));
    logger.error(message.slice(0, 500), { sequenceNumber, error: name });
  },
  ended() {
    if (metrics.hasStoredMetrics()) metrics.publishStoredMetrics();
  },
};

/**
 * Milliseconds within which EventBridge must begin its answer; without a limit the SDK waits forever. The three
 * attempts of a call that hangs, after which the batch ends, are over well within the function's minute.
 */
const ANSWER_TIMEOUT = 4_000;

const client = new EventBridgeClient({
  cacheMiddleware: true,
  logger: silentLogger,
  // without throwOnRequestTimeout the SDK only logs a warning
  requestHandler: { requestTimeout: ANSWER_TIMEOUT, throwOnRequestTimeout: true },
});

/**
 * The announce function in AWS. Environment variables: `EVENT_BUS_NAME`; `POWERTOOLS_SERVICE_NAME` for logs and
 * metrics. Region and credentials come from the runtime.
 */
export const handler = createHandler(
  new EventBridgeEventBus(client, requiredVariable('EVENT_BUS_NAME')),
  reports,
);
