import { nameKey } from '../../lambdas/core/fold/indexed-names';
import { InvalidArgument } from './errors';

/** Ids are of Crockford's base 32. */
export const EVENT_ID = /^[0-9A-HJKMNP-TV-Z]{26}$/;
export const ARTICLE_ID = /^[0-9A-HJKMNP-TV-Z]{20}$/;

/** ISO 8601 in UTC with milliseconds. */
export const TIME = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z$/;

/** Characters of a name that is looked up: names are shorter. */
const MAX_NAME = 500;

/** Bytes that S3 takes in a key. */
const MAX_KEY_BYTES = 1_024;

/** Characters of a bucket's name. */
const MAX_BUCKET = 63;

/** An object of the bucket that articles are uploaded to. */
export interface ObjectName {
  bucket: string;
  key: string;
}

/** Where to go on. */
export interface After {
  /** The cursor of the last item that was seen; from the beginning where it is left out. */
  after?: string;
}

/** Which events of a day are wanted. All are read: what is left out costs as much as what is listed. */
export interface DayFilter extends After {
  /** ISO 639-1 code of a language that one of its articles is in. */
  language?: string;
  /** Outlet of one of its articles, as the record names it; a record names 64 at most. */
  source?: string;
}

/** @throws InvalidArgument where a text cannot be the id of an event */
export function checkEventId(eventId: string): void {
  if (!EVENT_ID.test(eventId)) throw new InvalidArgument('An event id has 26 characters of base 32.');
}

/** @throws InvalidArgument where a text cannot be the id of an article */
export function checkArticleId(articleId: string): void {
  if (!ARTICLE_ID.test(articleId)) throw new InvalidArgument('An article id has 20 characters of base 32.');
}

/** @throws InvalidArgument where a text is no day of the calendar */
export function checkDay(day: string): void {
  const time = /^\d{4}-\d{2}-\d{2}$/.test(day) ? Date.parse(`${day}T00:00:00.000Z`) : Number.NaN;
  if (Number.isNaN(time) || new Date(time).toISOString().slice(0, 10) !== day)
    throw new InvalidArgument('A day is written as 2026-11-10.');
}

/**
 * What a name is looked up by.
 * @throws InvalidArgument where it has no letter and no digit, or is too long
 */
export function keyOfName(name: string): string {
  const key = name.length > MAX_NAME ? '' : nameKey(name);
  if (key === '')
    throw new InvalidArgument(`A name has letters or digits, and ${MAX_NAME} characters at most.`);
  return key;
}

/** @throws InvalidArgument where there can be no such object */
export function checkObject({ bucket, key }: ObjectName): void {
  if (bucket === '' || bucket.length > MAX_BUCKET || bucket.includes('/'))
    throw new InvalidArgument(`A bucket's name has up to ${MAX_BUCKET} characters and no slash.`);
  if (key === '' || Buffer.byteLength(key) > MAX_KEY_BYTES)
    throw new InvalidArgument(`An object's key has 1 to ${MAX_KEY_BYTES} bytes.`);
}
