import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Creates an empty folder, and removes it when `use` has ended or failed. */
export async function withTemporaryFolder<T>(name: string, use: (folder: string) => Promise<T>): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), `newsfold-${name}-`));
  try {
    return await use(folder);
  } finally {
    rmSync(folder, { recursive: true });
  }
}
