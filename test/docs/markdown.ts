import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '../../testing/samples';

/** Folders without documents of ours. */
const SKIPPED = /(?:^|\/)(?:node_modules|\.git|dist|cdk\.out|coverage)(?:\/|$)|^test\/fixtures\/uploads\//;

/** Paths of all Markdown documents, from the root of the repository. */
export function documents(): string[] {
  return filesBelow('').filter((path) => path.endsWith('.md'));
}

/** The files at and below a folder, by their paths from the root of the repository. */
export function filesBelow(folder: string): string[] {
  return readdirSync(join(ROOT, folder), { withFileTypes: true }).flatMap((entry) => {
    const path = folder === '' ? entry.name : `${folder}/${entry.name}`;
    if (SKIPPED.test(path)) return [];
    return entry.isDirectory() ? filesBelow(path) : [path];
  });
}

export function contentOf(path: string): string {
  return readFileSync(join(ROOT, path), 'utf8');
}

/** A document without its code blocks. */
export function proseOf(path: string): string {
  return contentOf(path).replace(/^```[\s\S]*?^```$/gm, '');
}

/** The code blocks of a document by their info string: the text behind the opening fence. */
export function blocksOf(path: string): Map<string, string> {
  const blocks = contentOf(path).matchAll(/^```([^\n]*)\n([\s\S]*?)^```$/gm);
  return new Map(Array.from(blocks, ([, info = '', code = '']) => [info, code]));
}

/** The anchors of a document's headings, as GitHub makes them. */
export function anchorsOf(path: string): string[] {
  const headings = proseOf(path).matchAll(/^#+ (.+)$/gm);
  return Array.from(headings, ([, heading = '']) =>
    heading
      .toLowerCase()
      .replace(/[^\p{L}\p{N}\s-]/gu, '')
      .trim()
      .replaceAll(' ', '-'),
  );
}
