import type { CountingEventStore, StoreCounts } from '../../testing/counting-event-store';
import { startCpuTimer } from '../lib/cpu-timer';

/** What a block of a stream cost, per article. */
export interface BlockCost {
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
  /** Events in the table at the end of the block; within a month all of them can still take a report. */
  runningEvents: number;
}

interface Meters {
  cpuMilliseconds: number;
  counts: StoreCounts;
}

/** Measures the CPU time and the use of the store of one block of articles after the other. */
export class BlockMeter {
  readonly blocks: BlockCost[] = [];
  private readonly cpuMilliseconds = startCpuTimer();
  private done = 0;
  private from = 0;
  /** CPU milliseconds that are left out. */
  private leftOut = 0;
  private before: Meters;

  constructor(
    private readonly store: CountingEventStore,
    private readonly options: { warmUp: number; blockSize: number; onBlock: (block: BlockCost) => void },
  ) {
    this.before = this.meters();
  }

  /** Does work that production does not do, such as inventing articles, and leaves its CPU time out. */
  leaveOut<T>(work: () => T): T {
    const cpuMilliseconds = startCpuTimer();
    const result = work();
    this.leftOut += cpuMilliseconds();
    return result;
  }

  /** Counts an article as done. */
  count(): void {
    this.done++;
    if (this.done === this.options.warmUp) this.begin();
    else if (this.done % this.options.blockSize === 0) this.end();
  }

  /** Ends the last block, which may be shorter. */
  finish(): void {
    if (this.done > Math.max(this.from, this.options.warmUp)) this.end();
  }

  private end(): void {
    const { cpuMilliseconds, counts } = this.meters();
    const articles = this.done - this.from;
    const of = (kind: keyof StoreCounts) => (counts[kind] - this.before.counts[kind]) / articles;
    const block: BlockCost = {
      from: this.from + 1,
      to: this.done,
      cpuMilliseconds: (cpuMilliseconds - this.before.cpuMilliseconds) / articles,
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

  /** Collects garbage if Node runs with --expose-gc, so that no block pays for the one before. */
  private begin(): void {
    globalThis.gc?.();
    this.from = this.done;
    this.before = this.meters();
  }

  private meters(): Meters {
    return { cpuMilliseconds: this.cpuMilliseconds() - this.leftOut, counts: this.store.counted() };
  }
}
