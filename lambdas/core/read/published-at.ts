import { LIMITS } from './limits';
import { Rejected } from './rejection';

/** ISO 8601: a date, or a date and a time with or without zone. */
const ISO = /^(\d{4}-\d{2}-\d{2})(?:[T ](\d{2}:\d{2}(?::\d{2}(?:\.\d{1,9})?)?)\s*(Z|[+-]\d{2}:?\d{2})?)?$/i;

/**
 * The instant that an article states as its publication, as ISO 8601 in UTC; a plain date is its midnight and a time
 * without zone is UTC. Null where it states none or one more than a day after the upload.
 * @throws Rejected as 'invalid-field' where something is stated that is no ISO 8601 time
 */
export function statedTime(value: string | null, uploadedAt: string): string | null {
  if (value === null || value.trim() === '') return null;
  const [, date, time = '00:00', zone = 'Z'] = ISO.exec(value.trim()) ?? [];
  const instant = Date.parse(`${date}T${time}${zone.toUpperCase()}`);
  if (Number.isNaN(instant) || !isDay(date))
    throw new Rejected('invalid-field', 'publishedAt is not an ISO 8601 time.');
  if (instant > Date.parse(uploadedAt) + LIMITS.futureMilliseconds) return null;
  return new Date(instant).toISOString();
}

/** Whether a day is in the calendar: `Date` takes 30 February for 2 March. */
function isDay(date = ''): boolean {
  return new Date(`${date}T00:00Z`).toISOString().startsWith(date);
}
