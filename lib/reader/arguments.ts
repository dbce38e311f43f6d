import { nameKey } from '../../lambdas/core/fold/indexed-names';
import { InvalidArgument } from './errors';

/** Ids are in Crockford's base 32. */
export const EVENT_ID = /^[0-9A-HJKMNP-TV-Z]{26}$/;
export const ARTICLE_ID = /^[0-9A-HJKMNP-TV-Z]{20}$/;

/** ISO 8601 in UTC with milliseconds. */
export const TIME = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z$/;

/** Max characters of a name that is looked up; names are shorter. */
const MAX_NAME = 500;

/** Max bytes of an S3 key, and characters of a bucket name. */
const MAX_KEY_BYTES = 1_024;
const MAX_BUCKET = 63;

/** An uploaded object. */
export interface ObjectName {
  bucket: string;
  key: string;
}

/** Where to continue a listing. */
export interface After {
  /** Cursor of the last item seen. Without it the listing starts at the beginning. */
  after?: string;
}

/** Filters the events of a day. Filtered events are read as well, and cost the same. */
export interface DayFilter extends After {
  /** Language of one of its articles, an ISO 639-1 code. */
  language?: string;
  /** Outlet of one of its articles, as the record names it. A record names 64 at most. */
  source?: string;
}

/** @throws InvalidArgument if a text cannot be an event id */
export function checkEventId(eventId: string): void {
  if (!EVENT_ID.test(eventId)) throw new InvalidArgument('An event id has 26 characters of base 32.');
}

/** @throws InvalidArgument if a text cannot be an article id */
export function checkArticleId(articleId: string): void {
  if (!ARTICLE_ID.test(articleId)) throw new InvalidArgument('An article id has 20 characters of base 32.');
}

/** @throws InvalidArgument if a text is not a day of the calendar */
export function checkDay(day: string): void {
  const time = /^\d{4}-\d{2}-\d{2}$/.test(day) ? Date.parse(`${day}T00:00:00.000Z`) : Number.NaN;
  if (Number.isNaN(time) || new Date(time).toISOString().slice(0, 10) !== day)
    throw new InvalidArgument('A day is written as 2026-11-10.');
}

/**
 * The key that a name is looked up by.
 * @throws InvalidArgument if the name has neither letter nor digit, or is too long
 */
export function keyOfName(name: string): string {
  const key = name.length > MAX_NAME ? '' : nameKey(name);
  if (key === '')
    throw new InvalidArgument(`A name has letters or digits, and ${MAX_NAME} characters at most.`);
  return key;
}

/** @throws InvalidArgument if no object can have this name */
export function checkObject({ bucket, key }: ObjectName): void {
  if (bucket === '' || bucket.length > MAX_BUCKET || bucket.includes('/'))
    throw new InvalidArgument(`A bucket's name has up to ${MAX_BUCKET} characters and no slash.`);
  if (key === '' || Buffer.byteLength(key) > MAX_KEY_BYTES)
    throw new InvalidArgument(`An object's key has 1 to ${MAX_KEY_BYTES} bytes.`);
}
