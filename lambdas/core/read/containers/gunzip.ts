import { Gunzip } from 'fflate';
import { Rejected } from '../rejection';
import { bytesIn, Expansion } from './expansion';
import { pieces } from './pieces';

/**
 * What a gzip stream holds, as it comes.
 * @throws Rejected as 'broken-archive' or 'too-large'
 */
export async function* gunzip(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  const expansion = new Expansion();
  const found: Uint8Array[] = [];
  const stream = new Gunzip((bytes) => found.push(bytes));
  for await (const piece of pieces(chunks)) {
    const isSound = push(stream, piece, false);
    expansion.grew(piece.length, bytesIn(found));
    yield* found.splice(0);
    if (!isSound) throw BROKEN;
  }
  const isSound = push(stream, new Uint8Array(), true);
  yield* found;
  if (!isSound) throw BROKEN;
}

const BROKEN = new Rejected('broken-archive', 'The gzip data is damaged or cut off.');

/** Whether the data is sound so far. */
function push(stream: Gunzip, bytes: Uint8Array, isLast: boolean): boolean {
  try {
    stream.push(bytes, isLast);
    return true;
  } catch {
    return false;
  }
}
