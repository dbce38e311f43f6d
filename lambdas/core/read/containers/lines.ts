import { joined } from './peek';

const LINE_FEED = 10;
const SPACE = 0x20;

/** A line of a stream that is not blank. */
export interface Line {
  /** Its number, from 1; blank lines count. */
  number: number;
  /** Without its end; null where it has more bytes than are allowed. */
  bytes: Uint8Array | null;
}

/**
 * The lines of a stream of bytes, those longer than so many bytes passed over. Blank ones are left out here: a million of
 * them, handed on, would take most of a second.
 */
export async function* linesIn(chunks: AsyncIterable<Uint8Array>, most: number): AsyncGenerator<Line> {
  const begun = new BegunLine(most);
  let number = 1;
  for await (const chunk of chunks) {
    let from = 0;
    for (let end = chunk.indexOf(LINE_FEED); end >= 0; end = chunk.indexOf(LINE_FEED, from)) {
      begun.add(chunk.subarray(from, end));
      const bytes = begun.take();
      if (!isBlank(bytes)) yield { number, bytes };
      number++;
      for (from = end + 1; chunk[from] === LINE_FEED; from++) number++;
    }
    if (from < chunk.length) begun.add(chunk.subarray(from));
  }
  const bytes = begun.take();
  if (!isBlank(bytes)) yield { number, bytes };
}

function isBlank(bytes: Uint8Array | null): boolean {
  return bytes?.every((byte) => byte <= SPACE) ?? false;
}

/** A line whose end has not come yet. */
class BegunLine {
  private parts: Uint8Array[] = [];
  private length = 0;

  constructor(private readonly most: number) {}

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
