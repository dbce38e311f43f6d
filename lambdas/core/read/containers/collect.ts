import { Rejected } from '../rejection';
import { joined } from './peek';

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
