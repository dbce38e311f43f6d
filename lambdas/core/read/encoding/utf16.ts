import { decodeAs } from './charset';

/** Bytes that are looked at: enough for 2,000 characters. */
const SAMPLE = 4096;

/**
 * Least share of 16-bit units with a zero byte: spaces and line ends alone are more in Latin, Greek, Cyrillic, Arabic
 * and Hebrew text. Chinese and Japanese without a mark have fewer and are not told from binary data.
 */
const LEAST_ZEROS = 0.1;

/** The text of UTF-16 without a byte order mark, known by zeros in one half of its units; null if it is none. */
export function readUnmarkedUtf16(bytes: Uint8Array): string | null {
  if (bytes.length % 2 !== 0) return null;
  const sample = bytes.subarray(0, SAMPLE);
  const zeros = [0, 0];
  sample.forEach((byte, index) => {
    if (byte === 0) zeros[index % 2] = (zeros[index % 2] ?? 0) + 1;
  });
  const [high = 0, low = 0] = zeros;
  if ((high > 0 && low > 0) || (high + low) * 2 < LEAST_ZEROS * sample.length || high + low === 0)
    return null;
  const text = decodeAs(bytes, high > 0 ? 'utf-16be' : 'utf-16le');
  return /\p{Surrogate}/u.test(text) ? null : text;
}
