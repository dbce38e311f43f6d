import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'esbuild';
import { ROOT } from './root';
import { writeDeclarations } from './write-declarations';
import { writeHandlers } from './write-handlers';
import { writeLicences } from './write-licences';

/** What the package exports: the construct with all else, and the reader without the CDK. */
const ENTRIES = { index: 'lib/index.ts', reader: 'lib/reader/reader.ts' };

/**
 * Makes in `dist` what `npm pack` packs beside schemas and documents: a CommonJS file for each entry, their declarations, the
 * handlers' bundles as they are deployed, and the licences of what is in those.
 */
export async function buildPackage(): Promise<void> {
  const dist = join(ROOT, 'dist');
  rmSync(dist, { recursive: true, force: true });
  await build({
    absWorkingDir: ROOT,
    entryPoints: ENTRIES,
    outdir: dist,
    bundle: true,
    platform: 'node',
    target: 'node20',
    format: 'cjs',
    // What a package depends on is for npm to install, once for all that need it.
    packages: 'external',
    logLevel: 'warning',
  });
  writeDeclarations(Object.values(ENTRIES), join(dist, 'types'));
  writeHandlers(join(dist, 'handlers'));
  await writeLicences(join(dist, 'handlers', 'LICENSES.txt'));
}
