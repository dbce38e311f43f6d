import { readdirSync, statSync } from 'node:fs';
import { basename, join, relative, sep } from 'node:path';

export interface LocalFile {
  path: string;
  /** Key in the bucket: the path below the given one, made unique. */
  key: string;
  /** Path below the given one. Printed as the id of an article that states none. */
  id: string;
}

/**
 * The files at and below the given paths, by path and then by name, without hidden ones.
 * @throws Error if a path does not exist or no file is found
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
