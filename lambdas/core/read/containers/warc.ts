import { LIMITS } from '../limits';
import { Rejected } from '../rejection';
import { ByteReader } from './byte-reader';
import { fieldsOf, httpAnswer } from './http-answer';
import { joined } from './peek';

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
