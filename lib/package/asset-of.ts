import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Handler } from './handlers';

/** The folder, in what the CDK has put together, of the bundle of a handler: its one file says where each part is from. */
export function assetOf(handler: Handler, assembly: string): string {
  const entry = `\n// lambdas/${handler}/handler.ts\n`;
  const assets = readdirSync(assembly).filter((name) => name.startsWith('asset.'));
  const asset = assets.find((name) => readFileSync(join(assembly, name, 'index.js'), 'utf8').includes(entry));
  if (!asset) throw new Error(`There is no bundle of ${handler} in ${assembly}.`);
  return join(assembly, asset);
}
