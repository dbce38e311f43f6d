import { type FlateError, FlateErrorCode, Gunzip } from 'fflate';
import { Rejected } from '../rejection';
import { bytesIn, Expansion } from './expansion';
import { pieces } from './pieces';

/**
 * What a gzip stream holds, as it comes; zeros behind it are padding, as tapes and disks leave it.
 * @throws Rejected as 'broken-archive' or 'too-large'
 */
export async function* gunzip(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  const expansion = new Expansion();
  const found: Uint8Array[] = [];
  const stream = new Gunzip((bytes) => found.push(bytes));
  let isPadding = false;
  for await (const piece of pieces(chunks)) {
    if (isPadding && piece.some((byte) => byte !== 0)) throw BROKEN;
    if (isPadding) continue;
    const fault = push(stream, piece, false);
    expansion.grew(piece.length, bytesIn(found));
    yield* found.splice(0);
    isPadding = fault === FlateErrorCode.InvalidHeader && piece.at(-1) === 0;
    if (fault !== null && !isPadding) throw BROKEN;
  }
  if (isPadding) return;
  const fault = push(stream, new Uint8Array(), true);
  yield* found;
  if (fault !== null) throw BROKEN;
}

const BROKEN = new Rejected('broken-archive', 'The gzip data is damaged or cut off.');

/** The code of what is wrong with the data so far; null where it is sound. */
function push(stream: Gunzip, bytes: Uint8Array, isLast: boolean): number | null {
  try {
    stream.push(bytes, isLast);
    return null;
  } catch (error) {
    return (error as FlateError).code;
  }
}
