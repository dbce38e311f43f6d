import { quantile } from '../lib/statistics';
import { processes } from './processes';

/** The resident memory of a process during a run, in MB. */
export interface Memory {
  /** Medians of the second and the last fifth of the run. */
  second: number;
  last: number;
  peak: number;
  isFlat: boolean;
}

const EVERY_MILLISECONDS = 2_000;

const PARTS = 5;

/** Memory is flat if the last fifth has at most FACTOR times the memory of the second fifth, and MARGIN MB more. */
const FACTOR = 1.3;
const MARGIN = 50;

/** Samples the resident memory of processes until `stop` is called. */
export class MemorySamples {
  private readonly samples: number[][];
  private readonly timer: NodeJS.Timeout;

  constructor(private readonly pids: readonly number[]) {
    this.samples = pids.map(() => []);
    this.timer = setInterval(() => this.sample().catch(() => {}), EVERY_MILLISECONDS);
  }

  /** Stops sampling; returns the memory of each process. */
  stop(): Memory[] {
    clearInterval(this.timer);
    return this.samples.map(memoryOf);
  }

  private async sample(): Promise<void> {
    const all = new Map((await processes()).map(({ pid, megabytes }) => [pid, megabytes]));
    for (const [at, pid] of this.pids.entries()) {
      const megabytes = all.get(pid);
      if (megabytes !== undefined) this.samples[at]?.push(megabytes);
    }
  }
}

function memoryOf(samples: readonly number[]): Memory {
  const fifth = (number: number) => {
    const [from, to] = [number - 1, number].map((part) => Math.floor((samples.length * part) / PARTS));
    return quantile(samples.slice(from, to), 0.5);
  };
  const [second, last] = [fifth(2), fifth(PARTS)];
  return { second, last, peak: quantile(samples, 1), isFlat: last <= second * FACTOR + MARGIN };
}
