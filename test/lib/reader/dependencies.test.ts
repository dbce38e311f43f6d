import { join } from 'node:path';
import { build } from 'esbuild';
import { ROOT } from '../../../testing/samples';

test('the reader needs the SDK’s client and nothing else', async () => {
  const { metafile } = await build({
    entryPoints: [join(ROOT, 'lib/reader/reader.ts')],
    bundle: true,
    platform: 'node',
    packages: 'external',
    metafile: true,
    write: false,
  });
  const imports = Object.values(metafile.inputs).flatMap(({ imports }) => imports);
  const external = new Set(imports.flatMap(({ path, external }) => (external ? path : [])));
  expect([...external].filter((name) => !name.startsWith('node:')).sort()).toEqual([
    '@aws-sdk/client-dynamodb',
    '@aws-sdk/util-dynamodb',
  ]);
});
