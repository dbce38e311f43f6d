import { readdirSync, statSync } from 'node:fs';
import { basename, join, relative, sep } from 'node:path';

/** A file to upload. */
export interface LocalFile {
  path: string;
  /** Its key in the bucket: the path below the one given, made unique where two would share it. */
  key: string;
  /** The path below the one given, by which its article goes where it states no id of its own. */
  id: string;
}

/**
 * The files at and below the given paths, in the order of the paths and then of their names; hidden ones are left out.
 * @throws Error where a path does not exist or nothing is found
 */
export function findFiles(paths: readonly string[]): LocalFile[] {
  const found = paths.flatMap((path) => below(path));
  if (found.length === 0) throw new Error(`There is no file to upload in ${paths.join(', ')}.`);
  const taken = new Set<string>();
  return found.map(({ path, id }) => {
    let key = id;
    for (let copy = 2; taken.has(key); copy++) key = `${copy}/${id}`;
    taken.add(key);
    return { path, key, id };
  });
}

function below(path: string): Omit<LocalFile, 'key'>[] {
  const stats = statSync(path, { throwIfNoEntry: false });
  if (!stats) throw new Error(`${path} does not exist.`);
  if (stats.isFile()) return [{ path, id: basename(path) }];
  return readdirSync(path, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .map((file) => ({ path: file, id: relative(path, file).split(sep).join('/') }))
    .filter(({ id }) => !id.split('/').some((part) => part.startsWith('.')))
    .sort((a, b) => (a.id < b.id ? -1 : 1));
}
