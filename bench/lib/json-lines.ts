import { readFileSync } from 'node:fs';

/**
 * The values of a JSON Lines file; blank lines are skipped.
 * @throws Error that names the line that does not parse
 */
export function readJsonLines<T>(file: string): T[] {
  return readFileSync(file, 'utf8')
    .split('\n')
    .flatMap((line, index) => (line.trim() === '' ? [] : [parse<T>(line, `${file}:${index + 1}`)]));
}

function parse<T>(line: string, place: string): T {
  try {
    return JSON.parse(line) as T;
  } catch {
    throw new Error(`${place} is not JSON.`);
  }
}
