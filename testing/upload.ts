import { ingest } from '../lambdas/ingest/ingest';
import type { Outcome } from '../lambdas/ingest/telemetry/reports';
import type { EventStore } from '../lambdas/store/event-store';
import { BUCKET, sequencer, UPLOADED_AT } from './articles';
import { holding } from './held-source';
import type { Sample } from './samples';
import { UNHURRIED } from './unhurried';

/** Handles the nth upload to a key as the pipeline does; a body of null is a deletion. */
export function upload(
  store: EventStore,
  { key, body }: Sample | { key: string; body: null },
  version = 1,
): Promise<Outcome> {
  const notification = { bucket: BUCKET, key, eventTime: UPLOADED_AT, sequencer: sequencer(version) };
  return ingest(notification, { source: holding(body), store, requeue: async () => {} }, UNHURRIED);
}
