import { CARRIAGE_RETURN, LINE_FEED, SPACE } from './ascii';
import { joined } from './peek';

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
