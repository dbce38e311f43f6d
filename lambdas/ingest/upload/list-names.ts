import type { UploadItem } from '../../store/event-store';

/** The write of an upload's item that a list is meant for, and the version of the object that it lists. */
type Write = Pick<UploadItem, 'sequencer' | 'writes' | 'etag'>;

/** Digits of an item's count of writes in the name of a list. */
const WRITES_DIGITS = 9;

/**
 * The name of the list of an upload's articles. It sorts by version and, within one, by the write of the item that it is
 * meant for: so whoever drops what is older than a list that stands drops none that is to stand after it.
 */
export function listName({ etag, ...write }: Write): string {
  return `${beginOf(write)}${letters(etag)}`;
}

/** The name of a list of what was surveyed up to a position: it sorts before those of all. */
export function surveyListName({ etag, ...write }: Write, what: string, position: number): string {
  return `${beginOf(write)}!${what}#${position}#${letters(etag)}`;
}

function beginOf({ sequencer, writes }: Omit<Write, 'etag'>): string {
  return `${sequencer}#${String(writes).padStart(WRITES_DIGITS, '0')}#`;
}

function letters(etag: string | null): string {
  return etag?.replace(/\W/g, '') ?? '';
}
