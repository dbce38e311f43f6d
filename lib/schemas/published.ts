import type { EventRecord, MergedRecord } from '../../lambdas/core/fold/event/event-record';

/** What the table publishes under an event's id: `status` says which it is. */
export type PublishedRecord = LiveRecord | RetractedRecord | MergedRecord;

/** A record of an event with articles. */
export interface LiveRecord extends EventRecord {
  status: 'live';
}

/** A record of an event whose articles are all withdrawn: headline and lists are empty, counts 0, and it has no reports. */
export interface RetractedRecord extends Omit<EventRecord, 'firstReportedAt' | 'lastReportedAt'> {
  status: 'retracted';
  lastReportedAt: '';
}
