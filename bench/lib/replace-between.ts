import { readFileSync, writeFileSync } from 'node:fs';

/**
 * Replaces what stands in a document between the lines `<!-- mark -->` and `<!-- end of mark -->`.
 * @throws Error where the document lacks one of them
 */
export function replaceBetween(path: string, mark: string, text: string): void {
  const [begin, end] = [`<!-- ${mark} -->`, `<!-- end of ${mark} -->`];
  const [before, rest] = readFileSync(path, 'utf8').split(begin);
  const after = rest?.split(end)[1];
  if (before === undefined || after === undefined) throw new Error(`${path} lacks the marks of ${mark}.`);
  writeFileSync(path, `${before}${begin}\n${text}\n${end}${after}`);
}
