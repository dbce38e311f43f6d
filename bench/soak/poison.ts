import { gzipSync } from 'node:zlib';

/** Something that no article can be read from. */
export interface Poison {
  kind: string;
  /** What the key ends in. */
  extension: string;
  body(line: string): Buffer;
}

/** How much of an article a broken one keeps. */
const KEPT = 0.6;

/** Bytes of a picture that lie about what it is. */
const PNG = Buffer.from('89504e470d0a1a0a0000000d49484452000001000000010008060000005c72a866', 'hex');

const text = (value: string) => Buffer.from(value);

/** Uploads that are rejected, made of an article's line. */
export const POISON: readonly Poison[] = [
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

/** Messages that are no S3 events; each bears its number, so that it can be told from the others. */
export const STRAY_MESSAGES: readonly ((number: number) => string)[] = [
  (number) => `no JSON ${number}`,
  (number) => `${number}`,
  (number) => JSON.stringify({ number }),
  (number) => JSON.stringify({ number, Records: [{ eventTime: 'never' }] }),
  (number) => JSON.stringify({ number, replay: { bucket: 'none' } }),
];
