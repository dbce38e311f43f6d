import { encodingExists, decode as iconvDecode } from 'iconv-lite';

/** Encodings all letters of which another one has at the same place, and more: Ukrainian ones and rare Chinese ones. */
const CONTAINED_IN = new Map([
  ['gbk', 'gb18030'],
  ['koi8-r', 'koi8-u'],
]);

/**
 * The encoding that a label such as "latin1" means on the web, where ISO-8859-1 stands for windows-1252; null if the
 * web knows none.
 */
export function encodingOf(label: string): string | null {
  try {
    return new TextDecoder(label).encoding;
  } catch {
    return null;
  }
}

/**
 * Bytes read in an encoding that `encodingOf` gave, or in UTF-32; U+FFFD stands for what is not valid in it. By
 * iconv-lite where that knows the encoding: the windows-1252 of Node's TextDecoder leaves curly quotes as controls.
 */
export function decodeAs(bytes: Uint8Array, encoding: string): string {
  const name = CONTAINED_IN.get(encoding) ?? encoding;
  return encodingExists(name) ? iconvDecode(bytes, name) : new TextDecoder(name).decode(bytes);
}
