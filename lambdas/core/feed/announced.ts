import type { EventRecord } from '../fold/event-record';
import type { Announced } from './change';

/** What every detail says of the version that it tells of. */
export function announced({
  eventId,
  version,
  updatedAt,
}: Pick<EventRecord, 'eventId' | 'version' | 'updatedAt'>): Announced {
  return { schemaVersion: 1, eventId, version, updatedAt };
}
