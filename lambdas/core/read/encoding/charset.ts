import { analyse } from 'chardet';
import { encodingExists, decode as iconvDecode } from 'iconv-lite';

/** Encodings that are read as their supersets, which add Ukrainian letters and rare Chinese characters. */
const SUPERSETS = new Map([
  ['gbk', 'gb18030'],
  ['koi8-r', 'koi8-u'],
]);

/**
 * Decodes bytes in an encoding of the web or in UTF-32; U+FFFD stands for what is invalid in it. Prefers iconv-lite,
 * since Node's TextDecoder turns the curly quotes of windows-1252 into control characters.
 */
export function decodeAs(bytes: Uint8Array, encoding: string): string {
  const name = SUPERSETS.get(encoding) ?? encoding;
  return encodingExists(name) ? iconvDecode(bytes, name) : new TextDecoder(name).decode(bytes);
}

/** Byte order marks. That of UTF-32 LE begins with that of UTF-16 LE, so it comes first. */
const MARKS: readonly [number[], string][] = [
  [[0xef, 0xbb, 0xbf], 'utf-8'],
  [[0xff, 0xfe, 0, 0], 'utf-32le'],
  [[0, 0, 0xfe, 0xff], 'utf-32be'],
  [[0xff, 0xfe], 'utf-16le'],
  [[0xfe, 0xff], 'utf-16be'],
];

/** The text of an upload that begins with a byte order mark, without the mark; null if it has none. */
export function readMarked(bytes: Uint8Array): string | null {
  const [mark, encoding] = MARKS.find(([bom]) => startsWith(bytes, bom)) ?? [];
  return mark && encoding ? decodeAs(bytes.subarray(mark.length), encoding) : null;
}

export function startsWith(bytes: Uint8Array, signature: readonly number[]): boolean {
  return signature.every((byte, index) => bytes[index] === byte);
}

/** `<meta charset="…">` and `<meta http-equiv="Content-Type" content="text/html; charset=…">`. */
const META = /<meta\s[^>]{0,500}?charset\s{0,20}=\s{0,20}["']?\s{0,20}([\w.:-]{1,40})/i;

const XML = /^\s{0,64}<\?xml\s[^>]{0,200}?encoding\s{0,20}=\s{0,20}["']([\w.:-]{1,40})["']/i;

/** The encoding that a page or an XML document states in its content; null if none. */
export function statedInside(bytes: Uint8Array): string | null {
  const top = topCharacters(bytes);
  const label = XML.exec(top)?.[1] ?? META.exec(top)?.[1];
  return label === undefined ? null : encodingOf(label);
}

/** Bytes that state an encoding or show a file type: for encodings, the WHATWG standard asks for a quarter of them. */
const TOP_BYTES = 4096;

/** The first 4,096 bytes, each as the character of its code. */
export function topCharacters(bytes: Uint8Array): string {
  return String.fromCharCode(...bytes.subarray(0, TOP_BYTES));
}

/** The encoding that a label or a Content-Type from the transport states; null if none. */
export function statedOutside(stated: string | null | undefined): string | null {
  if (stated === null || stated === undefined) return null;
  return encodingOf(/charset\s{0,20}=\s{0,20}["']?([^\s"';,]{1,40})/i.exec(stated)?.[1] ?? stated);
}

/** The encoding that a label means on the web, where ISO-8859-1 stands for windows-1252; null if unknown. */
function encodingOf(label: string): string | null {
  try {
    return new TextDecoder(label).encoding;
  } catch {
    return null;
  }
}

/** Bytes used for detection: they take 80 ms and contain enough letters. */
const SAMPLE_BYTES = 32 * 1024;

/** Bytes kept before the first one beyond ASCII, for the words around it. */
const BYTES_BEFORE = 512;

/** Min confidence out of 100: 20 words in an encoding that chardet knows scored more, in any other less. */
const MIN_CONFIDENCE = 20;

/** The most likely encoding of bytes that are not UTF-8; null if none is likely. */
export function detectEncoding(bytes: Uint8Array): string | null {
  const first = Math.max(0, bytes.findIndex((byte) => byte > 0x7f) - BYTES_BEFORE);
  const sample = bytes.subarray(first, first + SAMPLE_BYTES);
  const { words, isLatin } = wordsBeyondAscii(sample);
  for (const { name, confidence } of analyse(isLatin ? sample : words)) {
    const encoding = encodingOf(name);
    if (encoding === null || encoding.startsWith('utf-') || (encoding === 'windows-1252' && !isLatin))
      continue;
    return confidence < MIN_CONFIDENCE ? null : encoding;
  }
  return null;
}

/** The words of a text, in any encoding, that contain bytes beyond ASCII. */
interface WordsBeyondAscii {
  /** Each followed by a space. */
  words: Uint8Array;
  /** Whether they are in the Latin alphabet, with an accent here and there. */
  isLatin: boolean;
}

/** Max share of bytes beyond ASCII in the Latin words that have any: "été" has more, but few words do. */
const MAX_ACCENTS = 0.5;

const SPACE = 0x20;

/** Finds the words that reveal the alphabet: in a page or a bilingual text, the other words are ASCII. */
function wordsBeyondAscii(bytes: Uint8Array): WordsBeyondAscii {
  const words: number[] = [];
  let beyond = 0;
  let start = 0;
  for (let index = 0; index <= bytes.length; index++) {
    if (index < bytes.length && (bytes[index] ?? 0) > SPACE) continue;
    const word = bytes.subarray(start, index);
    const accents = word.reduce((count, byte) => (byte > 0x7f ? count + 1 : count), 0);
    if (accents > 0) for (const byte of word) words.push(byte);
    if (accents > 0) words.push(SPACE);
    beyond += accents;
    start = index + 1;
  }
  return { words: Uint8Array.from(words), isLatin: beyond <= words.length * MAX_ACCENTS };
}
