import { InvalidCursor } from './errors';

/** A listing, and the form of a position in it. */
export interface Listing {
  kind: 'day' | 'name' | 'articles';
  /** The requested day, name key or event id. */
  of: string;
  /** Pattern of each part of a position. */
  position: readonly RegExp[];
}

/** Max characters of a cursor. The longest has 620: for a name of 100 characters outside ASCII. */
const MAX_CURSOR = 1_000;

/** A position in a listing as text that may be stored, and is safe in URLs and headers. */
export function toCursor({ kind, of }: Listing, position: readonly string[]): string {
  return Buffer.from(JSON.stringify([kind, of, ...position])).toString('base64url');
}

/**
 * The position in a cursor of this listing. Cursors are not signed: an invented one only selects where the listing goes
 * on, and shows nothing that the listing does not show.
 * @throws InvalidCursor if the cursor belongs to another listing, or is not a cursor
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
