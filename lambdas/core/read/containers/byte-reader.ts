import { Rejected } from '../document/rejection';

/** Takes a stream of bytes apart from its beginning on. */
export class ByteReader {
  readonly #remaining: AsyncIterator<Uint8Array>;
  #left: Uint8Array = new Uint8Array();

  constructor(chunks: AsyncIterable<Uint8Array>) {
    this.#remaining = chunks[Symbol.asyncIterator]();
  }

  /** The lines up to the next blank one and with it, as Latin-1; null where it is not within so many bytes. */
  async block(most: number): Promise<string | null> {
    for (let from = 0; ; ) {
      const at = this.#left.indexOf(LINE_FEED, from);
      const end = at < 0 ? this.#left.length : at + (this.#left[at + 1] === CARRIAGE_RETURN ? 2 : 1);
      if (end > most) return null;
      if (this.#left[end] === LINE_FEED) return latin1.decode(this.#cut(end + 1));
      if (end < this.#left.length) from = end;
      else if (!(await this.#more())) return null;
    }
  }

  /** Gives the next so many bytes in parts; whether there were as many. */
  async through(length: number, each: (part: Uint8Array) => void): Promise<boolean> {
    for (let wanted = length; wanted > 0; ) {
      if (this.#left.length === 0 && !(await this.#more())) return false;
      const part = this.#cut(wanted);
      wanted -= part.length;
      each(part);
    }
    return true;
  }

  /** Whether nothing but space is left. */
  async isAtEnd(): Promise<boolean> {
    do {
      const begin = this.#left.findIndex((byte) => byte > SPACE);
      this.#cut(begin < 0 ? this.#left.length : begin);
      if (begin >= 0) return false;
    } while (await this.#more());
    return true;
  }

  /** Lets go of what is left of the stream. */
  async close(): Promise<void> {
    await this.#remaining.return?.();
  }

  #cut(length: number): Uint8Array {
    const part = this.#left.subarray(0, length);
    this.#left = this.#left.subarray(part.length);
    return part;
  }

  async #more(): Promise<boolean> {
    const { value, done } = await this.#remaining.next();
    if (done) return false;
    this.#left = this.#left.length === 0 ? value : joined([this.#left, value]);
    return true;
  }
}

const latin1 = new TextDecoder('latin1');

/** Bytes that tell what a stream holds: room for the head of any page or mail. */
const HEAD_BYTES = 64 * 1024;

/** The first bytes of a stream, and the stream with them. */
export interface Peeked {
  head: Uint8Array;
  chunks: AsyncIterable<Uint8Array>;
}

/**
 * Looks at the beginning of a stream: 64 kB of it, or all where there is less. What the stream throws on the way, it
 * throws after these bytes.
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

/** Chunks as one. */
export function joined(chunks: readonly Uint8Array[]): Uint8Array {
  if (chunks.length === 1) return chunks[0] as Uint8Array;
  const all = new Uint8Array(chunks.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const chunk of chunks) {
    all.set(chunk, at);
    at += chunk.length;
  }
  return all;
}

/**
 * All bytes of a stream.
 * @throws Rejected as 'too-large' where it has more than so many
 */
export async function collect(chunks: AsyncIterable<Uint8Array>, most: number): Promise<Uint8Array> {
  const found: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of chunks) {
    length += chunk.length;
    if (length > most)
      throw new Rejected('too-large', `The document has more than the ${most} bytes allowed.`);
    found.push(chunk);
  }
  return joined(found);
}

/** Bytes given to a decompressor at a time: it expands them by 1,032 at most, here to 4 MB. */
const PIECE_BYTES = 4096;

/** The bytes of a stream in small pieces. */
export async function* pieces(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  for await (const chunk of chunks)
    for (let at = 0; at < chunk.length; at += PIECE_BYTES) yield chunk.subarray(at, at + PIECE_BYTES);
}

/** Bytes that part lines and words in every encoding that has ASCII. */
const TAB = 0x09;
const LINE_FEED = 0x0a;
export const CARRIAGE_RETURN = 0x0d;
const SPACE = 0x20;

/** A line of a stream that is not blank. */
export interface Line {
  /** Its number, from 1; blank lines count. */
  number: number;
  /** Without its end; null where it has more bytes than are allowed. */
  bytes: Uint8Array | null;
}

/**
 * The lines of a stream of bytes without the space before them, those longer than so many bytes passed over. Blank ones
 * are left out here, at 6 ms a megabyte: handed on, or looked at one by one, gigabytes of them would take all the time.
 */
export async function* linesIn(chunks: AsyncIterable<Uint8Array>, most: number): AsyncGenerator<Line> {
  const begun = new BegunLine(most);
  let number = 1;
  for await (const chunk of chunks) {
    let from = begun.isEmpty ? skipSpace(0) : 0;
    for (let end = chunk.indexOf(LINE_FEED, from); end >= 0; end = chunk.indexOf(LINE_FEED, from)) {
      begun.add(chunk.subarray(from, end));
      const bytes = begun.take();
      if (!isBlank(bytes)) yield { number, bytes };
      number++;
      from = skipSpace(end + 1);
    }
    if (from < chunk.length) begun.add(chunk.subarray(from));

    function skipSpace(at: number): number {
      let past = at;
      for (; isSpace(chunk[past]); past++) if (chunk[past] === LINE_FEED) number++;
      return past;
    }
  }
  const bytes = begun.take();
  if (!isBlank(bytes)) yield { number, bytes };
}

/** Whether a byte is space as JSON knows it. */
function isSpace(byte: number | undefined): boolean {
  return byte === SPACE || byte === LINE_FEED || byte === CARRIAGE_RETURN || byte === TAB;
}

function isBlank(bytes: Uint8Array | null): boolean {
  return bytes?.every((byte) => byte <= SPACE) ?? false;
}

/** A line whose end has not come yet. */
class BegunLine {
  private parts: Uint8Array[] = [];
  private length = 0;

  constructor(private readonly most: number) {}

  get isEmpty(): boolean {
    return this.length === 0;
  }

  add(bytes: Uint8Array): void {
    this.length += bytes.length;
    if (this.length <= this.most) this.parts.push(bytes);
  }

  take(): Uint8Array | null {
    const line = this.length > this.most ? null : joined(this.parts);
    this.parts = [];
    this.length = 0;
    return line;
  }
}
