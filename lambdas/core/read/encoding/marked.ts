import { decodeAs } from './charset';

/** Byte order marks; that of UTF-32 LE begins with that of UTF-16 LE and comes first. */
const MARKS: readonly [number[], string][] = [
  [[0xef, 0xbb, 0xbf], 'utf-8'],
  [[0xff, 0xfe, 0, 0], 'utf-32le'],
  [[0, 0, 0xfe, 0xff], 'utf-32be'],
  [[0xff, 0xfe], 'utf-16le'],
  [[0xfe, 0xff], 'utf-16be'],
];

/** The text of an upload that begins with a byte order mark, without it; null if it has none. */
export function readMarked(bytes: Uint8Array): string | null {
  for (const [mark, encoding] of MARKS) {
    if (mark.every((byte, index) => bytes[index] === byte))
      return decodeAs(bytes.subarray(mark.length), encoding);
  }
  return null;
}
