import { execFile, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { build } from 'esbuild';
import { DynamoDbEventStore } from '../../lambdas/store/dynamodb/dynamodb-event-store';
import { BUCKET } from '../../testing/articles';
import { portEllery, ROOT, type Sample } from '../../testing/samples';
import { upload } from '../../testing/upload';
import { type Stack, startStack } from '../lib/local/aws/stack';
import { contentOf } from './markdown';

const run = promisify(execFile);

/** What runs each command of the README; null if it needs an account of AWS. */
const RUN_BY: [command: RegExp, file: string | null][] = [
  [/^npm ci && npm (?:start|test)$/, '.ci/run'],
  [/^npm start -- PATH/, 'test/end-to-end/local-run.test.ts'],
  [/^npm -s start -- PATH\.\.\. --json/, 'test/end-to-end/local-run.test.ts'],
  [/^npm start -- --serve/, 'test/end-to-end/serve.test.ts'],
  [/^npx cdk synth/, '.ci/run'],
  [/^npx cdk (?:bootstrap|deploy|destroy)/, null],
  [/^npm (?:pack|install PATH)/, 'test/lib/package/package.test.ts'],
  [/^aws (?:s3 cp|dynamodb (?:query|get-item))/, 'test/docs/readme-commands.long.test.ts'],
  [/^npm run (?:verify|replay)/, 'test/end-to-end/replay.test.ts'],
  [/^npm run redrive/, 'test/end-to-end/redrive.long.test.ts'],
  [/^npm run purge/, 'test/lib/purge/purge.test.ts'],
  [/^aws sns subscribe/, null],
];

/** The code blocks of a language under a heading of the README. */
function blocksUnder(heading: string, language: string): string[] {
  const section = contentOf('README.md')
    .split(/^## /m)
    .find((text) => text.startsWith(`${heading}\n`));
  const blocks = (section ?? '').matchAll(new RegExp(`^\`\`\`${language}\\n([\\s\\S]*?)^\`\`\`$`, 'gm'));
  return Array.from(blocks, ([, code = '']) => code);
}

/** The commands of a shell block, without comments. */
const commandsIn = (block: string) =>
  block
    .replaceAll('\\\n', ' ')
    .split('\n')
    .map((line) => line.replace(/ +# .*$/, ''))
    .filter((line) => line !== '');

test('a test or .ci/run runs every command that needs no account of AWS', () => {
  const blocks = contentOf('README.md').matchAll(/^```sh\n([\s\S]*?)^```$/gm);
  const commands = Array.from(blocks, ([, block = '']) => commandsIn(block)).flat();
  expect(commands.length).toBeGreaterThan(15);
  expect(commands.filter((command) => !RUN_BY.some(([pattern]) => pattern.test(command)))).toEqual([]);
  const files = RUN_BY.flatMap(([, file]) => file ?? []);
  expect(files.filter((file) => !existsSync(join(ROOT, file)))).toEqual([]);
});

describe('against a table of the pipeline', () => {
  const folder = mkdtempSync(join(tmpdir(), 'newsfold-readme-'));
  const KEY = 'feeds/article.json';
  const { body } = portEllery()[0] as Sample;
  let stack: Stack;
  let eventId: string;

  beforeAll(async () => {
    stack = await startStack();
    const store = new DynamoDbEventStore(stack.dynamodb, stack.aws.table);
    const { events } = await upload(store, { key: KEY, body });
    eventId = events[0] as string;
    writeFileSync(join(folder, 'article.json'), body);
  });
  afterAll(async () => {
    await stack.close();
    rmSync(folder, { recursive: true });
  });

  const environment = () => ({
    ...process.env,
    AWS_ENDPOINT_URL_S3: stack.aws.endpoints.s3,
    AWS_ENDPOINT_URL_DYNAMODB: stack.aws.endpoints.dynamodb,
    AWS_REGION: 'us-east-1',
    AWS_DEFAULT_REGION: 'us-east-1',
    AWS_ACCESS_KEY_ID: 'local',
    AWS_SECRET_ACCESS_KEY: 'local',
  });
  const runBlock = async (heading: string) => {
    const [block = ''] = blocksUnder(heading, 'sh');
    const named = block
      .replaceAll('BUCKET', stack.aws.bucket)
      .replaceAll('TABLE', stack.aws.table)
      .replaceAll('<eventId>', eventId);
    return (await run('sh', ['-ec', named], { cwd: folder, env: environment() })).stdout;
  };
  const hasAws = spawnSync('aws', ['--version']).status === 0;
  const itWithAws = hasAws ? it : it.skip;

  itWithAws('uploads with the AWS CLI (skipped without it)', async () => {
    await runBlock('Upload');
    const [record] = await stack.takeRecords();
    expect(record?.s3.object.key).toBe(KEY);
  });

  itWithAws('queries with the AWS CLI (skipped without it)', async () => {
    const stdout = await runBlock('Query');
    expect(stdout).toContain(`EVENT#${eventId}`);
    expect(stdout).toContain('Grain terminal blast kills two in Port Ellery');
  });

  it('queries with EventReader', async () => {
    const [snippet = ''] = blocksUnder('Query', 'ts');
    const lines = snippet.split('\n');
    const [imports, body] = [true, false].map((wanted) =>
      lines.filter((line) => line.startsWith('import ') === wanted).join('\n'),
    );
    const constants = Object.entries({ TABLE: stack.aws.table, eventId, bucket: BUCKET, key: KEY }).map(
      ([name, value]) => `const ${name} = ${JSON.stringify(value)};`,
    );
    const results = 'console.log(JSON.stringify([found?.event.eventId, mine.status, upload?.status]));';
    const contents = [imports, ...constants, 'async function main() {', body, results, '}', 'main();'];
    const outfile = join(folder, 'snippet.js');
    await build({
      stdin: { contents: contents.join('\n'), resolveDir: ROOT, loader: 'ts' },
      bundle: true,
      platform: 'node',
      logLevel: 'error',
      outfile,
    });
    const { stdout } = await run(process.execPath, [outfile], { env: environment() });
    const headline = 'Grain terminal blast kills two in Port Ellery';
    expect(stdout.trimEnd().split('\n')).toEqual([
      ...[headline, headline, `Northern Wire ${headline}`],
      JSON.stringify([eventId, 'found', 'accepted']),
    ]);
  });
});
