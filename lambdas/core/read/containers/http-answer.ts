import { CARRIAGE_RETURN } from './ascii';
import { joined } from './peek';

/** What a server answered. */
export interface HttpAnswer {
  status: number;
  contentType: string | null;
  body: Uint8Array;
}

/** Bytes in which the end of the headers is looked for. */
const HEAD_BYTES = 64 * 1024;

const HEAD_END = /\r?\n\r?\n/;

const STATUS = /^HTTP\/\d(?:\.\d)? (\d{3})\b/;

/** Parts of a body sent in chunks: those of servers have kilobytes, and time grows with their number. */
const MOST_CHUNKS = 100_000;

/** The head of a chunk: its length. */
const CHUNK = /^([0-9a-f]{1,8})[^\n]{0,200}\n/i;

const latin1 = new TextDecoder('latin1');

/** An answer as it came over the line; null where the bytes are none. */
export function httpAnswer(bytes: Uint8Array): HttpAnswer | null {
  const top = latin1.decode(bytes.subarray(0, HEAD_BYTES));
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
export function fieldsOf(head: string): Map<string, string> {
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
