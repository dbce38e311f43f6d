import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { App } from 'aws-cdk-lib';
import { NewsfoldStack } from '../aws/newsfold-stack';
import { assetOf } from './asset-of';
import { HANDLERS } from './handlers';

/** Writes each handler's bundle into a folder of its name: the very bytes that this repository's own stack deploys. */
export function writeHandlers(outdir: string): void {
  const assembly = mkdtempSync(join(tmpdir(), 'newsfold-handlers-'));
  new NewsfoldStack(new App({ outdir: assembly }), { stage: 'package' });
  for (const handler of HANDLERS)
    cpSync(assetOf(handler, assembly), join(outdir, handler), { recursive: true });
  rmSync(assembly, { recursive: true });
}
