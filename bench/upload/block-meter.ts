import type { CountingEventStore, StoreCounts } from '../../testing/counting-event-store';

/** What one block of a stream took, per article. */
export interface Block {
  /** The first and the last article of the block, counted from 1. */
  from: number;
  to: number;
  cpuMilliseconds: number;
  lookUps: number;
  profiles: number;
  members: number;
  /** Items of all kinds that were read. */
  reads: number;
  writes: number;
  /** Events in the table at the end of the block: within a month none is too old to take a report. */
  runningEvents: number;
}

interface State {
  cpu: number;
  counts: StoreCounts;
}

/** Measures CPU time and use of the store for one block of articles after the other. */
export class BlockMeter {
  readonly blocks: Block[] = [];
  private done = 0;
  private from = 0;
  /** CPU time of what is left out, in microseconds. */
  private leftOut = 0;
  private before: State;

  constructor(
    private readonly store: CountingEventStore,
    private readonly options: { warmUp: number; blockSize: number; onBlock: (block: Block) => void },
  ) {
    this.before = this.state();
  }

  /** Does what costs the stream nothing in production, as making its articles up. */
  leaveOut<T>(work: () => T): T {
    const before = cpuMicroseconds();
    const result = work();
    this.leftOut += cpuMicroseconds() - before;
    return result;
  }

  /** Counts an article as done. */
  count(): void {
    this.done++;
    if (this.done === this.options.warmUp) this.begin();
    else if (this.done % this.options.blockSize === 0) this.end();
  }

  /** Ends the last block, though it may be a shorter one. */
  finish(): void {
    if (this.done > Math.max(this.from, this.options.warmUp)) this.end();
  }

  private end(): void {
    const { cpu, counts } = this.state();
    const articles = this.done - this.from;
    const of = (kind: keyof StoreCounts) => (counts[kind] - this.before.counts[kind]) / articles;
    const block: Block = {
      from: this.from + 1,
      to: this.done,
      cpuMilliseconds: (cpu - this.before.cpu) / 1000 / articles,
      lookUps: of('lookUps'),
      profiles: of('profiles'),
      members: of('members'),
      reads: of('articles') + of('lookUps') + of('profiles') + of('heads') + of('members'),
      writes: of('writes'),
      runningEvents: counts.events,
    };
    this.blocks.push(block);
    this.options.onBlock(block);
    this.begin();
  }

  /** Collects garbage where node runs with --expose-gc, so that no block pays for the one before. */
  private begin(): void {
    globalThis.gc?.();
    this.from = this.done;
    this.before = this.state();
  }

  private state(): State {
    return { cpu: cpuMicroseconds() - this.leftOut, counts: this.store.counted() };
  }
}

function cpuMicroseconds(): number {
  const { user, system } = process.cpuUsage();
  return user + system;
}
