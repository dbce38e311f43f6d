import { encodeTime } from 'ulid';

/** The first 10 characters of the ULIDs of a time, given in ISO 8601; of 1970 for an earlier one. */
export function ulidTime(time: string): string {
  return encodeTime(Math.max(0, Date.parse(time)), 10);
}
