import { Logger } from '@aws-lambda-powertools/logger';
import { Metrics } from '@aws-lambda-powertools/metrics';
import type { Reports } from './create-handler';

/** Where CloudWatch keeps what the function counts: changes that are on the bus, and batches that ended before their end. */
const NAMESPACE = 'Newsfold';

/** Both say who speaks by the environment variable `POWERTOOLS_SERVICE_NAME`. */
const logger = new Logger();
const metrics = new Metrics({ namespace: NAMESPACE });

/**
 * Reports as CloudWatch metrics, one line of the log for a batch, and a line for each failure. Its message, cut, is what
 * EventBridge or the SDK says.
 */
export const reports: Reports = {
  announced: (changes) => metrics.addMetric('Announced', 'Count', changes),
  failed({ sequenceNumber, error }) {
    const { name, message } = error instanceof Error ? error : new Error(String(error));
    metrics.addMetric('AnnounceFailures', 'Count', 1);
    logger.error(message.slice(0, 500), { sequenceNumber, error: name });
  },
  ended() {
    if (metrics.hasStoredMetrics()) metrics.publishStoredMetrics();
  },
};
