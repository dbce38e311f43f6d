import { Metrics } from '@aws-lambda-powertools/metrics';
import type { Retries } from '../retry/count-retries';
import { type MetricName, NAMESPACE } from './metric-names';
import type { Reports } from './reports';

/** Takes its dimension `service` from the environment variable `POWERTOOLS_SERVICE_NAME`. */
const metrics = new Metrics({ namespace: NAMESPACE });

/**
 * Publishes reports as CloudWatch metrics, in one line of the log for each batch, as a log costs by its bytes. An
 * upload counts once, when its last article is placed.
 */
export const metricReports: Reports = {
  done({ uploadedAt, articles, copies, rejected, boilerplate, opened, joined, isContinued }, _, retries) {
    count({ EventsOpened: opened, EventsJoined: joined });
    countRetries(retries);
    if (isContinued) return;
    count({ Uploads: 1, Articles: articles, Copies: copies, Rejected: rejected, Boilerplate: boilerplate });
    // the two clocks differ, so a short time may come out negative
    if (uploadedAt !== null)
      metrics.addMetric('UploadToRecord', 'Milliseconds', Math.max(0, Date.now() - Date.parse(uploadedAt)));
  },
  failed: ({ retries }) => countRetries(retries),
  parked: () => count({ Parked: 1 }),
  ended() {
    if (metrics.hasStoredMetrics()) metrics.publishStoredMetrics();
  },
};

function countRetries({ conflicts, requests }: Retries): void {
  count({ Conflicts: conflicts, RepeatedRequests: requests });
}

/** Keeps counts until the end of the batch. Zeros are left out, as they would cost bytes too. */
function count(counts: Partial<Record<MetricName, number>>): void {
  for (const [name, times] of Object.entries(counts)) if (times > 0) metrics.addMetric(name, 'Count', times);
}
