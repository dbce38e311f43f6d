import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as sleep } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import { buildSync } from 'esbuild';
import { ROOT } from './samples';

const TSX = pathToFileURL(require.resolve('tsx')).href;

/** The result of a run of the command line. */
export interface Run {
  code: number | null;
  stdout: string;
  stderr: string;
}

const PROGRAM = join(ROOT, 'bin/newsfold-local.ts');

/** Starts the command line in a process of its own, without a terminal, from a folder outside of the repository. */
export function spawnCli(...args: string[]): ChildProcess {
  return spawnNode('--import', TSX, PROGRAM, ...args);
}

/** Runs the command line to its end. */
export function runCli(...args: string[]): Promise<Run> {
  return endOf(spawnCli(...args));
}

/** Runs the command line to its end with its output closed, as behind `head`. */
export async function runCliUnread(): Promise<Run> {
  const child = spawnCli();
  child.stdout?.destroy();
  child.stdout = null;
  return endOf(child);
}

/** Runs another program of `bin` to its end. */
export function runProgram(name: string, ...args: string[]): Promise<Run> {
  return endOf(spawnNode('--import', TSX, join(ROOT, 'bin', name), ...args));
}

/**
 * Bundles the command line into a file, which starts in half the time of its sources. The bundle lacks the embedded AWS.
 * @returns what runs the bundle to its end
 */
export function bundledCli(outfile: string): (...args: string[]) => Promise<Run> {
  buildSync({ entryPoints: [PROGRAM], bundle: true, platform: 'node', logLevel: 'error', outfile });
  return (...args) => endOf(spawnNode(outfile, ...args));
}

function spawnNode(...args: string[]): ChildProcess {
  const { FORCE_COLOR, ...env } = process.env;
  return spawn(process.execPath, args, {
    cwd: tmpdir(),
    env: { ...env, NO_COLOR: '1' },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
}

async function endOf(child: ChildProcess): Promise<Run> {
  const [stdout, stderr] = [textOf(child.stdout), textOf(child.stderr)];
  const [code] = await once(child, 'close');
  return { code, stdout: await stdout, stderr: await stderr };
}

async function textOf(stream: NodeJS.ReadableStream | null): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of stream ?? []) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString();
}

/** A process, and all lines that it has printed. */
export class LinesOf {
  readonly stdout: string[] = [];
  readonly stderr: string[] = [];
  private readonly ended: Promise<unknown[]>;
  private hasEnded = false;

  constructor(readonly child: ChildProcess) {
    this.ended = once(child, 'close').finally(() => {
      this.hasEnded = true;
    });
    if (child.stdout) createInterface(child.stdout).on('line', (line) => this.stdout.push(line));
    if (child.stderr) createInterface(child.stderr).on('line', (line) => this.stderr.push(line));
  }

  /**
   * Waits until `wanted` returns a value, and returns that.
   * @throws Error when the process has ended or the time is up
   */
  async until<T>(wanted: () => T | undefined | false, timeoutMs = 300_000): Promise<T> {
    const deadline = Date.now() + timeoutMs;
    for (;;) {
      const found = wanted();
      if (found !== undefined && found !== false) return found;
      if (this.hasEnded || Date.now() > deadline) {
        throw new Error(
          `Not within ${timeoutMs} ms; stdout: ${this.stdout.join('\n')}; stderr: ${this.stderr.join('\n')}`,
        );
      }
      await sleep(20);
    }
  }

  /** Sends a signal and waits for the end; returns the exit code and the signal that ended the process. */
  async end(signal: NodeJS.Signals): Promise<unknown[]> {
    this.child.kill(signal);
    return this.ended;
  }
}
