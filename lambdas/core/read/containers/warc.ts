import { LIMITS } from '../document/limits';
import { isWebAddress } from '../document/raw-article';
import { Rejected } from '../document/rejection';
import { ByteReader, CARRIAGE_RETURN, joined, latin1 } from './byte-streams';

/** A page of a web archive, as its server sent it to a crawler. */
export interface ArchivedPage {
  url: string;
  /** When it was fetched, as the archive states it: ISO 8601, or null. */
  fetchedAt: string | null;
  /** The media type that the server stated. */
  contentType: string | null;
  /** Null if there are more than a document may have. */
  bytes: Uint8Array | null;
}

const TOO_MANY = new Rejected(
  'too-large',
  `The web archive has more than the ${LIMITS.warcRecords} records allowed.`,
);

/**
 * The pages of a web archive (WARC 1.0 and 1.1, ISO 28500) in its order: responses with status 200 that are pages,
 * pages stored as such, and plain texts converted from pages.
 * @throws Rejected as 'broken-archive' or 'too-large'
 */
export async function* pagesIn(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<ArchivedPage> {
  const reader = new ByteReader(chunks);
  try {
    for (let records = 0; !(await reader.isAtEnd()); records++) {
      if (records === LIMITS.warcRecords) throw TOO_MANY;
      const page = await nextPage(reader);
      if (page !== null) yield page;
    }
  } finally {
    await reader.close();
  }
}

const BROKEN = new Rejected('broken-archive', 'The web archive is damaged or cut off.');

/** Max bytes of a record's fields: a long address three times over. */
const HEAD_BYTES = 16 * 1024;

const VERSION = /^WARC\/1\.\d\r?\n/;

/** Brackets that some crawlers put around an address. */
const BRACKETS = /^<|>$/g;

/** Types of records that may hold a page. The others are requests, data on the crawl, or say that nothing changed. */
const PAGE_RECORDS = new Set(['response', 'resource', 'conversion']);

/** The page in the next record; null if it holds none. */
async function nextPage(reader: ByteReader): Promise<ArchivedPage | null> {
  const head = (await reader.block(HEAD_BYTES)) ?? '';
  const fields = fieldsOf(head);
  const length = fields.get('content-length') ?? '';
  if (!VERSION.test(head) || !/^\d{1,15}$/.test(length)) throw BROKEN;
  const url = fields.get('warc-target-uri')?.replace(BRACKETS, '') ?? '';
  const mayBePage = isWebAddress(url) && PAGE_RECORDS.has(fields.get('warc-type') ?? '');
  // Of a record that is too large, the beginning is kept, which shows whether it is a page.
  let room = mayBePage ? LIMITS.documentBytes : 0;
  const parts: Uint8Array[] = [];
  const isComplete = await reader.through(Number(length), (part) => {
    if (room > 0) parts.push(part);
    room -= part.length;
  });
  if (!isComplete) throw BROKEN;
  const content = mayBePage ? contentOf(fields, joined(parts)) : null;
  const fetchedAt = fields.get('warc-date') ?? null;
  return content && { url, fetchedAt, ...content, ...(room < 0 && { bytes: null }) };
}

/** Media types of pages; crawlers store scripts, pictures and fonts, too. */
const PAGE = /^(?:text\/html|application\/xhtml\+xml)\b/i;

/** The page in a record's content; null if it is something else. */
function contentOf(
  fields: ReadonlyMap<string, string>,
  bytes: Uint8Array,
): Pick<ArchivedPage, 'contentType' | 'bytes'> | null {
  const contentType = fields.get('content-type') ?? '';
  if (!/^application\/http\b/i.test(contentType))
    return isPage(contentType, fields) ? { contentType, bytes } : null;
  const response = httpResponse(bytes);
  if (response?.status !== 200 || !PAGE.test(response.contentType ?? '')) return null;
  return { contentType: response.contentType, bytes: response.body };
}

/** Plain text counts if it was converted from a page. */
function isPage(contentType: string, fields: ReadonlyMap<string, string>): boolean {
  return (
    PAGE.test(contentType) ||
    (fields.get('warc-type') === 'conversion' && /^text\/plain\b/i.test(contentType))
  );
}

interface HttpResponse {
  status: number;
  contentType: string | null;
  body: Uint8Array;
}

/** Bytes in which the end of the HTTP headers is searched. */
const HEADERS_BYTES = 64 * 1024;

const HEADERS_END = /\r?\n\r?\n/;

const STATUS = /^HTTP\/\d(?:\.\d)? (\d{3})\b/;

/** Parses a response as it was transferred; null if the bytes are none. */
function httpResponse(bytes: Uint8Array): HttpResponse | null {
  const top = latin1.decode(bytes.subarray(0, HEADERS_BYTES));
  const end = HEADERS_END.exec(top);
  const status = STATUS.exec(top)?.[1];
  if (end === null || status === undefined) return null;
  const fields = fieldsOf(top.slice(0, end.index));
  const body = bytes.subarray(end.index + end[0].length);
  const isChunked = /\bchunked\b/i.test(fields.get('transfer-encoding') ?? '');
  return {
    status: Number(status),
    contentType: fields.get('content-type') ?? null,
    // Crawlers that join the chunks of a body may keep the header.
    body: (isChunked ? withoutChunks(body) : null) ?? body,
  };
}

/** Header fields by lower-case name; the first of each name counts. */
function fieldsOf(head: string): Map<string, string> {
  const fields = new Map<string, string>();
  for (const line of head.split('\n')) {
    const colon = line.indexOf(':');
    const name = line.slice(0, Math.max(0, colon)).trim().toLowerCase();
    if (name !== '' && !fields.has(name)) fields.set(name, line.slice(colon + 1).trim());
  }
  return fields;
}

/** Max chunks of a body: those of servers have kilobytes each, and time grows with their number. */
const MAX_CHUNKS = 100_000;

/** The head of a chunk: its length in hexadecimal. */
const CHUNK = /^([0-9a-f]{1,8})[^\n]{0,200}\n/i;

/** The body joined from its chunks; null if it is not in chunks. */
function withoutChunks(body: Uint8Array): Uint8Array | null {
  const parts: Uint8Array[] = [];
  for (let at = 0; parts.length < MAX_CHUNKS; ) {
    const head = CHUNK.exec(latin1.decode(body.subarray(at, at + 256)));
    if (head === null) return null;
    const length = Number.parseInt(head[1] as string, 16);
    const begin = at + head[0].length;
    if (length === 0) return joined(parts);
    parts.push(body.subarray(begin, begin + length));
    at = begin + length + (body[begin + length] === CARRIAGE_RETURN ? 2 : 1);
  }
  return null;
}
