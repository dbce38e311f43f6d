import { Rejected } from '../document/rejection';

/** Bytes that separate lines and words in every encoding that includes ASCII. */
const TAB = 0x09;
export const LINE_FEED = 0x0a;
export const CARRIAGE_RETURN = 0x0d;
const SPACE = 0x20;

/** Makes a character of each byte, so that ASCII can be matched in any bytes. */
export const latin1 = new TextDecoder('latin1');

/** Reads a stream of bytes part by part. */
export class ByteReader {
  readonly #remaining: AsyncIterator<Uint8Array>;
  #buffered: Uint8Array = new Uint8Array();

  constructor(chunks: AsyncIterable<Uint8Array>) {
    this.#remaining = chunks[Symbol.asyncIterator]();
  }

  /** The lines up to and including the next blank one, as Latin-1; null if there is none within `max` bytes. */
  async block(max: number): Promise<string | null> {
    for (let from = 0; ; ) {
      const at = this.#buffered.indexOf(LINE_FEED, from);
      const end = at < 0 ? this.#buffered.length : at + (this.#buffered[at + 1] === CARRIAGE_RETURN ? 2 : 1);
      if (end > max) return null;
      if (this.#buffered[end] === LINE_FEED) return latin1.decode(this.#cut(end + 1));
      if (end < this.#buffered.length) from = end;
      else if (!(await this.#more())) return null;
    }
  }

  /** Passes the next `length` bytes to `each` in parts; returns whether the stream had as many. */
  async through(length: number, each: (part: Uint8Array) => void): Promise<boolean> {
    for (let wanted = length; wanted > 0; ) {
      if (this.#buffered.length === 0 && !(await this.#more())) return false;
      const part = this.#cut(wanted);
      wanted -= part.length;
      each(part);
    }
    return true;
  }

  /** Whether nothing but white space is left. */
  async isAtEnd(): Promise<boolean> {
    do {
      const begin = this.#buffered.findIndex((byte) => byte > SPACE);
      this.#cut(begin < 0 ? this.#buffered.length : begin);
      if (begin >= 0) return false;
    } while (await this.#more());
    return true;
  }

  /** Releases the rest of the stream. */
  async close(): Promise<void> {
    await this.#remaining.return?.();
  }

  #cut(length: number): Uint8Array {
    const part = this.#buffered.subarray(0, length);
    this.#buffered = this.#buffered.subarray(part.length);
    return part;
  }

  async #more(): Promise<boolean> {
    const { value, done } = await this.#remaining.next();
    if (done) return false;
    this.#buffered = this.#buffered.length === 0 ? value : joined([this.#buffered, value]);
    return true;
  }
}

/** Bytes that show what a stream holds: enough for the head of any page or mail. */
const HEAD_BYTES = 64 * 1024;

/** The first bytes of a stream, and the whole stream including them. */
export interface Peeked {
  head: Uint8Array;
  chunks: AsyncIterable<Uint8Array>;
}

/**
 * Reads the first 64 KB of a stream, or all of a shorter one, without consuming them. An error of the stream within
 * them is thrown by the returned stream after these bytes.
 */
export async function peek(chunks: AsyncIterable<Uint8Array>): Promise<Peeked> {
  const remaining = chunks[Symbol.asyncIterator]();
  const first: Uint8Array[] = [];
  let failure: unknown;
  try {
    for (let length = 0; length < HEAD_BYTES; ) {
      const { value, done } = await remaining.next();
      if (done) break;
      first.push(value);
      length += value.length;
    }
  } catch (error) {
    failure = error;
  }
  const head = joined(first);
  return { head: head.subarray(0, HEAD_BYTES), chunks: continued(head, failure, remaining) };
}

async function* continued(
  head: Uint8Array,
  failure: unknown,
  remaining: AsyncIterator<Uint8Array>,
): AsyncGenerator<Uint8Array> {
  try {
    yield head;
    if (failure !== undefined) throw failure;
    for (let next = await remaining.next(); !next.done; next = await remaining.next()) yield next.value;
  } finally {
    await remaining.return?.();
  }
}

/**
 * All bytes of a stream.
 * @throws Rejected as 'too-large' if there are more than `max`
 */
export async function collect(chunks: AsyncIterable<Uint8Array>, max: number): Promise<Uint8Array> {
  const found: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of chunks) {
    length += chunk.length;
    if (length > max) throw new Rejected('too-large', `The document has more than the ${max} bytes allowed.`);
    found.push(chunk);
  }
  return joined(found);
}

export function joined(chunks: readonly Uint8Array[]): Uint8Array {
  if (chunks.length === 1) return chunks[0] as Uint8Array;
  const all = new Uint8Array(bytesIn(chunks));
  let at = 0;
  for (const chunk of chunks) {
    all.set(chunk, at);
    at += chunk.length;
  }
  return all;
}

export function bytesIn(chunks: readonly Uint8Array[]): number {
  return chunks.reduce((sum, { length }) => sum + length, 0);
}

/** Bytes given to a decompressor at a time: it expands them at most 1,032 times, to 4 MB. */
const PIECE_BYTES = 4096;

/** The bytes of a stream in pieces that are small enough for a decompressor. */
export async function* pieces(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  for await (const chunk of chunks)
    for (let at = 0; at < chunk.length; at += PIECE_BYTES) yield chunk.subarray(at, at + PIECE_BYTES);
}

/** A line of a stream that is not blank. */
export interface Line {
  /** From 1; counts blank lines, too. */
  number: number;
  /** Without line end; null if the line is too long. */
  bytes: Uint8Array | null;
}

/**
 * The lines of a stream without leading white space. Drops the bytes of lines longer than `max`. Skips blank lines
 * here, at 6 ms a megabyte: yielded or inspected one by one, gigabytes of them would take all the time.
 */
export async function* linesIn(chunks: AsyncIterable<Uint8Array>, max: number): AsyncGenerator<Line> {
  const unfinished = new UnfinishedLine(max);
  let number = 1;
  for await (const chunk of chunks) {
    let from = unfinished.isEmpty ? skipSpace(0) : 0;
    for (let end = chunk.indexOf(LINE_FEED, from); end >= 0; end = chunk.indexOf(LINE_FEED, from)) {
      unfinished.add(chunk.subarray(from, end));
      const bytes = unfinished.take();
      if (!isBlank(bytes)) yield { number, bytes };
      number++;
      from = skipSpace(end + 1);
    }
    if (from < chunk.length) unfinished.add(chunk.subarray(from));

    function skipSpace(at: number): number {
      let past = at;
      for (; isSpace(chunk[past]); past++) if (chunk[past] === LINE_FEED) number++;
      return past;
    }
  }
  const bytes = unfinished.take();
  if (!isBlank(bytes)) yield { number, bytes };
}

/** Whether JSON counts a byte as white space. */
function isSpace(byte: number | undefined): boolean {
  return byte === SPACE || byte === LINE_FEED || byte === CARRIAGE_RETURN || byte === TAB;
}

function isBlank(bytes: Uint8Array | null): boolean {
  return bytes?.every((byte) => byte <= SPACE) ?? false;
}

/** A line whose end has not been read yet. */
class UnfinishedLine {
  private parts: Uint8Array[] = [];
  private length = 0;

  constructor(private readonly max: number) {}

  get isEmpty(): boolean {
    return this.length === 0;
  }

  add(bytes: Uint8Array): void {
    this.length += bytes.length;
    if (this.length <= this.max) this.parts.push(bytes);
  }

  take(): Uint8Array | null {
    const line = this.length > this.max ? null : joined(this.parts);
    this.parts = [];
    this.length = 0;
    return line;
  }
}
