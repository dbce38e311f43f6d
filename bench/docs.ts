/**
 * Writes what was measured and printed into the documents: `npm run docs -- FILE...` puts an event as `npm start`
 * prints it into README.md, and the scores and the throughput of JSON Lines files with gold clusters into
 * docs/benchmarks.md. Without files only README.md is written.
 */
import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { join } from 'node:path';

const ROOT = join(__dirname, '..');

interface Output {
  stdout: string;
  stderr: string;
}

function npm(...args: string[]): Output {
  const env = { ...process.env, NO_COLOR: '1' };
  const { status, stdout, stderr } = spawnSync('npm', ['-s', ...args], {
    cwd: ROOT,
    env,
    encoding: 'utf8',
    maxBuffer: 2 ** 28,
  });
  if (status !== 0) throw new Error(`npm ${args.join(' ')} ended with ${status}: ${stderr}`);
  return { stdout, stderr };
}

function replaceBetween(file: string, mark: string, text: string): void {
  const path = join(ROOT, file);
  const [begin, end] = [`<!-- ${mark} -->`, `<!-- end of ${mark} -->`];
  const [before, rest] = readFileSync(path, 'utf8').split(begin);
  const after = rest?.split(end)[1];
  if (before === undefined || after === undefined) throw new Error(`${file} lacks the marks of ${mark}.`);
  writeFileSync(path, `${before}${begin}\n${text}\n${end}${after}`);
}

function benchmarks(files: string[]): string {
  const names = files.map((file) => file.split('/').slice(-2).join('/'));
  const throughput = files.map((file, index) => {
    const { stderr } = npm('start', '--', file, '--json');
    return `- ${names[index]}: ${stderr.trim().split('\n').at(-1)}`;
  });
  const machine = `Node ${process.versions.node}, ${cpus().length} cores of ${cpus()[0]?.model ?? 'an unknown model'}`;
  return [
    `Written by \`npm run docs -- ${names.join(' ')}\` with ${machine}.`,
    `\n## Events\n\n\`npm run bench:events -- ${names.join(' ')}\`; weights were fitted on these sets, so unseen news scores lower.\n`,
    npm('run', 'bench:events', '--', ...files).stdout.trim(),
    '\n## Throughput of the local run\n\n`npm -s start -- FILE --json`: S3, SQS, DynamoDB and the handler on one machine.\n',
    ...throughput,
  ].join('\n');
}

const sample = npm('start').stdout.split('\n\n')[0] ?? '';
replaceBetween('README.md', 'sample', `\`\`\`\n${sample}\n\`\`\``);
const files = process.argv.slice(2);
if (files.length > 0) replaceBetween('docs/benchmarks.md', 'figures', benchmarks(files));
