import type { RecordBody } from './event-record';

/** What an event's articles determine of its record, by name, in the record's order. */
export const RECORD_ATTRIBUTES = {
  headline: true,
  summary: true,
  figures: true,
  background: true,
  people: true,
  organisations: true,
  places: true,
  timeline: true,
  firstReportedAt: true,
  lastReportedAt: true,
  articles: true,
  origins: true,
  sources: true,
  languages: true,
} as const satisfies Record<keyof RecordBody, true>;
