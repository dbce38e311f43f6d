import type { EventRecord, MergedRecord } from '../../lambdas/core/fold/event/event-record';

/** What the table publishes for an event; `status` distinguishes the three forms. */
export type PublishedRecord = LiveRecord | RetractedRecord | MergedRecord;

/** The record of an event with articles. */
export interface LiveRecord extends EventRecord {
  status: 'live';
}

/** The record of an event whose articles are all withdrawn: headline and lists are empty, counts 0, no reports. */
export interface RetractedRecord extends Omit<EventRecord, 'firstReportedAt' | 'lastReportedAt'> {
  status: 'retracted';
  lastReportedAt: '';
}
