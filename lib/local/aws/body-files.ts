import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * The bodies of objects, a file each. A file is never written twice: a new body has a new name, which nothing knows
 * until the map of objects names it, so a half-written file is never read.
 */
export class BodyFiles {
  constructor(private readonly folder: string) {
    mkdirSync(folder, { recursive: true });
  }

  read(name: string): Buffer {
    return readFileSync(join(this.folder, name));
  }

  write(name: string, body: Buffer): void {
    writeFileSync(join(this.folder, name), body, { flag: 'wx' });
  }

  remove(name: string): void {
    rmSync(join(this.folder, name), { force: true });
  }

  /** Removes what a killed process wrote and did not live to name, or named and did not live to remove. */
  keepOnly(names: Set<string>): void {
    for (const name of readdirSync(this.folder)) if (!names.has(name)) this.remove(name);
  }
}
