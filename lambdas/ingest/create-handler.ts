import type { Context, SQSBatchResponse, SQSEvent, SQSRecord } from 'aws-lambda';
import type { EventStore } from '../store/event-store';
import { ingest, type Ports } from './ingest';
import { DELIVERIES, RESERVED_MILLISECONDS } from './message/delivery';
import { type Notification, parseNotifications } from './message/notification';
import { countRetries, type Retries } from './retry/count-retries';
import type { Failure, Reports } from './telemetry/reports';
import { parkUpload } from './upload/park-upload';

type Clock = Pick<Context, 'getRemainingTimeInMillis'>;

const NO_TIME_LIMIT: Clock = { getRemainingTimeInMillis: () => Number.POSITIVE_INFINITY };

/**
 * Creates the SQS handler. It handles the messages of a batch in order, each on its own: a message that fails delays no
 * other and is the only one to be delivered again. A notification for which no time is left goes back to the queue.
 * When the last delivery of a message fails, its uploads are parked with the reason.
 */
export function createHandler(
  ports: Ports,
  reports: Reports,
): (event: SQSEvent, clock?: Clock) => Promise<SQSBatchResponse> {
  return async (event, clock = NO_TIME_LIMIT) => {
    const isTimeUp = () => clock.getRemainingTimeInMillis() < RESERVED_MILLISECONDS;
    const deadline = { isTimeUp, placed: () => reports.placed?.() };
    const batchItemFailures: SQSBatchResponse['batchItemFailures'] = [];
    for (const record of event.Records) {
      const retries: Retries = { requests: 0, conflicts: 0 };
      let notifications: Notification[] = [];
      try {
        await countRetries(retries, async () => {
          notifications = parseNotifications(record.body);
          for (const notification of notifications) {
            if (isTimeUp()) await ports.requeue(notification);
            else await reports.done(await ingest(notification, ports, deadline), ports.store, retries);
          }
        });
      } catch (error) {
        const { messageId } = record;
        batchItemFailures.push({ itemIdentifier: messageId });
        const isLast = isLastDelivery(record);
        const failure = { messageId, keys: notifications.map(({ key }) => key), error, retries, isLast };
        reports.failed(failure);
        if (isLast) await parkAll(notifications, failure, ports.store, reports);
      }
    }
    reports.ended?.();
    return { batchItemFailures };
  };
}

function isLastDelivery({ attributes }: SQSRecord): boolean {
  return Number(attributes.ApproximateReceiveCount) >= DELIVERIES;
}

async function parkAll(
  uploads: readonly Notification[],
  failure: Failure,
  store: EventStore,
  reports: Reports,
): Promise<void> {
  for (const upload of uploads) {
    await parkUpload(upload, failure.error, store).then(
      () => reports.parked?.(),
      (error: unknown) => reports.failed({ ...failure, error }),
    );
  }
}
