import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';
import { build } from 'esbuild';
import { HANDLERS } from './handlers';
import { ROOT } from './root';
import { writeHandlers } from './write-handlers';

/** Entries of the package: everything, and the reader alone without the CDK. */
const ENTRIES = { index: 'lib/index.ts', reader: 'lib/reader/reader.ts' };

/**
 * Builds `dist`, which `npm pack` packs with the schemas and documents: a CommonJS file for each entry, its type
 * declarations, the bundles of the functions as they are deployed, and the licences of the packages in the bundles.
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
    // npm installs dependencies, once for all packages that need them.
    packages: 'external',
    logLevel: 'warning',
  });
  writeDeclarations(Object.values(ENTRIES), join(dist, 'types'));
  writeHandlers(join(dist, 'handlers'));
  await writeLicences(join(dist, 'handlers', 'LICENSES.txt'));
}

/** Writes the declarations of the entries and of all files that they import: a quarter of what the compiler writes. */
function writeDeclarations(entries: readonly string[], outdir: string): void {
  const compiled = mkdtempSync(join(tmpdir(), 'newsfold-types-'));
  const tsc = require.resolve('typescript/package.json').replace('package.json', 'bin/tsc');
  const project = join(__dirname, 'declarations.tsconfig.json');
  execFileSync(process.execPath, [tsc, '--project', project, '--outDir', compiled], { cwd: ROOT });
  for (const path of namedFrom(entries.map((entry) => join(compiled, entry.replace(/\.ts$/, '.d.ts')))))
    cpSync(path, join(outdir, relative(compiled, path)));
  rmSync(compiled, { recursive: true });
}

/** The declaration files of the entries, and all that these import by relative paths, directly or indirectly. */
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

const LICENCE_FILE = /^(licen[cs]e|notice|copying)/i;

/** Matches the folder of the package of a bundled file; the package may lie within another one. */
const PACKAGE_FOLDER = /^(.*node_modules\/(?:@[^/]+\/)?[^/]+)\//;

/** Writes name, version, licence and its texts of every package with code in a bundle, as most licences require. */
async function writeLicences(path: string): Promise<void> {
  const { metafile } = await build({
    absWorkingDir: ROOT,
    entryPoints: HANDLERS.map((handler) => `lambdas/${handler}/handler.ts`),
    outdir: 'not-written',
    write: false,
    metafile: true,
    bundle: true,
    platform: 'node',
    logLevel: 'error',
  });
  const folders = Object.keys(metafile.inputs).flatMap((input) => PACKAGE_FOLDER.exec(input)?.[1] ?? []);
  writeFileSync(path, [...new Set(folders)].sort().map(licenceOf).join('\n'));
}

function licenceOf(folder: string): string {
  const { name, version, license } = JSON.parse(readFileSync(join(ROOT, folder, 'package.json'), 'utf8'));
  const files = readdirSync(join(ROOT, folder)).filter((file) => LICENCE_FILE.test(file));
  const texts = files.map((file) => readFileSync(join(ROOT, folder, file), 'utf8').trim());
  return `${[`${name} ${version} (${license})`, ...texts].join('\n\n')}\n\n${'='.repeat(80)}\n`;
}
