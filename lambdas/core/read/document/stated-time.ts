import { LIMITS } from './limits';
import { collapseSpaces } from './paragraphs';

/** The stated instant, ISO 8601 in UTC; null if unreadable. A day means its midnight, a time without zone UTC. */
export function statedTime(value: string | null): string | null {
  const text = collapseSpaces(value?.trim() ?? '').slice(0, LIMITS.timeCharacters);
  const instant = isoTime(text) ?? mailTime(text) ?? epochTime(text);
  return instant === null || Number.isNaN(instant) ? null : new Date(instant).toISOString();
}

/** ISO 8601, extended or basic, as feeds, pages and scrapers write it: a day, with or without time and zone. */
const ISO =
  /^(\d{4})-?(\d{2})-?(\d{2})(?:[T ]{1,2}(\d{2}):?(\d{2})(?::?(\d{2})(?:[.,](\d{1,9}))?)?\s?(Z|UTC|GMT|[+-]\d{2}(?::?\d{2})?)?)?$/i;

function isoTime(text: string): number | null {
  const [, year, month, day, hour = '00', minute = '00', second = '00', fraction = '0', zone = 'Z'] =
    ISO.exec(text) ?? [];
  if (!isDay(Number(year), Number(month), Number(day))) return null;
  const utc = Date.parse(
    `${year}-${month}-${day}T${hour}:${minute}:${second}.${fraction.slice(0, 3).padEnd(3, '0')}Z`,
  );
  return utc - offsetOf(zone);
}

/** RFC 822 and its successors: "Fri, 20 Nov 2026 14:05:00 +0100". */
const MAIL =
  /^(?:[a-z]{3,9},? )?(\d{1,2})[ -]([a-z]{3,9})[ -](\d{4}|\d{2})(?: (\d{1,2}):(\d{2})(?::(\d{2}))?)?(?: ([a-z]{1,5}|[+-]\d{4}))?(?: \([a-z]{1,5}\))?$/i;

const MONTHS = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');

function mailTime(text: string): number | null {
  const [, day, month = '', year = '', hour = '0', minute = '0', second = '0', zone = 'GMT'] =
    MAIL.exec(text) ?? [];
  const index = MONTHS.indexOf(month.slice(0, 3).toLowerCase());
  const full = year.length === 2 ? 2000 + Number(year) : Number(year);
  if (!isDay(full, index + 1, Number(day))) return null;
  if (Number(hour) > 23 || Number(minute) > 59 || Number(second) > 60) return null;
  return Date.UTC(full, index, Number(day), Number(hour), Number(minute), Number(second)) - offsetOf(zone);
}

/** Seconds or milliseconds since 1970, for the years 2001 to 2286. */
const EPOCH = /^(\d{10})(?:\.\d{1,9})?$|^(\d{13})$/;

function epochTime(text: string): number | null {
  const [, seconds, milliseconds] = EPOCH.exec(text) ?? [];
  if (seconds !== undefined) return Number(seconds) * 1000;
  return milliseconds === undefined ? null : Number(milliseconds);
}

/** Hours from UTC of the zones that RFC 822 names, and of "UTC", by lower-case name. */
export const MAIL_ZONES: ReadonlyMap<string, number> = new Map([
  ...Object.entries({ z: 0, ut: 0, utc: 0, gmt: 0 }),
  ...Object.entries({ est: -5, edt: -4, cst: -6, cdt: -5, mst: -7, mdt: -6, pst: -8, pdt: -7 }),
]);

/** Milliseconds from UTC; NaN for an unknown zone. */
function offsetOf(zone: string): number {
  const named = MAIL_ZONES.get(zone.toLowerCase());
  if (named !== undefined) return named * 3_600_000;
  const [, sign, hours, minutes = '0'] = /^([+-])([01]\d):?([0-5]\d)?$/.exec(zone) ?? [];
  const offset = Number(hours) * 3_600_000 + Number(minutes) * 60_000;
  return sign === '-' ? -offset : offset;
}

/** Whether the calendar has a day: `Date` reads 30 February as 2 March. */
export function isDay(year: number, month: number, day: number): boolean {
  const date = new Date(Date.UTC(year, month - 1, day));
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
}
