import { deflateRawSync, inflateRawSync } from 'node:zlib';

/** Max bytes of a value when unpacked. The largest value written has about 700 KB. */
const MAX_UNPACKED = 16 * 1024 * 1024;

/** Compresses a value as JSON, to a third of its size. Only for values that no reader of the table needs. */
export function pack(value: unknown): Uint8Array {
  return deflateRawSync(JSON.stringify(value));
}

export function unpack<T>(bytes: Uint8Array): T {
  return JSON.parse(inflateRawSync(bytes, { maxOutputLength: MAX_UNPACKED }).toString()) as T;
}
