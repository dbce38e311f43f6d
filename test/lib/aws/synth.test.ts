import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const ROOT = join(__dirname, '../../..');
const { PATH, HOME } = process.env;

/** The app as the CDK's command line runs it: a process of its own, here with no credentials and a bundle. */
describe('bin/newsfold.ts', () => {
  const assembly = mkdtempSync(join(tmpdir(), 'newsfold-synth-'));
  let asset: string;

  beforeAll(() => {
    execFileSync(process.execPath, [require.resolve('tsx/cli'), 'bin/newsfold.ts'], {
      cwd: ROOT,
      env: { PATH, HOME, CDK_OUTDIR: assembly, CDK_CONTEXT_JSON: JSON.stringify({ stage: 'trial' }) },
      stdio: 'pipe',
    });
    asset = join(assembly, readdirSync(assembly).find((name) => name.startsWith('asset.')) ?? 'no asset');
  });
  afterAll(() => rmSync(assembly, { recursive: true }));

  test('deploys the bundle that it made', () => {
    const template = JSON.parse(readFileSync(join(assembly, 'Newsfold-trial.template.json'), 'utf8'));
    expect(JSON.stringify(template)).toContain(`"${asset.split('asset.')[1]}.zip"`);
    expect(readdirSync(asset)).toEqual(['index.js']);
  });

  test('finds nothing to report, neither by cdk-nag nor by the rules that CDK brings', () => {
    const { pluginReports } = JSON.parse(readFileSync(join(assembly, 'validation-report.json'), 'utf8'));
    expect(pluginReports).toEqual([]);
  });

  test('bundles a handler that needs nothing beside it', () => {
    const script = `process.stdout.write(typeof require(${JSON.stringify(join(asset, 'index.js'))}).handler)`;
    const env = { PATH, AWS_REGION: 'eu-west-1', TABLE_NAME: 'trial', QUEUE_URL: 'trial' };
    expect(
      execFileSync(process.execPath, ['-e', script], { cwd: assembly, env, stdio: 'pipe' }).toString(),
    ).toBe('function');
  });
});
