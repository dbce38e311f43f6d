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
