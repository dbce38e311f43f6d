import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'esbuild';
import { HANDLERS } from './handlers';
import { ROOT } from './root';

const TEXT = /^(licen[cs]e|notice|copying)/i;

/** The folder of the package that a bundled file is from, which may be within another package. */
const PACKAGE = /^(.*node_modules\/(?:@[^/]+\/)?[^/]+)\//;

/**
 * Writes the name, version, licence and licence texts of every package of which something is in a handler's bundle: most
 * licences ask for it.
 */
export async function writeLicences(path: string): Promise<void> {
  const { metafile } = await build({
    absWorkingDir: ROOT,
    entryPoints: HANDLERS.map((handler) => `lambdas/${handler}/handler.ts`),
    outdir: 'nowhere',
    write: false,
    metafile: true,
    bundle: true,
    platform: 'node',
    logLevel: 'error',
  });
  const folders = Object.keys(metafile.inputs).flatMap((input) => PACKAGE.exec(input)?.[1] ?? []);
  writeFileSync(path, [...new Set(folders)].sort().map(licenceOf).join('\n'));
}

function licenceOf(folder: string): string {
  const { name, version, license } = JSON.parse(readFileSync(join(ROOT, folder, 'package.json'), 'utf8'));
  const files = readdirSync(join(ROOT, folder)).filter((file) => TEXT.test(file));
  const texts = files.map((file) => readFileSync(join(ROOT, folder, file), 'utf8').trim());
  return `${[`${name} ${version} (${license})`, ...texts].join('\n\n')}\n\n${'='.repeat(80)}\n`;
}
