import { Rejected } from './rejection';

/** Control characters that no text holds: all below the space but tab, line feed, form feed and carriage return. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
const BINARY = /[\u0000-\u0008\u000b\u000e-\u001f]/;

const utf8 = new TextDecoder('utf-8', { fatal: true });

/**
 * The text of an upload: strict UTF-8, byte order mark off, line ends as `\n`, Unicode NFC.
 * @throws Rejected as 'empty', 'binary' or 'invalid-utf-8'
 */
export function decode(bytes: Uint8Array): string {
  const text = decodeUtf8(bytes).replace(/\r\n?/g, '\n').normalize('NFC');
  if (text.trim() === '') throw new Rejected('empty', 'The upload is empty.');
  return text;
}

function decodeUtf8(bytes: Uint8Array): string {
  let text: string;
  try {
    text = utf8.decode(bytes);
  } catch {
    if (looksBinary(bytes)) throw new Rejected('binary', 'The upload is binary, not text.');
    throw new Rejected('invalid-utf-8', 'The upload is not valid UTF-8.');
  }
  if (BINARY.test(text)) throw new Rejected('binary', 'The upload is binary, not text.');
  return text;
}

/** Whether the first 8 kB hold a NUL, which text in no eight-bit encoding does. */
function looksBinary(bytes: Uint8Array): boolean {
  return bytes.subarray(0, 8192).includes(0);
}
