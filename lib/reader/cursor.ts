import { InvalidCursor } from './errors';

/** What is listed, and what of an item's keys says where in the list it stands. */
export interface Listing {
  kind: 'day' | 'name' | 'articles';
  /** The day, the key of the name, or the event that was asked for. */
  of: string;
  /** What each part of a position looks like. */
  position: readonly RegExp[];
}

/** Characters of a cursor: the longest is of a name of 100 characters outside ASCII, and has 620. */
const MAX_CURSOR = 1_000;

/** A position in a listing as a text that may be kept, and sent through addresses and headers as it is. */
export function toCursor({ kind, of }: Listing, position: readonly string[]): string {
  return Buffer.from(JSON.stringify([kind, of, ...position])).toString('base64url');
}

/**
 * The position that a cursor of this listing holds. A cursor only says where to go on, so whoever makes one up sees no
 * more than a listing would show.
 * @throws InvalidCursor where it is another listing's, or none
 */
export function fromCursor(cursor: string, { kind, of, position }: Listing): string[] {
  const [cursorKind, cursorOf, ...parts] = partsOf(cursor);
  if (cursorKind !== kind || cursorOf !== of)
    throw new InvalidCursor('The cursor is of another listing, or no cursor.');
  if (parts.length !== position.length || !position.every((part, index) => part.test(parts[index] ?? '')))
    throw new InvalidCursor('The cursor is damaged.');
  return parts;
}

function partsOf(cursor: string): string[] {
  if (typeof cursor !== 'string' || cursor.length > MAX_CURSOR || !/^[\w-]+$/.test(cursor)) return [];
  try {
    const parts: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString());
    return Array.isArray(parts) && parts.every((part) => typeof part === 'string') ? parts : [];
  } catch {
    return [];
  }
}
