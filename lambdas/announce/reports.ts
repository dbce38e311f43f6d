import { Logger } from '@aws-lambda-powertools/logger';
import { Metrics } from '@aws-lambda-powertools/metrics';
import type { Reports } from './create-handler';

/** Where CloudWatch keeps what the function counts: changes that are on the bus. Of failures Lambda counts the errors. */
const NAMESPACE = 'Newsfold';

/** Both say who speaks by the environment variable `POWERTOOLS_SERVICE_NAME`. */
const logger = new Logger();
const metrics = new Metrics({ namespace: NAMESPACE });

/**
 * Reports as a CloudWatch metric, one line of the log for a batch, and a line for each failure. Its message, cut, is what
 * EventBridge or the SDK says.
 */
export const reports: Reports = {
  announced: (changes) => metrics.addMetric('Announced', 'Count', changes),
  failed({ sequenceNumber, error }) {
    const { name, message } = error instanceof Error ? error : new Error(String(error));
    logger.error(message.slice(0, 500), { sequenceNumber, error: name });
  },
  ended() {
    if (metrics.hasStoredMetrics()) metrics.publishStoredMetrics();
  },
};
