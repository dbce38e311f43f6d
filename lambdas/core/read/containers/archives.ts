import { type FlateError, FlateErrorCode, Gunzip, Unzip, UnzipInflate } from 'fflate';
import { LIMITS } from '../document/limits';
import { Rejected } from '../document/rejection';
import { bytesIn, pieces } from './byte-streams';

/** A file of an archive. Its chunks can be read until the next entry is requested; unread ones are skipped. */
export interface ArchiveEntry {
  path: string;
  chunks: AsyncIterable<Uint8Array>;
}

/** What a zip stream yields, in its order. */
type ZipPart =
  | { kind: 'begin'; path: string }
  | { kind: 'bytes'; bytes: Uint8Array }
  | { kind: 'end' | 'broken' };

/**
 * The files of a zip stream, without directories. If only one entry is damaged, its chunks throw and the others can be
 * read.
 * @throws Rejected as 'broken-archive' or 'too-large'
 */
export async function* unzip(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<ArchiveEntry> {
  const parts = partsOf(chunks);
  try {
    for (let next = await parts.next(); !next.done; next = await parts.next()) {
      const { value } = next;
      if (value.kind === 'begin' && !value.path.endsWith('/'))
        yield { path: value.path, chunks: contentOf(parts) };
    }
  } finally {
    await parts.return(undefined);
  }
}

/** The bytes up to the end of the current entry. */
async function* contentOf(parts: AsyncIterator<ZipPart>): AsyncGenerator<Uint8Array> {
  for (let next = await parts.next(); !next.done; next = await parts.next()) {
    const { value } = next;
    if (value.kind === 'end') return;
    if (value.kind !== 'bytes') break;
    yield value.bytes;
  }
  throw new Rejected('broken-archive', 'The archive entry is damaged or cut off.');
}

async function* partsOf(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<ZipPart, undefined> {
  const expansion = new Expansion();
  const found: ZipPart[] = [];
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
      // The compression method is unknown.
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

const BROKEN = new Rejected('broken-archive', 'The gzip data is damaged or cut off.');

/**
 * The content of a gzip stream. Zeros after it are ignored: tapes and disks leave such padding.
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

/** The library's code for a fault in the data so far; null if there is none. */
function pushToGzip(stream: Gunzip, bytes: Uint8Array, isLast: boolean): number | null {
  try {
    stream.push(bytes, isLast);
    return null;
  } catch (error) {
    return (error as FlateError).code;
  }
}

/** Limits how far an archive expands: a few kilobytes of hostile data could become gigabytes. */
export class Expansion {
  #packed = 0;
  #unpacked = 0;

  /**
   * Counts bytes of the archive that were read, and the bytes that came out of them.
   * @throws Rejected as 'too-large'
   */
  grew(packed: number, unpacked: number): void {
    this.#packed += packed;
    this.#unpacked += unpacked;
    if (this.#unpacked > LIMITS.unpackedBytes)
      throw new Rejected(
        'too-large',
        `The archive holds more than the ${LIMITS.unpackedBytes} bytes allowed.`,
      );
    const isBomb =
      this.#unpacked > this.#packed * LIMITS.expansion && this.#unpacked > LIMITS.freeExpansionBytes;
    if (isBomb)
      throw new Rejected('too-large', `The archive expands more than the ${LIMITS.expansion} times allowed.`);
  }
}

/** Files that operating systems add to archives. */
const NOT_MEANT = /^__MACOSX\/|(?:^|\/)(?:\.[^/]*|Thumbs\.db|desktop\.ini)$/i;

/** Whether an archive entry was added by an operating system and not by a person. */
export function isNotMeant(path: string): boolean {
  return NOT_MEANT.test(path);
}

/** Whether a path would lead out of the archive when unpacked, or is too long to be reported. */
export function isUnsafe(path: string): boolean {
  return path.length > LIMITS.pathCharacters || /^(?:[\\/]|[a-z]:)|(?:^|[\\/])\.\.(?:[\\/]|$)|\0/i.test(path);
}
