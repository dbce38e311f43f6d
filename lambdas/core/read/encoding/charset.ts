import { analyse } from 'chardet';
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
function encodingOf(label: string): string | null {
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

/** Bytes at the top of a document in which it may state its encoding: four times what the WHATWG standard asks for. */
const TOP = 4096;

/** `<meta charset="…">` and `<meta http-equiv="Content-Type" content="text/html; charset=…">`. */
const META = /<meta\s[^>]{0,500}?charset\s{0,20}=\s{0,20}["']?\s{0,20}([\w.:-]{1,40})/i;

const XML = /^\s{0,64}<\?xml\s[^>]{0,200}?encoding\s{0,20}=\s{0,20}["']([\w.:-]{1,40})["']/i;

/** The encoding that a page or an XML document states in itself; null if none. */
export function statedInside(bytes: Uint8Array): string | null {
  const top = String.fromCharCode(...bytes.subarray(0, TOP));
  const label = XML.exec(top)?.[1] ?? META.exec(top)?.[1];
  return label === undefined ? null : encodingOf(label);
}

/** The encoding that a transport states, as a label or in a Content-Type; null if none. */
export function statedOutside(stated: string | null | undefined): string | null {
  if (stated === null || stated === undefined) return null;
  return encodingOf(/charset\s{0,20}=\s{0,20}["']?([^\s"';,]{1,40})/i.exec(stated)?.[1] ?? stated);
}

/** Bytes that detection reads: 80 ms of work, and letters enough. */
const SAMPLE = 32 * 1024;

/** Bytes kept before the first one beyond ASCII, for the words around it. */
const BEFORE = 512;

/** Least confidence of 100 that counts: 20 words in any encoding that chardet knows got more, those in others less. */
const LEAST_CONFIDENCE = 20;

/** The encoding that bytes which are no UTF-8 are most likely in; null if nothing is likely. */
export function detectEncoding(bytes: Uint8Array): string | null {
  const first = Math.max(0, bytes.findIndex((byte) => byte > 0x7f) - BEFORE);
  const sample = bytes.subarray(first, first + SAMPLE);
  const { words, isLatin } = wordsBeyondAscii(sample);
  for (const { name, confidence } of analyse(isLatin ? sample : words)) {
    const encoding = encodingOf(name);
    if (encoding === null || encoding.startsWith('utf-') || (encoding === 'windows-1252' && !isLatin))
      continue;
    return confidence < LEAST_CONFIDENCE ? null : encoding;
  }
  return null;
}

/** Most bytes beyond ASCII for each byte of words with such: "été" has more, but few words are like it. */
const MOST_ACCENTS = 0.5;

const SPACE = 0x20;

/** The words of a text, in any encoding, that hold bytes beyond ASCII. */
interface WordsBeyondAscii {
  /** With a space behind each. */
  words: Uint8Array;
  /** Whether they are written in the Latin alphabet, with an accent here and there. */
  isLatin: boolean;
}

/** Finds the words that tell an alphabet: in a page or a text in two languages the others are in ASCII. */
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
  return { words: Uint8Array.from(words), isLatin: beyond <= words.length * MOST_ACCENTS };
}
