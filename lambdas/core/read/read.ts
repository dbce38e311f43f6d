import { gunzip, isNotMeant, isUnsafe, unzip } from './containers/archives';
import { collect, linesIn, peek } from './containers/byte-reader';
import { pagesIn } from './containers/warc';
import type { Upload } from './document/document';
import { LIMITS } from './document/limits';
import { Rejected } from './document/rejection';
import { statedTime } from './document/stated-time';
import { binaryKind, decodeText } from './encoding/decode';
import { rejected, toFound, type Unread } from './found';
import { readJsonLine } from './json/json';
import { isJsonLines, type Labels, readDocument, topOf } from './read-document';

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
 * Reads an upload as it comes: plain text, a page, JSON, JSON Lines, a feed, news in XML, or mail, a web archive, or a
 * gzip or zip of these. Of all but one document it holds only a part in memory. It finds as many things in the same
 * order each time. Never throws on what the upload holds; throws what its stream throws.
 */
export async function* read(upload: Upload): AsyncGenerator<Unread> {
  const { key, contentType, chunks } = upload;
  const stream: Stream = { upload, name: key, contentType, chunks, path: [], depth: 0 };
  let items = 0;
  for await (const found of readStream(stream)) {
    items++;
    if (items > LIMITS.articles) {
      const reason = `The upload holds more than ${LIMITS.articles} articles; the rest was left out.`;
      yield () => ({ rejection: { code: 'too-many-articles', reason } });
      return;
    }
    yield found;
  }
  if (items === 0) yield () => ({ rejection: { code: 'empty', reason: 'The upload holds nothing.' } });
}

async function* readStream(stream: Stream): AsyncGenerator<Unread> {
  try {
    const { head, chunks } = await peek(stream.chunks);
    const peeked = { ...stream, chunks };
    if (startsWith(head, GZIP)) yield* readGzip(peeked);
    else if (startsWith(head, ZIP) || startsWith(head, EMPTY_ZIP)) yield* readZip(peeked);
    else if (startsWith(head, WARC)) yield* readWarc(peeked);
    else if (isInLines(head, stream)) yield* readLines(peeked);
    else yield* readWhole(peeked);
  } catch (error) {
    const why = rejected(error, stream.path);
    yield () => why;
  }
}

const GZIP = [0x1f, 0x8b];
const ZIP = [0x50, 0x4b, 0x03, 0x04];
const EMPTY_ZIP = [0x50, 0x4b, 0x05, 0x06];
const WARC = [...'WARC/1.'].map((character) => character.charCodeAt(0));

/**
 * Whether a stream is JSON Lines in which a line feed is a byte: in UTF-16 it is two, and others hold that byte, so it is
 * decoded as a whole.
 */
function isInLines(head: Uint8Array, labels: Labels): boolean {
  return !head.includes(0) && isJsonLines(topOf(head), labels) && binaryKind(head) === null;
}

function startsWith(bytes: Uint8Array, magic: readonly number[]): boolean {
  return magic.every((byte, index) => bytes[index] === byte);
}

function readGzip(stream: Stream): AsyncGenerator<Unread> {
  const name = stream.name.replace(/\.(?:gz|gzip)$/i, '');
  return readStream({ ...deeper(stream), name, contentType: null, chunks: gunzip(stream.chunks) });
}

async function* readZip(stream: Stream): AsyncGenerator<Unread> {
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

/** Each page goes by its address, and was there when it was fetched if it states no time of its own. */
async function* readWarc(stream: Stream): AsyncGenerator<Unread> {
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

const LARGE_PAGE = new Rejected(
  'too-large',
  `The page has more than the ${LIMITS.documentBytes} bytes allowed.`,
);
const LONG_ADDRESS = new Rejected(
  'bad-path',
  `The address of the page has more than ${LIMITS.pathCharacters} characters.`,
);

function earlier(fetchedAt: string | null, uploadedAt: string): string {
  return fetchedAt !== null && fetchedAt < uploadedAt ? fetchedAt : uploadedAt;
}

const BAD_PATH = new Rejected('bad-path', 'The path of the entry leads out of the archive or is too long.');

function deeper(stream: Stream): Stream {
  if (stream.depth >= LIMITS.archiveDepth)
    throw new Rejected(
      'too-deep',
      `Archives lie more than the ${LIMITS.archiveDepth} allowed within each other.`,
    );
  return { ...stream, depth: stream.depth + 1 };
}

async function* readLines(stream: Stream): AsyncGenerator<Unread> {
  for await (const { number, bytes } of linesIn(stream.chunks, LIMITS.lineBytes)) {
    const readLine = () => {
      if (bytes) return readJsonLine(decodeText(bytes));
      throw new Rejected('too-large', `The line has more than the ${LIMITS.lineBytes} bytes allowed.`);
    };
    yield () => toFound({ ...stream, where: `line ${number}` }, readLine);
  }
}

async function* readWhole(stream: Stream): AsyncGenerator<Unread> {
  const bytes = await collect(stream.chunks, LIMITS.documentBytes);
  const document = await readDocument(bytes, stream);
  if ('lines' in document) {
    yield* readLines({ ...stream, chunks: once(encoder.encode(document.lines)) });
    return;
  }
  if ('readArticle' in document) {
    yield () => toFound({ ...stream, where: null }, document.readArticle);
    return;
  }
  for (const [index, article] of document.articles.entries()) {
    const where = document.many ? `item ${index + 1}` : null;
    yield () =>
      toFound({ ...stream, where }, () => {
        if (article instanceof Rejected) throw article;
        return article;
      });
  }
}

const encoder = new TextEncoder();

async function* once(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes;
}
