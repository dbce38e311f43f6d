import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { assetOf } from '../../../lib/package/write-handlers';

const ROOT = join(__dirname, '../../..');
const { PATH, HOME } = process.env;

/** The app as the CDK's command line runs it: a process of its own, here with no credentials and a bundle. */
describe('bin/newsfold.ts', () => {
  const assembly = mkdtempSync(join(tmpdir(), 'newsfold-synth-'));
  const assets = () => [assetOf('ingest', assembly), assetOf('announce', assembly)];

  beforeAll(() => {
    execFileSync(process.execPath, [require.resolve('tsx/cli'), 'bin/newsfold.ts'], {
      cwd: ROOT,
      env: { PATH, HOME, CDK_OUTDIR: assembly, CDK_CONTEXT_JSON: JSON.stringify({ stage: 'trial' }) },
      stdio: 'pipe',
    });
  });
  afterAll(() => rmSync(assembly, { recursive: true }));

  test('deploys the bundles that it made', () => {
    const template = JSON.parse(readFileSync(join(assembly, 'Newsfold-trial.template.json'), 'utf8'));
    for (const asset of assets()) {
      expect(JSON.stringify(template)).toContain(`"${basename(asset).replace('asset.', '')}.zip"`);
      expect(readdirSync(asset)).toEqual(['index.js']);
    }
  });

  test('finds nothing to report, neither by cdk-nag nor by the rules that CDK brings', () => {
    const { pluginReports } = JSON.parse(readFileSync(join(assembly, 'validation-report.json'), 'utf8'));
    expect(pluginReports).toEqual([]);
  });

  test('bundles handlers that need nothing beside them', () => {
    const bundles = assets().map((asset) => join(asset, 'index.js'));
    const script = `process.stdout.write(${JSON.stringify(bundles)}.map((path) => typeof require(path).handler).join())`;
    const variables = { TABLE_NAME: 'trial', QUEUE_URL: 'trial', EVENT_BUS_NAME: 'trial' };
    const env = { PATH, AWS_REGION: 'eu-west-1', ...variables };
    expect(
      execFileSync(process.execPath, ['-e', script], { cwd: assembly, env, stdio: 'pipe' }).toString(),
    ).toBe('function,function');
  });
});
