/** Bytes given to a decompressor at a time: it expands them by 1,032 at most, here to 4 MB. */
const PIECE_BYTES = 4096;

/** The bytes of a stream in small pieces. */
export async function* pieces(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  for await (const chunk of chunks)
    for (let at = 0; at < chunk.length; at += PIECE_BYTES) yield chunk.subarray(at, at + PIECE_BYTES);
}
