import { LIMITS } from '../limits';

/** Files that systems leave in archives beside those that were put there. */
const NOT_MEANT = /^__MACOSX\/|(?:^|\/)(?:\.[^/]*|Thumbs\.db|desktop\.ini)$/i;

/** Whether an entry of an archive was put there by a system and not by a person. */
export function isNotMeant(path: string): boolean {
  return NOT_MEANT.test(path);
}

/** Whether a path would lead out of the archive if anybody unpacked it, or is too long to be told. */
export function isUnsafe(path: string): boolean {
  return path.length > LIMITS.pathCharacters || /^(?:[\\/]|[a-z]:)|(?:^|[\\/])\.\.(?:[\\/]|$)|\0/i.test(path);
}
