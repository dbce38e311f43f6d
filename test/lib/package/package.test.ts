import { execFile, execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { DynamoDbEventStore } from '../../../lambdas/store/dynamodb/dynamodb-event-store';
import { HANDLERS } from '../../../lib/package/handlers';
import { assetOf } from '../../../lib/package/write-handlers';
import { devDependencies, files } from '../../../package.json';
import { portEllery, ROOT, type Sample } from '../../../testing/samples';
import { upload } from '../../../testing/upload';
import { startStack } from '../local/aws/stack';

/** The result of `npm pack`, installed into an app that has only the CDK. Needs the npm registry. */
describe('the package', () => {
  const home = mkdtempSync(join(tmpdir(), 'newsfold-package-'));
  const app = join(home, 'app');
  const installed = join(app, 'node_modules/newsfold');
  const { PATH, HOME } = process.env;

  const run = (command: string, args: readonly string[], cwd: string, env: Record<string, string> = {}) =>
    execFileSync(command, args, { cwd, env: { PATH, HOME, ...env }, encoding: 'utf8', stdio: 'pipe' });

  beforeAll(() => {
    run('npm', ['pack', '--silent', '--pack-destination', home], ROOT);
    const tarball = join(home, String(readdirSync(home).find((name) => name.endsWith('.tgz'))));
    cpSync(join(__dirname, 'app'), app, { recursive: true });
    const cdk = ['aws-cdk-lib', 'constructs'] as const;
    const packages = [tarball, ...cdk.map((name) => `${name}@${devDependencies[name]}`)];
    run('npm', ['install', '--no-audit', '--no-fund', '--prefer-offline', ...packages], app);
  });
  afterAll(() => rmSync(home, { recursive: true }));

  it('holds its build, its schemas and its documents, and nothing else of the repository', () => {
    expect(readdirSync(installed).sort()).toEqual(['LICENSE', 'README.md', 'package.json', ...files].sort());
    expect(readdirSync(join(installed, 'dist')).sort()).toEqual([
      'handlers',
      'index.js',
      'reader.js',
      'types',
    ]);
  });

  it('states the licences of the packages in its bundles', () => {
    const licences = readFileSync(join(installed, 'dist/handlers/LICENSES.txt'), 'utf8');
    expect(licences).toMatch(/^linkedom \d[\d.]* \(ISC\)\n\nISC License/m);
    expect(licences).toMatch(/^@aws-sdk\/client-dynamodb \d[\d.]* \(Apache-2.0\)/m);
  });

  it('has types for CommonJS and for ES modules', () => {
    const tsc = join(ROOT, 'node_modules/typescript/bin/tsc');
    const types = ['--types', 'node', '--typeRoots', join(ROOT, 'node_modules/@types')];
    const options = ['--strict', '--noEmit', '--skipLibCheck', '--module', 'nodenext', '--target', 'es2022'];
    run(process.execPath, [tsc, ...options, ...types, 'stack.ts', 'reader.mts'], app);
  });

  it('is synthesised with its own bundles by an app that has neither sources nor a bundler', () => {
    run(process.execPath, ['stack.js'], app, { CDK_OUTDIR: join(home, 'assembly') });
    for (const handler of HANDLERS) {
      const bundle = readFileSync(join(assetOf(handler, join(home, 'assembly')), 'index.js'), 'utf8');
      expect(bundle).toBe(readFileSync(join(installed, 'dist/handlers', handler, 'index.js'), 'utf8'));
    }
    const template = readFileSync(join(home, 'assembly/News.template.json'), 'utf8');
    const resources: { Type: string }[] = Object.values(JSON.parse(template).Resources);
    expect(resources.filter(({ Type }) => Type === 'AWS::DynamoDB::Table')).toHaveLength(1);
  });

  it('reads a table, without the CDK', async () => {
    const { aws, dynamodb, close } = await startStack();
    try {
      const store = new DynamoDbEventStore(dynamodb, aws.table);
      const { events } = await upload(store, portEllery()[0] as Sample);
      const env = {
        PATH,
        TABLE_NAME: aws.table,
        EVENT_ID: events[0],
        AWS_ENDPOINT_URL_DYNAMODB: aws.endpoints.dynamodb,
        AWS_REGION: 'us-east-1',
        AWS_ACCESS_KEY_ID: 'local',
        AWS_SECRET_ACCESS_KEY: 'local',
      };
      // Not synchronous: this process serves the table.
      const { stdout } = await promisify(execFile)(process.execPath, ['reader.mjs'], { cwd: app, env });
      expect(stdout).toBe('Grain terminal blast kills two in Port Ellery');
      expect(readFileSync(join(installed, 'dist/reader.js'), 'utf8')).not.toContain('aws-cdk-lib');
    } finally {
      await close();
    }
  });

  it('publishes schemas', () => {
    const schema = run(process.execPath, ['-p', "require('newsfold/schemas/event-opened.json').type"], app);
    expect(schema.trim()).toBe('object');
  });
});
