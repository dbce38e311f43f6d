import { analyse } from 'chardet';
import { encodingOf } from './charset';
import { wordsBeyondAscii } from './words-beyond-ascii';

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
