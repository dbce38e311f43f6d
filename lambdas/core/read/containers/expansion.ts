import { LIMITS } from '../limits';
import { Rejected } from '../rejection';

/** Minds how far an archive expands: some kilobytes of hostile data would come to gigabytes. */
export class Expansion {
  #taken = 0;
  #given = 0;

  /**
   * So many bytes of the archive were read, and so many came out.
   * @throws Rejected as 'too-large'
   */
  grew(taken: number, given: number): void {
    this.#taken += taken;
    this.#given += given;
    if (this.#given > LIMITS.unpackedBytes)
      throw new Rejected(
        'too-large',
        `The archive holds more than the ${LIMITS.unpackedBytes} bytes allowed.`,
      );
    const isBomb = this.#given > this.#taken * LIMITS.expansion && this.#given > LIMITS.freeExpansionBytes;
    if (isBomb)
      throw new Rejected('too-large', `The archive expands more than the ${LIMITS.expansion} times allowed.`);
  }
}

/** Bytes of some chunks together. */
export function bytesIn(chunks: readonly Uint8Array[]): number {
  return chunks.reduce((sum, { length }) => sum + length, 0);
}
