import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { transformSync } from '@swc/core';
import { ROOT } from '../samples';

/** A fault put into the protocol: a condition dropped, or a step skipped or done at the wrong time. */
export interface Mutant {
  fault: string;
  /** Path of the source file from the root of the project. */
  file: string;
  /** What is replaced, which stands there once. */
  from: string;
  into: string;
}

/**
 * Has a mutant stand in the place of its source file for what is required from now on, until it is taken out again.
 * @throws Error where the source does not hold what the mutant replaces
 */
export function install({ fault, file, from, into }: Mutant): () => void {
  const path = join(ROOT, file);
  const source = readFileSync(path, 'utf8');
  if (source.split(from).length !== 2) throw new Error(`${file} has no one place for the mutant: ${fault}`);
  const { code } = transformSync(source.replace(from, into), {
    filename: path,
    module: { type: 'commonjs' },
    jsc: { target: 'es2022', parser: { syntax: 'typescript' } },
  });
  jest.doMock(path, () => {
    const exported = {};
    const required = (name: string) => require(name.startsWith('.') ? join(dirname(path), name) : name);
    new Function('require', 'exports', code)(required, exported);
    return exported;
  });
  return () => jest.dontMock(path);
}
