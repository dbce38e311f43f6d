import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { assetOf } from '../../lib/package/asset-of';

const ROOT = join(__dirname, '../..');

/** The ingest function as it is deployed: one file, with nothing beside it. */
export interface Bundle {
  /** The path of `index.js`, in a folder far from this repository and its packages. */
  path: string;
  remove(): void;
}

/** Bundles the ingest function as the CDK does when it deploys. */
export function makeBundle(): Bundle {
  const assembly = mkdtempSync(join(tmpdir(), 'newsfold-bundle-'));
  const { PATH, HOME } = process.env;
  execFileSync(process.execPath, [require.resolve('tsx/cli'), 'bin/newsfold.ts'], {
    cwd: ROOT,
    env: { PATH, HOME, CDK_OUTDIR: assembly, CDK_CONTEXT_JSON: JSON.stringify({ stage: 'trial' }) },
    stdio: 'pipe',
  });
  return {
    path: join(assetOf('ingest', assembly), 'index.js'),
    remove: () => rmSync(assembly, { recursive: true }),
  };
}
