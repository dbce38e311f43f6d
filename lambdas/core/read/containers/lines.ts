import { CARRIAGE_RETURN, LINE_FEED, SPACE, TAB } from './ascii';
import { joined } from './peek';

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
