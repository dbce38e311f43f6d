import { LIMITS } from '../document/limits';
import { Rejected } from '../document/rejection';
import { ByteReader, CARRIAGE_RETURN, joined } from './byte-reader';

/** A page of a web archive, as a crawler was given it. */
export interface ArchivedPage {
  url: string;
  /** When it was fetched, as the archive states it: ISO 8601; null where it does not. */
  fetchedAt: string | null;
  /** The media type that the server stated. */
  contentType: string | null;
  /** Null where it has more bytes than a document may have. */
  bytes: Uint8Array | null;
}

const VERSION = /^WARC\/1\.\d\r?\n/;

/** Bytes of a record's fields: a long address three times over. */
const HEAD_BYTES = 16 * 1024;

/** Media types of pages; crawlers store scripts, pictures and fonts besides. */
const PAGE = /^(?:text\/html|application\/xhtml\+xml)\b/i;

/** Kinds of records that may hold a page; the others are of requests, of the crawl, or say that nothing has changed. */
const KINDS = new Set(['response', 'resource', 'conversion']);

/** What some crawlers put around an address. */
const AROUND = /^<|>$/g;

/**
 * The pages of a web archive (WARC 1.0 and 1.1, ISO 28500) as they come: answers of status 200 that are pages, pages
 * stored as such, and plain texts that were made of pages.
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

const TOO_MANY = new Rejected(
  'too-large',
  `The web archive has more than the ${LIMITS.warcRecords} records allowed.`,
);

/** What the next record holds; null where that is no page. */
async function nextPage(reader: ByteReader): Promise<ArchivedPage | null> {
  const head = (await reader.block(HEAD_BYTES)) ?? '';
  const fields = fieldsOf(head);
  const length = fields.get('content-length') ?? '';
  if (!VERSION.test(head) || !/^\d{1,15}$/.test(length)) throw BROKEN;
  const url = fields.get('warc-target-uri')?.replace(AROUND, '') ?? '';
  const mayBePage = /^https?:/i.test(url) && KINDS.has(fields.get('warc-type') ?? '');
  // of what is too large the beginning, which tells whether it is a page
  let room = mayBePage ? LIMITS.documentBytes : 0;
  const parts: Uint8Array[] = [];
  const isThere = await reader.through(Number(length), (part) => {
    if (room > 0) parts.push(part);
    room -= part.length;
  });
  if (!isThere) throw BROKEN;
  const content = mayBePage ? contentOf(fields, joined(parts)) : null;
  const fetchedAt = fields.get('warc-date') ?? null;
  return content && { url, fetchedAt, ...content, ...(room < 0 && { bytes: null }) };
}

/** The page that a record holds; null where it is something else. */
function contentOf(
  fields: ReadonlyMap<string, string>,
  bytes: Uint8Array,
): Pick<ArchivedPage, 'contentType' | 'bytes'> | null {
  const contentType = fields.get('content-type') ?? '';
  if (!/^application\/http\b/i.test(contentType))
    return isPage(contentType, fields) ? { contentType, bytes } : null;
  const answer = httpAnswer(bytes);
  if (answer?.status !== 200 || !PAGE.test(answer.contentType ?? '')) return null;
  return { contentType: answer.contentType, bytes: answer.body };
}

/** A record may be text that was made of a page, too. */
function isPage(contentType: string, fields: ReadonlyMap<string, string>): boolean {
  return (
    PAGE.test(contentType) ||
    (fields.get('warc-type') === 'conversion' && /^text\/plain\b/i.test(contentType))
  );
}

/** What a server answered. */
interface HttpAnswer {
  status: number;
  contentType: string | null;
  body: Uint8Array;
}

/** Bytes in which the end of the headers is looked for. */
const PREAMBLE_BYTES = 64 * 1024;

const HEAD_END = /\r?\n\r?\n/;

const STATUS = /^HTTP\/\d(?:\.\d)? (\d{3})\b/;

/** Parts of a body sent in chunks: those of servers have kilobytes, and time grows with their number. */
const MOST_CHUNKS = 100_000;

/** The head of a chunk: its length. */
const CHUNK = /^([0-9a-f]{1,8})[^\n]{0,200}\n/i;

const latin1 = new TextDecoder('latin1');

/** An answer as it came over the line; null where the bytes are none. */
function httpAnswer(bytes: Uint8Array): HttpAnswer | null {
  const top = latin1.decode(bytes.subarray(0, PREAMBLE_BYTES));
  const end = HEAD_END.exec(top);
  const status = STATUS.exec(top)?.[1];
  if (end === null || status === undefined) return null;
  const fields = fieldsOf(top.slice(0, end.index));
  const body = bytes.subarray(end.index + end[0].length);
  const isChunked = /\bchunked\b/i.test(fields.get('transfer-encoding') ?? '');
  return {
    status: Number(status),
    contentType: fields.get('content-type') ?? null,
    // crawlers that put a body together may leave the header as it was
    body: (isChunked ? withoutChunks(body) : null) ?? body,
  };
}

/** The fields of a head by their names in lower case; of several of one name the first. */
function fieldsOf(head: string): Map<string, string> {
  const fields = new Map<string, string>();
  for (const line of head.split('\n')) {
    const colon = line.indexOf(':');
    const name = line.slice(0, Math.max(0, colon)).trim().toLowerCase();
    if (name !== '' && !fields.has(name)) fields.set(name, line.slice(colon + 1).trim());
  }
  return fields;
}

/** A body put together of its chunks; null where it does not come in any. */
function withoutChunks(body: Uint8Array): Uint8Array | null {
  const parts: Uint8Array[] = [];
  for (let at = 0; parts.length < MOST_CHUNKS; ) {
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
