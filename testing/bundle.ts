import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { writeHandlers } from '../lib/package/write-handlers';

/** The ingest function as deployed: one file and nothing beside it. */
export interface Bundle {
  /** The path of `index.js`, in a folder outside of this repository, without its packages. */
  path: string;
  remove(): void;
}

/** Bundles the ingest function as a deployment by the CDK does, without a template. */
export function makeBundle(): Bundle {
  const folder = mkdtempSync(join(tmpdir(), 'newsfold-bundle-'));
  writeHandlers(folder);
  return { path: join(folder, 'ingest', 'index.js'), remove: () => rmSync(folder, { recursive: true }) };
}
