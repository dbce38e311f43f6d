import { Rejected } from '../document/rejection';
import { decodeAs, detectEncoding, readMarked, statedInside, statedOutside, topCharacters } from './charset';

/**
 * The text of an upload in any usual encoding, with `\n` as line end, in Unicode NFC, without byte order mark and stray
 * control characters. Trusts what the bytes prove, then what is stated, then what is likely: text with a byte order
 * mark and valid UTF-8 with letters beyond ASCII are what they are, whatever a server states.
 * @param stated the charset or the Content-Type from the transport
 * @throws Rejected as 'empty', 'binary' or 'unknown-encoding'
 */
export function decode(bytes: Uint8Array, stated: string | null = null): string {
  const kind = binaryKind(bytes);
  if (kind !== null) throw new Rejected('binary', `The upload is ${kind}, not text.`);
  return decodeText(bytes, stated);
}

/**
 * Decodes like {@link decode}, for bytes that are known not to begin with the signature of another kind of file.
 * @throws Rejected as 'empty', 'binary' or 'unknown-encoding'
 */
export function decodeText(bytes: Uint8Array, stated: string | null = null): string {
  const text = tidy(readMarked(bytes) ?? readUnmarkedUtf16(bytes) ?? readUnmarked(bytes, stated));
  if (text.trim() === '') throw new Rejected('empty', 'The upload is empty.');
  return text;
}

