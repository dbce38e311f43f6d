import { type FlateError, FlateErrorCode, Gunzip, Unzip, UnzipInflate } from 'fflate';
import { LIMITS } from '../document/limits';
import { Rejected } from '../document/rejection';
import { pieces } from './byte-reader';

/** A file of an archive. What is not read of its bytes when the next entry is asked for is passed over. */
export interface ArchiveEntry {
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
export async function* unzip(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<ArchiveEntry> {
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
    pushToZip(stream, piece, false);
    expansion.grew(
      piece.length,
      bytesIn(found.flatMap((next) => (next.kind === 'bytes' ? [next.bytes] : []))),
    );
    yield* found.splice(0);
  }
  pushToZip(stream, new Uint8Array(), true);
  yield* found;
}

function pushToZip(stream: Unzip, bytes: Uint8Array, isLast: boolean): void {
  try {
    stream.push(bytes, isLast);
  } catch {
    throw new Rejected('broken-archive', 'The archive is damaged or cut off.');
  }
}

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
    const fault = pushToGzip(stream, piece, false);
    expansion.grew(piece.length, bytesIn(found));
    yield* found.splice(0);
    isPadding = fault === FlateErrorCode.InvalidHeader && piece.at(-1) === 0;
    if (fault !== null && !isPadding) throw BROKEN;
  }
  if (isPadding) return;
  const fault = pushToGzip(stream, new Uint8Array(), true);
  yield* found;
  if (fault !== null) throw BROKEN;
}

const BROKEN = new Rejected('broken-archive', 'The gzip data is damaged or cut off.');

/** The code of what is wrong with the data so far; null where it is sound. */
function pushToGzip(stream: Gunzip, bytes: Uint8Array, isLast: boolean): number | null {
  try {
    stream.push(bytes, isLast);
    return null;
  } catch (error) {
    return (error as FlateError).code;
  }
}

/** Minds how far an archive expands: some kilobytes of hostile data would come to gigabytes. */
export class Expansion {
  #taken = 0;
  #given = 0;

  /**
   * So many bytes of the archive were read, and so many came out.
   * @throws Rejected as 'too-large'
   */
  grew(taken: number, given: number): void {
    this.#taken += taken;
    this.#given += given;
    if (this.#given > LIMITS.unpackedBytes)
      throw new Rejected(
        'too-large',
        `The archive holds more than the ${LIMITS.unpackedBytes} bytes allowed.`,
      );
    const isBomb = this.#given > this.#taken * LIMITS.expansion && this.#given > LIMITS.freeExpansionBytes;
    if (isBomb)
      throw new Rejected('too-large', `The archive expands more than the ${LIMITS.expansion} times allowed.`);
  }
}

/** Bytes of some chunks together. */
function bytesIn(chunks: readonly Uint8Array[]): number {
  return chunks.reduce((sum, { length }) => sum + length, 0);
}

/** Files that systems leave in archives beside those that were put there. */
const NOT_MEANT = /^__MACOSX\/|(?:^|\/)(?:\.[^/]*|Thumbs\.db|desktop\.ini)$/i;

/** Whether an entry of an archive was put there by a system and not by a person. */
export function isNotMeant(path: string): boolean {
  return NOT_MEANT.test(path);
}

/** Whether a path would lead out of the archive if anybody unpacked it, or is too long to be told. */
export function isUnsafe(path: string): boolean {
  return path.length > LIMITS.pathCharacters || /^(?:[\\/]|[a-z]:)|(?:^|[\\/])\.\.(?:[\\/]|$)|\0/i.test(path);
}
