import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';
import { build } from 'esbuild';
import { HANDLERS } from './handlers';
import { ROOT } from './root';
import { writeHandlers } from './write-handlers';

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

/** Writes the declarations of source files and of those which they name: one in thirteen of all that they are compiled with. */
function writeDeclarations(entries: readonly string[], outdir: string): void {
  const compiled = mkdtempSync(join(tmpdir(), 'newsfold-types-'));
  const tsc = require.resolve('typescript/package.json').replace('package.json', 'bin/tsc');
  const project = join(__dirname, 'declarations.tsconfig.json');
  execFileSync(process.execPath, [tsc, '--project', project, '--outDir', compiled], { cwd: ROOT });
  for (const path of namedFrom(entries.map((entry) => join(compiled, entry.replace(/\.ts$/, '.d.ts')))))
    cpSync(path, join(outdir, relative(compiled, path)));
  rmSync(compiled, { recursive: true });
}

/** Declarations, and all that they import from files beside them, directly or not. */
function namedFrom(entries: readonly string[]): Set<string> {
  const named = new Set(entries);
  for (const path of named)
    for (const [, from = ''] of readFileSync(path, 'utf8').matchAll(
      /(?:from|import\() ?['"](\.[^'"]+)['"]/g,
    )) {
      const file = join(dirname(path), `${from}.d.ts`);
      named.add(existsSync(file) ? file : join(dirname(path), from, 'index.d.ts'));
    }
  return named;
}

const TEXT = /^(licen[cs]e|notice|copying)/i;

/** The folder of the package that a bundled file is from, which may be within another package. */
const PACKAGE = /^(.*node_modules\/(?:@[^/]+\/)?[^/]+)\//;

/**
 * Writes the name, version, licence and licence texts of every package of which something is in a handler's bundle: most
 * licences ask for it.
 */
async function writeLicences(path: string): Promise<void> {
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
