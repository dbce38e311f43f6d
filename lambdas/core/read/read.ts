import { collect } from './containers/collect';
import { gunzip } from './containers/gunzip';
import { linesIn } from './containers/lines';
import { peek } from './containers/peek';
import { unzip } from './containers/unzip';
import { decode } from './encoding/decode';
import { isJsonLines, type Labels } from './format';
import { readJsonLine } from './json/json';
import { LIMITS } from './limits';
import { placeOf } from './place';
import type { RawArticle } from './raw-article';
import { readDocument } from './read-document';
import { Rejected, type Rejection } from './rejection';
import { type Cleaned, toArticle } from './to-article';
import type { Upload } from './upload';

/** One thing found in an upload: an article with its place in words, or why there is none where one might have been. */
export type Found = (Cleaned & { where?: string }) | { rejection: Rejection };

/** A stream of the upload: the object itself, or what was found in it. */
interface Stream extends Labels {
  upload: Upload;
  chunks: AsyncIterable<Uint8Array>;
  /** Paths of the archives' entries that lead to it. */
  path: readonly string[];
  /** Archives that it was taken out of. */
  depth: number;
}

/**
 * Reads an upload as it comes: plain text, a page, JSON, JSON Lines, a feed, news in XML, or mail, or a gzip or zip of
 * these. Of all but one document it holds only a part in memory. Never throws on what the upload holds; throws what
 * its stream throws.
 */
export async function* read(upload: Upload): AsyncGenerator<Found> {
  const { key, contentType, chunks } = upload;
  const stream: Stream = { upload, name: key, contentType, chunks, path: [], depth: 0 };
  let items = 0;
  for await (const found of readStream(stream)) {
    items++;
    if (items > LIMITS.articles) {
      const reason = `The upload holds more than ${LIMITS.articles} articles; the rest was left out.`;
      yield { rejection: { code: 'too-many-articles', reason } };
      return;
    }
    yield found;
  }
  if (items === 0) yield { rejection: { code: 'empty', reason: 'The upload holds nothing.' } };
}

async function* readStream(stream: Stream): AsyncGenerator<Found> {
  try {
    const { head, chunks } = await peek(stream.chunks);
    const peeked = { ...stream, chunks };
    if (startsWith(head, GZIP)) yield* readGzip(peeked);
    else if (startsWith(head, ZIP) || startsWith(head, EMPTY_ZIP)) yield* readZip(peeked);
    else if (isInBytes(head) && isJsonLines(ascii.decode(head), stream)) yield* readLines(peeked);
    else yield* readWhole(peeked);
  } catch (error) {
    yield rejected(error, stream.path);
  }
}

const GZIP = [0x1f, 0x8b];
const ZIP = [0x50, 0x4b, 0x03, 0x04];
const EMPTY_ZIP = [0x50, 0x4b, 0x05, 0x06];

/** Tells enough of a document's beginning, whatever its encoding. */
const ascii = new TextDecoder('latin1');

/** Whether a line feed is a byte: in UTF-16 it is two, and others hold that byte, so it is decoded as a whole. */
function isInBytes(head: Uint8Array): boolean {
  return !head.includes(0);
}

function startsWith(bytes: Uint8Array, magic: readonly number[]): boolean {
  return magic.every((byte, index) => bytes[index] === byte);
}

function readGzip(stream: Stream): AsyncGenerator<Found> {
  const name = stream.name.replace(/\.(?:gz|gzip)$/i, '');
  return readStream({ ...deeper(stream), name, contentType: null, chunks: gunzip(stream.chunks) });
}

/** Files that systems leave in archives beside those that were put there. */
const NOT_MEANT = /^__MACOSX\/|(?:^|\/)(?:\.[^/]*|Thumbs\.db|desktop\.ini)$/i;

async function* readZip(stream: Stream): AsyncGenerator<Found> {
  const inside = deeper(stream);
  for await (const { path, chunks } of unzip(stream.chunks)) {
    if (path === '[Content_Types].xml' || path === 'mimetype')
      throw new Rejected('binary', 'The upload is a document of an office program, not text.');
    if (NOT_MEANT.test(path)) continue;
    if (isUnsafe(path)) {
      yield rejected(BAD_PATH, [...stream.path, path.slice(0, LIMITS.pathCharacters)]);
      continue;
    }
    yield* readStream({ ...inside, name: path, contentType: null, chunks, path: [...stream.path, path] });
  }
}

const BAD_PATH = new Rejected('bad-path', 'The path of the entry leads out of the archive or is too long.');

/** A path that would lead elsewhere if anybody unpacked it. */
function isUnsafe(path: string): boolean {
  return path.length > LIMITS.pathCharacters || /^(?:[\\/]|[a-z]:)|(?:^|[\\/])\.\.(?:[\\/]|$)|\0/i.test(path);
}

function deeper(stream: Stream): Stream {
  if (stream.depth >= LIMITS.archiveDepth)
    throw new Rejected(
      'too-deep',
      `Archives lie more than the ${LIMITS.archiveDepth} allowed within each other.`,
    );
  return { ...stream, depth: stream.depth + 1 };
}

async function* readLines(stream: Stream): AsyncGenerator<Found> {
  let number = 0;
  for await (const bytes of linesIn(stream.chunks, LIMITS.lineBytes)) {
    number++;
    if (bytes?.every((byte) => byte <= SPACE)) continue;
    yield found(stream, `line ${number}`, true, () => {
      if (bytes) return readJsonLine(decode(bytes));
      throw new Rejected('too-large', `The line has more than the ${LIMITS.lineBytes} bytes allowed.`);
    });
  }
}

const SPACE = 0x20;

async function* readWhole(stream: Stream): AsyncGenerator<Found> {
  const bytes = await collect(stream.chunks, LIMITS.documentBytes);
  const document = await readDocument(bytes, stream);
  if ('lines' in document) {
    yield* readLines({ ...stream, chunks: once(encoder.encode(document.lines)) });
    return;
  }
  for (const [index, article] of document.articles.entries()) {
    const where = document.many ? `item ${index + 1}` : null;
    yield found(stream, where, document.many, () => {
      if (article instanceof Rejected) throw article;
      return article;
    });
  }
}

const encoder = new TextEncoder();

async function* once(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes;
}

function found(
  { upload, path }: Stream,
  where: string | null,
  many: boolean,
  readRaw: () => RawArticle,
): Found {
  const steps = [...path, ...(where === null ? [] : [where])];
  try {
    const raw = readRaw();
    return {
      ...toArticle(raw, { ...upload, place: [...path, ...(many ? placeOf(raw) : [])] }),
      ...whereabouts(steps),
    };
  } catch (error) {
    return rejected(error, steps);
  }
}

function rejected(error: unknown, steps: readonly string[]): Found {
  if (!(error instanceof Rejected)) throw error;
  return { rejection: { code: error.code, reason: error.reason, ...whereabouts(steps) } };
}

function whereabouts(steps: readonly string[]): { where?: string } {
  return steps.length === 0 ? {} : { where: steps.join(', ') };
}
