import { readdirSync, readFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import { read } from '../../lambdas/core/read/read';
import type { ReadResult } from '../../lambdas/core/read/read-result';
import { chunked } from '../../testing/chunked';
import { pick, randomFrom } from '../../testing/random';
import { mutated } from './mutate';

/** A broken upload. */
export interface FuzzCase {
  key: string;
  bytes: Uint8Array;
}

/** The result of reading a broken upload. */
export interface FuzzResult {
  milliseconds: number;
  /** What went wrong, as a sentence; absent if the upload was read or rejected. */
  wrong?: string;
}

/** Max time of reading an upload. */
const MAX_MILLISECONDS = 2_000;

/** Bytes of a chunk of an upload. */
const CHUNK_BYTES = 16_384;

const FIXTURES = join(__dirname, '../../test/fixtures/uploads');

const UPLOADED_AT = '2026-11-20T12:00:00.000Z';

/** Gives the nth broken upload of a seed, always the same. */
export function fuzzCases(seed: number): (index: number) => FuzzCase {
  const names = readdirSync(FIXTURES)
    .filter((name) => !name.endsWith('.expected.json'))
    .sort();
  const uploads = names.map((name) => new Uint8Array(readFileSync(join(FIXTURES, name))));
  const extensions = [...new Set(names.map((name) => extname(name)))].sort();
  return (index) => {
    const random = randomFrom(seed, index);
    const chosen = Math.floor(random() * names.length);
    const bytes = mutated(uploads[chosen] as Uint8Array, random, uploads);
    const extension = random() < 0.8 ? extname(names[chosen] as string) : pick(extensions, random);
    return { key: `upload${extension}`, bytes };
  };
}

/** Reads a broken upload in chunks and checks the outcome. */
export async function tryReading({ key, bytes }: FuzzCase): Promise<FuzzResult> {
  const times = { uploadedAt: UPLOADED_AT, readAt: UPLOADED_AT };
  const upload = { key, contentType: null, metadata: new Map<string, string>(), ...times };
  const begun = performance.now();
  let found = 0;
  let wrong: string | undefined;
  try {
    for await (const unread of read({ ...upload, chunks: chunked(bytes, CHUNK_BYTES) })) {
      found++;
      const one = await unread();
      wrong ??= wrongWith(one);
    }
  } catch (error) {
    wrong = `It threw ${error instanceof Error ? (error.stack ?? error.message) : String(error)}.`;
  }
  const milliseconds = performance.now() - begun;
  if (found === 0) wrong ??= 'Nothing was found, and nothing rejected.';
  if (milliseconds > MAX_MILLISECONDS) wrong ??= `It took ${Math.round(milliseconds)} ms.`;
  return { milliseconds, ...(wrong !== undefined && { wrong }) };
}

function wrongWith(one: ReadResult): string | undefined {
  const { version, ...fields } = 'article' in one ? one.article : { version: null, ...one.notice };
  const values = [...Object.values(fields), ...Object.values(version ?? {})].flat();
  const strings = values.filter((value) => typeof value === 'string');
  return strings.every((text) => text.isWellFormed()) ? undefined : 'What was read holds half a character.';
}
