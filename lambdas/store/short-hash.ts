import { createHash } from 'node:crypto';

/** Crockford's base 32, as ULIDs use it: no letter that reads as a digit. */
const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** A hash of some texts in their order: so many characters of 5 bits each, 32 at most. */
export function shortHash(parts: readonly string[], length: number): string {
  const bytes = createHash('sha256').update(JSON.stringify(parts)).digest();
  return Array.from(bytes.subarray(0, length), (byte) => ALPHABET[byte % 32]).join('');
}
