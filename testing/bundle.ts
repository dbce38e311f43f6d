import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { writeHandlers } from '../lib/package/write-handlers';

/** The ingest function as it is deployed: one file, with nothing beside it. */
export interface Bundle {
  /** The path of `index.js`, in a folder far from this repository and its packages. */
  path: string;
  remove(): void;
}

/** Bundles the ingest function as the CDK does when it deploys; no template is written and checked. */
export function makeBundle(): Bundle {
  const folder = mkdtempSync(join(tmpdir(), 'newsfold-bundle-'));
  writeHandlers(folder);
  return { path: join(folder, 'ingest', 'index.js'), remove: () => rmSync(folder, { recursive: true }) };
}
