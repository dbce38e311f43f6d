/** Milliseconds for which outlets go on printing a number that others have replaced. */
const LINGERS = 12 * 60 * 60 * 1000;

/** Whether a number first published at `since` has replaced one that was last published at `last`. */
export function hasReplaced(since: string, last: string): boolean {
  return Date.parse(last) <= Date.parse(since) + LINGERS;
}
