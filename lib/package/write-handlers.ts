import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { App } from 'aws-cdk-lib';
import { NewsfoldStack } from '../aws/newsfold-stack';
import { HANDLERS, type HandlerName } from './handlers';

/** Writes each function's bundle into a folder of its name: the same bytes that this repository's stack deploys. */
export function writeHandlers(outdir: string): void {
  const assembly = mkdtempSync(join(tmpdir(), 'newsfold-handlers-'));
  new NewsfoldStack(new App({ outdir: assembly }), { stage: 'package' });
  for (const handler of HANDLERS)
    cpSync(assetOf(handler, assembly), join(outdir, handler), { recursive: true });
  rmSync(assembly, { recursive: true });
}

/**
 * The folder of a function's bundle in a CDK assembly. The bundle's comments name the source file of each part.
 * @throws Error if the assembly has no such bundle
 */
export function assetOf(handler: HandlerName, assembly: string): string {
  const entry = `\n// lambdas/${handler}/handler.ts\n`;
  const assets = readdirSync(assembly).filter((name) => name.startsWith('asset.'));
  const asset = assets.find((name) => readFileSync(join(assembly, name, 'index.js'), 'utf8').includes(entry));
  if (!asset) throw new Error(`There is no bundle of ${handler} in ${assembly}.`);
  return join(assembly, asset);
}
