import type { Context, SQSBatchResponse, SQSEvent, SQSRecord } from 'aws-lambda';
import type { EventStore } from '../store/event-store';
import { DELIVERIES } from './deliveries';
import { ingest, type Outcome, type Ports } from './ingest';
import { type Notification, parseNotifications } from './notification';
import { parkUpload } from './park-upload';
import { RESERVED_MILLISECONDS } from './reserved-time';
import { countRetries, type Retries } from './retries';

/** How the handler tells what it did; nothing of an article's text is told. */
export interface Reports {
  done(outcome: Outcome, store: EventStore, retries: Retries): void | Promise<void>;
  /** One article is placed or withdrawn; for a progress bar. */
  placed?(): void;
  /** A message was not handled; after its last delivery also what kept one of its uploads from being parked. */
  failed(failure: Failure): void;
  /** An upload was parked. */
  parked?(): void;
  /** A batch is over. */
  ended?(): void;
}

/** Why a message was not handled. */
export interface Failure {
  messageId: string;
  /** Keys of its uploads; none where it tells of none. */
  keys: readonly string[];
  error: unknown;
  retries: Retries;
  /** Whether it goes to the dead letters and not back to the queue. */
  isLast: boolean;
}

/** The part of Lambda's context that tells how much time is left. */
type Clock = Pick<Context, 'getRemainingTimeInMillis'>;

/** Where nobody counts the time. */
const NO_HURRY: Clock = { getRemainingTimeInMillis: () => Number.POSITIVE_INFINITY };

/**
 * The SQS handler over given ports: each message on its own, in order, so that one that fails delays no other and is
 * the only one retried. What cannot be begun or finished in time is sent to the queue once more. Where the last delivery
 * of a message fails, its uploads are parked with the reason.
 */
export function createHandler(
  ports: Ports,
  reports: Reports,
): (event: SQSEvent, clock?: Clock) => Promise<SQSBatchResponse> {
  return async (event, clock = NO_HURRY) => {
    const isTimeUp = () => clock.getRemainingTimeInMillis() < RESERVED_MILLISECONDS;
    const watch = { isTimeUp, placed: () => reports.placed?.() };
    const batchItemFailures: SQSBatchResponse['batchItemFailures'] = [];
    for (const record of event.Records) {
      const retries: Retries = { requests: 0, conflicts: 0 };
      let notifications: Notification[] = [];
      try {
        await countRetries(retries, async () => {
          notifications = parseNotifications(record.body);
          for (const notification of notifications) {
            if (isTimeUp()) await ports.again(notification);
            else await reports.done(await ingest(notification, ports, watch), ports.store, retries);
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

/** Parks each upload of a message; what keeps one from being parked is only told. */
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
