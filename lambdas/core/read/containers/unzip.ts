import { Unzip, UnzipInflate } from 'fflate';
import { Rejected } from '../rejection';
import { bytesIn, Expansion } from './expansion';
import { pieces } from './pieces';

/** A file of an archive. What is not read of its bytes when the next entry is asked for is passed over. */
export interface Entry {
  path: string;
  chunks: AsyncIterable<Uint8Array>;
}

/** What a zip stream tells in its order. */
type Happening =
  | { kind: 'begin'; path: string }
  | { kind: 'bytes'; bytes: Uint8Array }
  | { kind: 'end' | 'broken' };

/**
 * The files of a zip stream, as they come; directories are none.
 * @throws Rejected as 'broken-archive' or 'too-large'; the chunks of an entry do where only that is damaged
 */
export async function* unzip(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Entry> {
  const happenings = happeningsIn(chunks);
  try {
    for (let next = await happenings.next(); !next.done; next = await happenings.next()) {
      const { value } = next;
      if (value.kind === 'begin' && !value.path.endsWith('/'))
        yield { path: value.path, chunks: contentOf(happenings) };
    }
  } finally {
    await happenings.return(undefined);
  }
}

/** The bytes up to the end of the entry in hand. */
async function* contentOf(happenings: AsyncIterator<Happening>): AsyncGenerator<Uint8Array> {
  for (let next = await happenings.next(); !next.done; next = await happenings.next()) {
    const { value } = next;
    if (value.kind === 'end') return;
    if (value.kind !== 'bytes') break;
    yield value.bytes;
  }
  throw new Rejected('broken-archive', 'The archive entry is damaged or cut off.');
}

async function* happeningsIn(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Happening, undefined> {
  const expansion = new Expansion();
  const found: Happening[] = [];
  const stream = new Unzip((file) => {
    found.push({ kind: 'begin', path: file.name });
    file.ondata = (error, bytes, isLast) => {
      if (error) found.push({ kind: 'broken' });
      else {
        found.push({ kind: 'bytes', bytes });
        if (isLast) found.push({ kind: 'end' });
      }
    };
    try {
      file.start();
    } catch {
      // packed by a method that nobody knows
      found.push({ kind: 'broken' });
    }
  });
  stream.register(UnzipInflate);
  for await (const piece of pieces(chunks)) {
    push(stream, piece, false);
    expansion.grew(
      piece.length,
      bytesIn(found.flatMap((next) => (next.kind === 'bytes' ? [next.bytes] : []))),
    );
    yield* found.splice(0);
  }
  push(stream, new Uint8Array(), true);
  yield* found;
}

function push(stream: Unzip, bytes: Uint8Array, isLast: boolean): void {
  try {
    stream.push(bytes, isLast);
  } catch {
    throw new Rejected('broken-archive', 'The archive is damaged or cut off.');
  }
}
