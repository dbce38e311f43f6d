import { Logger } from '@aws-lambda-powertools/logger';
import { Metrics } from '@aws-lambda-powertools/metrics';
import { EventBridgeClient } from '@aws-sdk/client-eventbridge';
import { requiredVariable } from '../required-variable';
import { silentLogger } from '../store/silent-logger';
import { type AnnounceReports, createHandler } from './create-handler';
import { EventBridgeEventBus } from './eventbridge-event-bus';

/** Where CloudWatch keeps what the function counts: changes that are on the bus. Of failures Lambda counts the errors. */
const NAMESPACE = 'Newsfold';

/** Both say who speaks by the environment variable `POWERTOOLS_SERVICE_NAME`. */
const logger = new Logger();
const metrics = new Metrics({ namespace: NAMESPACE });

/**
 * Reports as a CloudWatch metric, one line of the log for a batch, and a line for each failure. Its message, cut, is what
 * EventBridge or the SDK says.
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
 * Milliseconds that EventBridge has to begin its answer; the SDK by itself waits for ever. The three attempts of a call that
 * hangs, after which the batch ends, are over well within the function's minute.
 */
const ANSWER_TIMEOUT = 4_000;

const client = new EventBridgeClient({
  cacheMiddleware: true,
  logger: silentLogger,
  // without the second the SDK only warns
  requestHandler: { requestTimeout: ANSWER_TIMEOUT, throwOnRequestTimeout: true },
});

/**
 * The announce function in AWS: environment variables `EVENT_BUS_NAME` and, for logs and metrics, `POWERTOOLS_SERVICE_NAME`,
 * region and credentials from the runtime.
 */
export const handler = createHandler(
  new EventBridgeEventBus(client, requiredVariable('EVENT_BUS_NAME')),
  reports,
);
