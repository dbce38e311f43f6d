import { Rejected } from '../rejection';
import { binaryKind } from './binary-kind';
import { decodeAs } from './charset';
import { detectEncoding } from './detect';
import { readMarked } from './marked';
import { statedInside, statedOutside } from './stated-charset';
import { tidy } from './tidy';
import { readUtf8 } from './utf8';
import { readUnmarkedUtf16 } from './utf16';

/** Most characters that are not valid in a stated encoding, for each one of text, before the statement is not believed. */
const MOST_INVALID = 0.01;

/**
 * The text of an upload in any usual encoding: line ends as `\n`, Unicode NFC, without byte order mark and stray control
 * characters. What the bytes prove goes before what is stated and that before what is likely: text with a byte order
 * mark and valid UTF-8 with letters beyond ASCII are what they are, whatever a server says of them.
 * @param stated the charset or the Content-Type that the transport states
 * @throws Rejected as 'empty', 'binary' or 'unknown-encoding'
 */
export function decode(bytes: Uint8Array, stated: string | null = null): string {
  const kind = binaryKind(bytes);
  if (kind !== null) throw new Rejected('binary', `The upload is ${kind}, not text.`);
  return decodeText(bytes, stated);
}

/**
 * The text of bytes that are known to begin with no other kind of file, as {@link decode} reads it.
 * @throws Rejected as 'empty', 'binary' or 'unknown-encoding'
 */
export function decodeText(bytes: Uint8Array, stated: string | null = null): string {
  const text = tidy(readMarked(bytes) ?? readUnmarkedUtf16(bytes) ?? readUnmarked(bytes, stated));
  if (text.trim() === '') throw new Rejected('empty', 'The upload is empty.');
  return text;
}

function readUnmarked(bytes: Uint8Array, stated: string | null): string {
  const utf8 = readUtf8(bytes);
  if (utf8 !== null && !isEscaped(utf8)) return utf8;
  for (const encoding of [statedOutside(stated), statedInside(bytes)]) {
    const text = encoding === null ? null : readAs(bytes, encoding);
    if (text !== null) return text;
  }
  return readDetected(bytes, utf8);
}

/** Whether ASCII may be Japanese in ISO-2022-JP, which switches its alphabets by escape characters. */
function isEscaped(text: string): boolean {
  return text.includes('\u001b$');
}

/**
 * Bytes in a stated encoding; null where they are not, so that the statement is wrong: valid UTF-8 was read before, and
 * no UTF-16 is without the zero byte of a line end.
 */
function readAs(bytes: Uint8Array, encoding: string): string | null {
  if (encoding === 'utf-8' || (encoding.startsWith('utf-16') && !bytes.includes(0))) return null;
  const text = decodeAs(bytes, encoding);
  const invalid = text.length - text.replaceAll('\ufffd', '').length;
  return invalid > text.length * MOST_INVALID ? null : text;
}

function readDetected(bytes: Uint8Array, utf8: string | null): string {
  const encoding = detectEncoding(bytes);
  if (encoding !== null) return decodeAs(bytes, encoding);
  if (utf8 !== null) return utf8;
  if (bytes.includes(0)) throw new Rejected('binary', 'The upload is binary, not text.');
  throw new Rejected('unknown-encoding', 'The upload is in none of the encodings that are known.');
}
