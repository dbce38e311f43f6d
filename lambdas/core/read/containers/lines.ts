import { joined } from './peek';

const LINE_FEED = 10;

/** A line of a stream without its end; null where it has more bytes than are allowed. */
export type Line = Uint8Array | null;

/** The lines of a stream of bytes, those longer than so many bytes passed over. */
export async function* linesIn(chunks: AsyncIterable<Uint8Array>, most: number): AsyncGenerator<Line> {
  let begun: Uint8Array[] = [];
  let length = 0;
  const add = (bytes: Uint8Array) => {
    length += bytes.length;
    if (length <= most) begun.push(bytes);
  };
  const finished = () => {
    const line = length > most ? null : joined(begun);
    begun = [];
    length = 0;
    return line;
  };
  for await (const chunk of chunks) {
    let from = 0;
    for (let end = chunk.indexOf(LINE_FEED); end >= 0; end = chunk.indexOf(LINE_FEED, from)) {
      add(chunk.subarray(from, end));
      yield finished();
      from = end + 1;
    }
    if (from < chunk.length) add(chunk.subarray(from));
  }
  if (length > 0) yield finished();
}
