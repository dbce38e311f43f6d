/**
 * Reads broken uploads until time is up: `npm run fuzz -- [--minutes N] [--seed N] [--out DIR]`. Each is an upload of
 * test/fixtures mutated in one to six ways. A crash, a hang over 2 s, memory over 1 GB or an upload without an outcome
 * is a finding; the upload is written to DIR, so that it can become a fixture. Exit code 1 where there are findings.
 */
import { type ChildProcess, fork } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { fuzzCases } from './cases';

/** After so long without a word the child hangs and is ended. */
const HANG_MILLISECONDS = 10_000;

/** Memory of the child that is a finding, in bytes. */
const MAX_RSS = 1024 * 1024 * 1024;

/** Findings after which it is time to mend something. */
const MAX_FINDINGS = 20;

const { values } = parseArgs({
  options: {
    minutes: { type: 'string', default: '3' },
    seed: { type: 'string', default: '1' },
    out: { type: 'string', default: join(tmpdir(), 'newsfold-fuzz') },
  },
});

/** What the child tells of one upload. */
interface Told {
  index: number;
  milliseconds: number;
  wrong?: string;
  rss: number;
}

/** What was read so far. */
interface Tally {
  read: number;
  slowest: number;
  rss: number;
  findings: number;
}

/** Runs a child from an index on until it dies, hangs, or time is up; gives the index after its last upload. */
function run(seed: number, first: number, until: number, tally: Tally): Promise<number> {
  return new Promise((resolve) => {
    const child = fork(join(__dirname, 'child.ts'), [String(seed), String(first)], {
      execArgv: ['--import', 'tsx', '--max-old-space-size=512'],
    });
    let next = first;
    let watchdog = watch(child);
    child.on('message', (told: Told) => {
      next = told.index + 1;
      take(told, seed, tally);
      clearTimeout(watchdog);
      watchdog = watch(child);
      if (Date.now() > until || tally.findings >= MAX_FINDINGS) child.kill('SIGKILL');
    });
    child.on('exit', (code, signal) => {
      clearTimeout(watchdog);
      if (Date.now() > until || tally.findings >= MAX_FINDINGS) return resolve(next);
      finding(next, seed, `The process ended with ${signal ?? code}: a hang or a crash.`, tally);
      resolve(next + 1);
    });
  });
}

function watch(child: ChildProcess): NodeJS.Timeout {
  return setTimeout(() => child.kill('SIGKILL'), HANG_MILLISECONDS);
}

function take({ index, milliseconds, wrong, rss }: Told, seed: number, tally: Tally): void {
  tally.read++;
  tally.slowest = Math.max(tally.slowest, milliseconds);
  tally.rss = Math.max(tally.rss, rss);
  if (wrong !== undefined) finding(index, seed, wrong, tally);
  else if (rss > MAX_RSS) finding(index, seed, `The process took ${Math.round(rss / 1e6)} MB.`, tally);
}

function finding(index: number, seed: number, what: string, tally: Tally): void {
  tally.findings++;
  const { key, bytes } = fuzzCases(seed)(index);
  const file = join(values.out, `${seed}-${index}-${key}`);
  mkdirSync(values.out, { recursive: true });
  writeFileSync(file, bytes);
  process.stdout.write(`${file}: ${what}\n`);
}

async function main(): Promise<void> {
  const [minutes, seed] = [Number(values.minutes), Number(values.seed)];
  if (!(minutes > 0) || !Number.isSafeInteger(seed))
    throw new Error('--minutes takes a number above 0 and --seed a whole number.');
  const until = Date.now() + minutes * 60_000;
  const tally: Tally = { read: 0, slowest: 0, rss: 0, findings: 0 };
  let next = 0;
  while (Date.now() < until && tally.findings < MAX_FINDINGS) next = await run(seed, next, until, tally);
  const { read, slowest, rss, findings } = tally;
  const figures = `slowest ${Math.round(slowest)} ms, at most ${Math.round(rss / 1e6)} MB`;
  process.stdout.write(`${read} broken uploads of seed ${seed}: ${findings} findings; ${figures}.\n`);
  process.exitCode = findings > 0 ? 1 : 0;
}

main().catch((error: Error) => {
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 1;
});
