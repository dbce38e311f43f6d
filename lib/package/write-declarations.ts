import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';
import { ROOT } from './root';

/** Writes the declarations of source files and of those which they name: one in thirteen of all that they are compiled with. */
export function writeDeclarations(entries: readonly string[], outdir: string): void {
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
