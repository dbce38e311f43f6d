/**
 * Reads broken uploads until time is up: `npm run fuzz -- [--minutes N] [--seed N] [--out DIR]`. Each is an upload of
 * test/fixtures, mutated in one to six ways. A finding is a crash, a hang over 2 s, memory over 1 GB, or an upload without
 * an outcome; its upload is written to DIR, so that it can become a fixture. Ends with 1 if there are findings.
 */
import { type ChildProcess, fork } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { POSITIVE, runBench, TEXT, wholeNumber } from '../lib/run-bench';
import { fuzzCases } from './cases';

/** A child that sends no message for this long hangs, and is killed. */
const HANG_MILLISECONDS = 10_000;

/** Memory of the child above which an upload is a finding, in bytes. */
const MAX_RSS = 1024 * 1024 * 1024;

/** Number of findings after which the run ends. */
const MAX_FINDINGS = 20;

/** What the child reports of one upload. */
export interface FuzzReport {
  index: number;
  milliseconds: number;
  /** The finding, as a sentence. */
  wrong?: string;
  /** Memory of the child, in bytes. */
  rss: number;
}

/** A run, and what it has found so far. */
interface FuzzRun {
  seed: number;
  /** When time is up, in milliseconds since the epoch. */
  until: number;
  /** The folder for the uploads of findings. */
  out: string;
  read: number;
  slowest: number;
  rss: number;
  findings: number;
}

runBench({
  options: { minutes: POSITIVE, seed: wholeNumber(0), out: TEXT },
  async run({ minutes = 3, seed = 1, out = join(tmpdir(), 'newsfold-fuzz') }) {
    const until = Date.now() + minutes * 60_000;
    const run: FuzzRun = { seed, until, out, read: 0, slowest: 0, rss: 0, findings: 0 };
    for (let next = 0; !isOver(run); ) next = await runChild(next, run);
    const { read, slowest, rss, findings } = run;
    const figures = `slowest ${Math.round(slowest)} ms, at most ${Math.round(rss / 1e6)} MB`;
    process.stdout.write(`${read} broken uploads of seed ${seed}: ${findings} findings; ${figures}.\n`);
    return findings > 0 ? 1 : 0;
  },
});

function isOver({ until, findings }: FuzzRun): boolean {
  return Date.now() > until || findings >= MAX_FINDINGS;
}

/** Runs a child from an index on until it dies or hangs, or the run is over; returns the index after its last upload. */
function runChild(first: number, run: FuzzRun): Promise<number> {
  return new Promise((resolve) => {
    const child = fork(join(__dirname, 'child.ts'), [String(run.seed), String(first)], {
      execArgv: ['--import', 'tsx', '--max-old-space-size=512'],
    });
    let next = first;
    let watchdog = watch(child);
    child.on('message', (report: FuzzReport) => {
      next = report.index + 1;
      take(report, run);
      clearTimeout(watchdog);
      watchdog = watch(child);
      if (isOver(run)) child.kill('SIGKILL');
    });
    child.on('exit', (code, signal) => {
      clearTimeout(watchdog);
      if (isOver(run)) return resolve(next);
      addFinding(next, `The process ended with ${signal ?? code}: a hang or a crash.`, run);
      resolve(next + 1);
    });
  });
}

function watch(child: ChildProcess): NodeJS.Timeout {
  return setTimeout(() => child.kill('SIGKILL'), HANG_MILLISECONDS);
}

function take({ index, milliseconds, wrong, rss }: FuzzReport, run: FuzzRun): void {
  run.read++;
  run.slowest = Math.max(run.slowest, milliseconds);
  run.rss = Math.max(run.rss, rss);
  if (wrong !== undefined) addFinding(index, wrong, run);
  else if (rss > MAX_RSS) addFinding(index, `The process took ${Math.round(rss / 1e6)} MB.`, run);
}

function addFinding(index: number, what: string, run: FuzzRun): void {
  run.findings++;
  const { key, bytes } = fuzzCases(run.seed)(index);
  const file = join(run.out, `${run.seed}-${index}-${key}`);
  mkdirSync(run.out, { recursive: true });
  writeFileSync(file, bytes);
  process.stdout.write(`${file}: ${what}\n`);
}
