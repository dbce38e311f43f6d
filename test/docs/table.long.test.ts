import { execFile, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { build } from 'esbuild';
import { nameKey } from '../../lambdas/core/fold/indexed-names';
import { articleIdOf } from '../../lambdas/store/article-id';
import { DynamoDbEventStore } from '../../lambdas/store/dynamodb/dynamodb-event-store';
import { BUCKET } from '../../testing/articles';
import { whyNoDynamoDbLocal } from '../../testing/dynamodb-local';
import { type Engine, startLocal } from '../../testing/engines';
import { jsonLines, lantern, portEllery, ROOT, type Sample } from '../../testing/samples';
import { upload } from '../../testing/upload';

const run = promisify(execFile);

/** Heading of the snippets that the others build on. */
const SETUP = 'Reading it';

/** Printed before each snippet. */
const MARK = '=== snippet ===';

const reports = portEllery().slice(0, 3);
const [wire] = reports as [Sample];
const feed = jsonLines('feed.jsonl', [lantern(1), lantern(2)]);

/** The code blocks of docs/table.md in a language, under each heading. */
function snippetsIn(language: string): [heading: string, code: string][] {
  const markdown = readFileSync(join(ROOT, 'docs/table.md'), 'utf8');
  return markdown.split(/^#+ /m).flatMap((section) => {
    const heading = section.slice(0, section.indexOf('\n'));
    const blocks = [...section.matchAll(/^```(\w+)\n([\s\S]*?)^```$/gm)];
    return blocks.flatMap(([, tag, code]): [string, string][] =>
      tag === language ? [[heading, code as string]] : [],
    );
  });
}

const setupOf = (language: string) =>
  snippetsIn(language).flatMap(([heading, code]) => (heading === SETUP ? code : []));
const readsIn = (language: string) => snippetsIn(language).filter(([heading]) => heading !== SETUP);

/** The output of each snippet of a program, with its heading. */
function printed(language: string, stdout: string): [string, string[]][] {
  const outputs = stdout.split(MARK).slice(1);
  return readsIn(language).map(([heading], index) => [heading, linesOf(outputs[index] ?? '')]);
}

function linesOf(stdout: string): string[] {
  const lines = stdout.split('\n').map((line) => line.replaceAll('\t', ' ').trim());
  return lines.filter((line) => line !== '');
}

/** Why the snippets of a language cannot run here; null if they can. */
function whyNot(command: string, ...args: string[]): string | null {
  const noJava = whyNoDynamoDbLocal();
  if (noJava !== null) return noJava;
  return spawnSync(command, args).status === 0 ? null : `${[command, ...args].join(' ')} does not run.`;
}

/** A test that is skipped if there is a reason. */
function itUnless(skipped: string | null, name: string, test: () => Promise<void>): void {
  if (skipped === null) it(name, test);
  else it.skip(`${name} (skipped: ${skipped})`, test);
}

describe('the snippets of docs/table.md read the table of the pipeline', () => {
  let engine: Engine;
  let names: Record<string, string>;
  let expected: [string, string[]][];

  beforeAll(async () => {
    if (whyNoDynamoDbLocal() !== null) return;
    engine = await startLocal();
    const store = new DynamoDbEventStore(engine.client, engine.table);
    for (const report of reports) await upload(store, report);
    await upload(store, { key: feed.key, body: `${feed.body}\n{"text":` });
    const articleIds = reports.map(({ key }) => articleIdOf(BUCKET, key, []));
    const article = await store.article(articleIds[0] as string);
    const eventId = article?.eventId as string;
    const head = await store.head(eventId);
    const headline = head?.status === 'live' ? head.record.headline : '';
    names = {
      TABLE: engine.table,
      EVENT_ID: eventId,
      ARTICLE_ID: articleIds[0] as string,
      BUCKET,
      KEY: wire.key,
      FEED: feed.key,
      DAY: '2026-11-10',
      NAME: 'Port Éllery',
      NAME_KEY: nameKey('Port Éllery'),
    };
    expected = [
      ['An event by its id', [`${eventId} ${headline}`]],
      ['The event of an article', [eventId]],
      ['The events of a day', [eventId]],
      ['The events about a person, organisation or place', [eventId]],
      ['The articles of an event', articleIds.sort()],
      ['What became of an upload', ['accepted 2 The JSON does not parse.']],
    ];
  });
  afterAll(() => engine?.close());

  const environment = (): NodeJS.ProcessEnv => ({
    ...process.env,
    ...names,
    AWS_ENDPOINT_URL_DYNAMODB: engine.endpoint,
    AWS_REGION: 'us-east-1',
    AWS_DEFAULT_REGION: 'us-east-1',
    AWS_ACCESS_KEY_ID: 'local',
    AWS_SECRET_ACCESS_KEY: 'local',
  });
  /** The outputs by heading: all snippets under one heading print the same. */
  const expectedOf = (language: string) =>
    readsIn(language).map(([heading]) => expected.find(([title]) => title === heading) ?? [heading, []]);

  itUnless(whyNot('true'), 'in TypeScript', async () => {
    const constants = Object.entries(names).map(
      ([name, value]) => `const ${name} = ${JSON.stringify(value)};`,
    );
    const reads = readsIn('ts').map(([, code]) => `console.log('${MARK}');\n{\n${code}}`);
    const contents = [...constants, ...setupOf('ts'), 'async function main() {', ...reads, '}', 'main();'];
    const folder = mkdtempSync(join(tmpdir(), 'newsfold-docs-'));
    const outfile = join(folder, 'snippets.js');
    await build({
      stdin: { contents: contents.join('\n'), resolveDir: ROOT, loader: 'ts' },
      bundle: true,
      platform: 'node',
      outfile,
    });
    const { stdout } = await run(process.execPath, [outfile], { env: environment() });
    rmSync(folder, { recursive: true });
    expect(printed('ts', stdout)).toEqual(expectedOf('ts'));
  });

  itUnless(whyNot('python3', '-c', 'import boto3'), 'in Python', async () => {
    const constants = Object.entries(names).map(([name, value]) => `${name} = ${JSON.stringify(value)}`);
    const reads = readsIn('python').map(([, code]) => `print('${MARK}')\n${code}`);
    const program = [...constants, ...setupOf('python'), ...reads].join('\n');
    const { stdout } = await run('python3', ['-c', program], { env: environment() });
    expect(printed('python', stdout)).toEqual(expectedOf('python'));
  });

  itUnless(whyNot('aws', '--version'), 'with the AWS CLI', async () => {
    const reads = readsIn('sh').map(async ([heading, code]): Promise<[string, string[]]> => {
      const { stdout } = await run('sh', ['-c', code], { env: environment() });
      return [heading, linesOf(stdout)];
    });
    expect(await Promise.all(reads)).toEqual(expectedOf('sh'));
  });
});

it('has a snippet for each access pattern in each language, and one with EventReader', () => {
  const headings = (language: string) => new Set(readsIn(language).map(([heading]) => heading));
  expect(headings('ts').size).toBe(6);
  expect([headings('python'), headings('sh')]).toEqual([headings('ts'), headings('ts')]);
  const withReader = readsIn('ts').filter(([, code]) => /\breader\.\w+\(/.test(code));
  expect(withReader).toHaveLength(6);
});
