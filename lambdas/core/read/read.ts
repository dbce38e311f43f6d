import { gunzip, isNotMeant, isUnsafe, unzip } from './containers/archives';
import { collect, linesIn, peek } from './containers/byte-streams';
import { pagesIn } from './containers/warc';
import type { Upload } from './document/document';
import { LIMITS } from './document/limits';
import { Rejected } from './document/rejection';
import { statedTime } from './document/stated-time';
import { startsWith } from './encoding/charset';
import { binaryKind, decodeText } from './encoding/decode';
import { readJsonLine } from './json/json';
import { isJsonLines, type Labels, readDocument, topOf } from './read-document';
import { type PendingResult, rejected, toReadResult } from './read-result';

/** The bytes of an upload, or of something inside it such as an archive entry. */
interface Stream extends Labels {
  upload: Upload;
  chunks: AsyncIterable<Uint8Array>;
  /** Paths of the archive entries that lead to it, the outermost first. */
  path: readonly string[];
  /** Number of archives around it. */
  depth: number;
}

/**
 * Reads an upload as a stream: plain text, a page, JSON, JSON Lines, a feed, news in XML, mail or a web archive, or a
 * gzip or zip of these. Holds one document in memory at a time, and of JSON Lines one line. Yields the same number of
 * parts in the same order on every read. Content never makes it throw; an error of the upload's stream does.
 */
export async function* read(upload: Upload): AsyncGenerator<PendingResult> {
  const { key, contentType, chunks } = upload;
  const stream: Stream = { upload, name: key, contentType, chunks, path: [], depth: 0 };
  let parts = 0;
  for await (const readPart of readStream(stream)) {
    parts++;
    if (parts > LIMITS.articles) {
      const reason = `The upload holds more than ${LIMITS.articles} articles; the rest was left out.`;
      yield () => ({ rejection: { code: 'too-many-articles', reason } });
      return;
    }
    yield readPart;
  }
  if (parts === 0) yield () => ({ rejection: { code: 'empty', reason: 'The upload holds nothing.' } });
}

const GZIP = [0x1f, 0x8b];
const ZIP = [0x50, 0x4b, 0x03, 0x04];
const EMPTY_ZIP = [0x50, 0x4b, 0x05, 0x06];
const WARC = [...'WARC/1.'].map((character) => character.charCodeAt(0));

async function* readStream(stream: Stream): AsyncGenerator<PendingResult> {
  try {
    const { head, chunks } = await peek(stream.chunks);
    const peeked = { ...stream, chunks };
    if (startsWith(head, GZIP)) yield* readGzip(peeked);
    else if (startsWith(head, ZIP) || startsWith(head, EMPTY_ZIP)) yield* readZip(peeked);
    else if (startsWith(head, WARC)) yield* readWarc(peeked);
    else if (isInLines(head, stream)) yield* readLines(peeked);
    else yield* readWhole(peeked);
  } catch (error) {
    const rejection = rejected(error, stream.path);
    yield () => rejection;
  }
}

/**
 * Whether a stream is JSON Lines that can be split at the byte of the line feed. UTF-16 cannot: there a line feed is
 * two bytes, and other characters contain its byte. It is decoded as a whole instead.
 */
function isInLines(head: Uint8Array, labels: Labels): boolean {
  return !head.includes(0) && isJsonLines(topOf(head), labels) && binaryKind(head) === null;
}

function readGzip(stream: Stream): AsyncGenerator<PendingResult> {
  const name = stream.name.replace(/\.(?:gz|gzip)$/i, '');
  return readStream({ ...deeper(stream), name, contentType: null, chunks: gunzip(stream.chunks) });
}

const BAD_PATH = new Rejected('bad-path', 'The path of the entry leads out of the archive or is too long.');

async function* readZip(stream: Stream): AsyncGenerator<PendingResult> {
  const inside = deeper(stream);
  for await (const { path, chunks } of unzip(stream.chunks)) {
    if (path === '[Content_Types].xml' || path === 'mimetype')
      throw new Rejected('binary', 'The upload is a document of an office program, not text.');
    if (isNotMeant(path)) continue;
    if (isUnsafe(path)) {
      yield () => rejected(BAD_PATH, [...stream.path, path.slice(0, LIMITS.pathCharacters)]);
      continue;
    }
    yield* readStream({ ...inside, name: path, contentType: null, chunks, path: [...stream.path, path] });
  }
}

const LARGE_PAGE = new Rejected(
  'too-large',
  `The page has more than the ${LIMITS.documentBytes} bytes allowed.`,
);
const LONG_ADDRESS = new Rejected(
  'bad-path',
  `The address of the page has more than ${LIMITS.pathCharacters} characters.`,
);

/** Identifies each page by its address. Its fetch time stands in for a publication time that it does not state. */
async function* readWarc(stream: Stream): AsyncGenerator<PendingResult> {
  const inside = deeper(stream);
  for await (const { url, fetchedAt, contentType, bytes } of pagesIn(stream.chunks)) {
    const path = [...stream.path, url.slice(0, LIMITS.pathCharacters)];
    if (bytes === null || url.length > LIMITS.pathCharacters) {
      yield () => rejected(bytes === null ? LARGE_PAGE : LONG_ADDRESS, path);
      continue;
    }
    const { metadata, uploadedAt } = stream.upload;
    const upload = {
      ...stream.upload,
      metadata: new Map([...metadata, ['url', url]]),
      uploadedAt: earlier(statedTime(fetchedAt), uploadedAt),
    };
    yield* readStream({ ...inside, upload, name: '', contentType, chunks: once(bytes), path });
  }
}

function earlier(fetchedAt: string | null, uploadedAt: string): string {
  return fetchedAt !== null && fetchedAt < uploadedAt ? fetchedAt : uploadedAt;
}

function deeper(stream: Stream): Stream {
  if (stream.depth >= LIMITS.archiveDepth)
    throw new Rejected(
      'too-deep',
      `Archives are nested more than the ${LIMITS.archiveDepth} levels allowed.`,
    );
  return { ...stream, depth: stream.depth + 1 };
}

async function* readLines(stream: Stream): AsyncGenerator<PendingResult> {
  for await (const { number, bytes } of linesIn(stream.chunks, LIMITS.lineBytes)) {
    const readLine = () => {
      if (bytes) return readJsonLine(decodeText(bytes));
      throw new Rejected('too-large', `The line has more than the ${LIMITS.lineBytes} bytes allowed.`);
    };
    yield () => toReadResult({ ...stream, where: `line ${number}` }, readLine);
  }
}

const encoder = new TextEncoder();

async function* readWhole(stream: Stream): AsyncGenerator<PendingResult> {
  const bytes = await collect(stream.chunks, LIMITS.documentBytes);
  const document = await readDocument(bytes, stream);
  if ('lines' in document) {
    yield* readLines({ ...stream, chunks: once(encoder.encode(document.lines)) });
    return;
  }
  if ('readArticle' in document) {
    yield () => toReadResult({ ...stream, where: null }, document.readArticle);
    return;
  }
  for (const [index, article] of document.articles.entries()) {
    const where = document.many ? `item ${index + 1}` : null;
    yield () =>
      toReadResult({ ...stream, where }, () => {
        if (article instanceof Rejected) throw article;
        return article;
      });
  }
}

async function* once(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes;
}
