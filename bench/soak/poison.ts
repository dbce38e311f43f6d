import { gzipSync } from 'node:zlib';

/** An upload that is rejected. */
interface UnreadableUpload {
  kind: string;
  /** The extension of the key. */
  extension: string;
  /** Makes the body of an article's line. */
  body(line: string): Buffer;
}

/** Share of the bytes that a truncated upload keeps. */
const KEPT = 0.6;

/** The first bytes of a PNG picture. */
const PNG = Buffer.from('89504e470d0a1a0a0000000d49484452000001000000010008060000005c72a866', 'hex');

const text = (value: string) => Buffer.from(value);

/** Uploads that are rejected. */
export const POISON: readonly UnreadableUpload[] = [
  {
    kind: 'broken JSON',
    extension: 'json',
    body: (line) => text(line.slice(0, Math.floor(line.length * KEPT))),
  },
  { kind: 'binary', extension: 'json', body: (line) => Buffer.concat([PNG, gzipSync(line)]) },
  { kind: 'too short', extension: 'txt', body: () => text('Three words only') },
  {
    kind: 'wrong fields',
    extension: 'json',
    body: (line) => text(JSON.stringify({ ...JSON.parse(line), publishedAt: 'some day' })),
  },
  { kind: 'no text', extension: 'json', body: () => text('{"headline":"Nothing below it"}') },
  { kind: 'empty', extension: 'txt', body: () => text('') },
  {
    kind: 'broken archive',
    extension: 'json.gz',
    body: (line) => gzipSync(line).subarray(0, Math.floor(gzipSync(line).length * KEPT)),
  },
];

/** Messages that are no S3 events; each contains its number, so that no two are the same. */
export const STRAY_MESSAGES: readonly ((number: number) => string)[] = [
  (number) => `no JSON ${number}`,
  (number) => `${number}`,
  (number) => JSON.stringify({ number }),
  (number) => JSON.stringify({ number, Records: [{ eventTime: 'never' }] }),
  (number) => JSON.stringify({ number, replay: { bucket: 'none' } }),
];
