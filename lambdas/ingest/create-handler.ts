import type { SQSBatchResponse, SQSEvent } from 'aws-lambda';
import type { EventStore } from '../store/event-store';
import { ingest, type OnPlaced, type Outcome, type Ports } from './ingest';
import { parseNotifications } from './notification';

/** How the handler tells what it did; nothing of an article's text is told. */
export interface Reports {
  done(outcome: Outcome, store: EventStore): void | Promise<void>;
  /** One article is placed or withdrawn; for a progress bar. */
  placed?: OnPlaced;
  /** A message that goes back to the queue, and after five times to the dead letters. */
  failed(messageId: string, error: unknown): void;
}

/**
 * The SQS handler over given ports: each message on its own, in order, so that one that fails delays no other and is
 * the only one retried.
 */
export function createHandler(
  ports: Ports,
  reports: Reports,
): (event: SQSEvent) => Promise<SQSBatchResponse> {
  return async (event) => {
    const batchItemFailures: SQSBatchResponse['batchItemFailures'] = [];
    for (const record of event.Records) {
      try {
        for (const notification of parseNotifications(record.body)) {
          await reports.done(await ingest(notification, ports, () => reports.placed?.()), ports.store);
        }
      } catch (error) {
        reports.failed(record.messageId, error);
        batchItemFailures.push({ itemIdentifier: record.messageId });
      }
    }
    return { batchItemFailures };
  };
}
