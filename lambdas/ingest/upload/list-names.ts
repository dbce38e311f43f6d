import type { UploadItem } from '../../store/upload-item';

/** The write of an upload's item that a list is made for, and the version of the object that it lists. */
type ItemWrite = Pick<UploadItem, 'sequencer' | 'writes' | 'etag'>;

/** Digits of the write counter in the name of a list, so that names sort by it. */
const WRITES_DIGITS = 9;

/**
 * Name of the list of all articles of an upload. Names sort by version, then by the write of the item, so deleting
 * every list below a name never deletes a newer one.
 */
export function listName({ etag, ...write }: ItemWrite): string {
  return `${prefixOf(write)}${alphanumeric(etag)}`;
}

/** Name of a list of what was surveyed up to a position: it sorts before the list of all articles of the same write. */
export function surveyListName({ etag, ...write }: ItemWrite, what: string, position: number): string {
  return `${prefixOf(write)}!${what}#${position}#${alphanumeric(etag)}`;
}

function prefixOf({ sequencer, writes }: Omit<ItemWrite, 'etag'>): string {
  return `${sequencer}#${String(writes).padStart(WRITES_DIGITS, '0')}#`;
}

function alphanumeric(etag: string | null): string {
  return etag?.replace(/\W/g, '') ?? '';
}