/** Signatures of files without text; the first match counts. ISO base media has its `ftyp` at the fifth byte. */
// biome-ignore-start lint/suspicious/noControlCharactersInRegex: signatures are made of control characters
const SIGNATURES: readonly [RegExp, string][] = [
  [/^\s{0,64}%PDF-/, 'a PDF'],
  [/^\s{0,64}%!PS-Adobe/, 'a PostScript file'],
  [/^\{\\rtf\d/, 'an RTF document'],
  [/^PK\x03\x04.*word\//s, 'a Word document'],
  [/^PK\x03\x04.*xl\//s, 'an Excel workbook'],
  [/^PK\x03\x04.*ppt\//s, 'a PowerPoint presentation'],
  [/^PK\x03\x04.{26}mimetypeapplication\/vnd\.oasis/s, 'an OpenDocument file'],
  [/^PK\x03\x04.{26}mimetypeapplication\/epub/s, 'an e-book'],
  [/^\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1/, 'an Office file'],
  [
    /^(?:PK[\x03\x05]|\x1f\x8b|BZh\d1AY|7z\xbc\xaf|\xfd7zXZ|Rar!\x1a|\x28\xb5\x2f\xfd|.{257}ustar(?:\x00| {2}\x00))/s,
    'an archive',
  ],
  [/^(?:\x89PNG|\xff\xd8\xff|GIF8[79]a|RIFF.{4}WEBP|II\*\x00|MM\x00\*|BM.{4}\x00{4}|8BPS\x00)/s, 'an image'],
  [/^.{4}ftyp(?:heic|heix|mif1|avif)/s, 'an image'],
  [/^(?:ID3[\x02-\x04]|OggS\x00|fLaC\x00|RIFF.{4}WAVE|.{4}ftypM4A|\xff[\xf2\xf3\xfb])/s, 'a sound recording'],
  [/^(?:RIFF.{4}AVI |\x1a\x45\xdf\xa3|\x00\x00\x01[\xb3\xba]|.{4}ftyp)/s, 'a film'],
  [
    /^(?:\x7fELF|MZ.{0,62}\x00|\xca\xfe\xba\xbe|\xfe\xed\xfa[\xce\xcf]|[\xce\xcf]\xfa\xed\xfe|\x00asm)/s,
    'a program',
  ],
  [/^(?:wOF[F2]|\x00\x01\x00\x00\x00|OTTO\x00)/, 'a font'],
  [/^(?:SQLite format 3\x00|PAR1[\x00-\x1f])/, 'a database'],
];
// biome-ignore-end lint/suspicious/noControlCharactersInRegex: signatures are made of control characters

/** The kind of a file without text, by its first bytes, with its article: "a PDF"; null if none is recognised. */
export function binaryKind(bytes: Uint8Array): string | null {
  const top = topCharacters(bytes);
  return SIGNATURES.find(([signature]) => signature.test(top))?.[1] ?? null;
}

/** Bytes inspected: enough for 2,000 characters. */
const SAMPLE_BYTES = 4096;

/**
 * Min share of 16-bit units with a zero byte: spaces and line ends alone exceed it in Latin, Greek, Cyrillic, Arabic
 * and Hebrew text. Unmarked Chinese and Japanese have fewer and cannot be distinguished from binary data.
 */
const MIN_ZEROS = 0.1;

/** The text of UTF-16 without a byte order mark, recognised by zeros in one half of its units; null if it is none. */
function readUnmarkedUtf16(bytes: Uint8Array): string | null {
  if (bytes.length % 2 !== 0) return null;
  const sample = bytes.subarray(0, SAMPLE_BYTES);
  const zeros = [0, 0];
  sample.forEach((byte, index) => {
    if (byte === 0) zeros[index % 2] = (zeros[index % 2] ?? 0) + 1;
  });
  const [high = 0, low = 0] = zeros;
  if ((high > 0 && low > 0) || (high + low) * 2 < MIN_ZEROS * sample.length || high + low === 0) return null;
  const text = decodeAs(bytes, high > 0 ? 'utf-16be' : 'utf-16le');
  return /\p{Surrogate}/u.test(text) ? null : text;
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

/** Whether ASCII may be Japanese in ISO-2022-JP, which switches alphabets with escape characters. */
function isEscaped(text: string): boolean {
  return text.includes('\u001b$');
}

/**
 * The text of valid UTF-8, or of UTF-8 with few broken sequences, each replaced by U+FFFD; null if the bytes are
 * neither. A broken sequence at the end, where the text was cut within a character, does not count.
 */
function readUtf8(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
    return isNearlyValid(text) ? text : null;
  }
}

/**
 * Max broken sequences per intact character beyond ASCII. UTF-8 that was cut or assembled from parts has few. Text in
 * another encoding has hardly any intact character, since each is a coincidence.
 */
const MAX_BROKEN = 0.1;

function isNearlyValid(text: string): boolean {
  let broken = 0;
  let intact = 0;
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index);
    if (code === 0xfffd) broken++;
    else if (code > 0x7f) intact++;
  }
  const cut = intact > 0 && text.endsWith('\ufffd') ? 1 : 0;
  return broken - cut <= intact * MAX_BROKEN;
}

/** Max share of invalid characters in a stated encoding; with more, the statement is wrong. */
const MAX_INVALID = 0.01;

/** The text in a stated encoding; null if it is wrong. Not UTF-8, which was ruled out; UTF-16 has a zero byte. */
function readAs(bytes: Uint8Array, encoding: string): string | null {
  if (encoding === 'utf-8' || (encoding.startsWith('utf-16') && !bytes.includes(0))) return null;
  const text = decodeAs(bytes, encoding);
  const invalid = text.length - text.replaceAll('\ufffd', '').length;
  return invalid > text.length * MAX_INVALID ? null : text;
}

function readDetected(bytes: Uint8Array, utf8: string | null): string {
  const encoding = detectEncoding(bytes);
  if (encoding !== null) return decodeAs(bytes, encoding);
  if (utf8 !== null) return utf8;
  if (bytes.includes(0)) throw new Rejected('binary', 'The upload is binary, not text.');
  throw new Rejected('unknown-encoding', 'The upload is in none of the encodings that are known.');
}

/** Line ends of every platform, and characters that break a line or a page inside a paragraph's markup. */
const LINE_END = /\r\n?|[\v\f\u0085\u2028\u2029]/g;

/** What is left of curly quotes and dashes when windows-1252 was decoded as ISO-8859-1. */
const MISREAD = /[\u0080-\u009f]/g;

/** The characters that were meant by these, from U+0080 on. */
const MEANT = decodeAs(
  Uint8Array.from({ length: 32 }, (_, index) => 0x80 + index),
  'windows-1252',
);

/**
 * Normalises a text: `\n` as line end, Unicode NFC, no byte order mark and no stray control characters.
 * @throws Rejected as 'binary' if it has a NUL or many control characters
 */
export function tidy(text: string): string {
  const rest = withoutControls(text.replace(/^\ufeff/, '').replace(LINE_END, '\n'));
  return composed(rest.replace(MISREAD, (character) => MEANT.charAt(character.charCodeAt(0) - 0x80)));
}

/** Control characters that no text holds, in bounded runs: a run of millions would overflow the regex's stack. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
const CONTROL = /[\u0000-\u0008\u000e-\u001f\u007f]{1,1000}/g;

/** Max share of control characters in text; more are data or terminal codes. */
const MAX_CONTROL = 0.001;

function withoutControls(text: string): string {
  const rest = text.replace(CONTROL, '');
  const isData = text.includes('\0') || text.length - rest.length > text.length * MAX_CONTROL;
  if (isData) throw new Rejected('binary', 'The upload is binary, not text.');
  return rest;
}

/** More marks than any script puts on a letter: composing takes quadratic time, minutes for 400 KB. */
const LONG_STACK = /\p{M}{11}/u;

/** Matches every such stack and hardly any page in Latin letters. Tested first, as it takes a third of the time. */
const HIGH_RUN = /[\u0300-\uffff]{11}/;

/** A text in Unicode NFC; unchanged if it has stacks of accents that no language has. */
export function composed(text: string): string {
  return HIGH_RUN.test(text) && LONG_STACK.test(text) ? text : text.normalize('NFC');
}
