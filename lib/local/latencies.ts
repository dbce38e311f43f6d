/** Each step is so much longer than the one before: a latency is told to within 1%. */
const STEP = 1.02;

/** How long things took: any number of them, counted by steps, of which a year has some 1,200. */
export class Latencies {
  private readonly counts = new Map<number, number>();
  private total = 0;

  /** Counts one of so many milliseconds. */
  add(milliseconds: number): void {
    const step = Math.round(Math.log(Math.max(1, milliseconds)) / Math.log(STEP));
    this.counts.set(step, (this.counts.get(step) ?? 0) + 1);
    this.total++;
  }

  /** 'Latency from upload to record: p50 0.12 s, p99 0.5 s over 340 uploads'. */
  inWords(): string {
    const uploads = `${this.total} ${this.total === 1 ? 'upload' : 'uploads'}`;
    if (this.total === 0) return `Latency from upload to record: ${uploads}`;
    const [median, most] = [0.5, 0.99].map((share) => this.quantile(share));
    return `Latency from upload to record: p50 ${median} s, p99 ${most} s over ${uploads}`;
  }

  /** Seconds, to two digits, within which such a share of them was over. */
  private quantile(share: number): number {
    let left = Math.ceil(share * this.total);
    const steps = [...this.counts.keys()].sort((a, b) => a - b);
    const step = steps.find((candidate) => {
      left -= this.counts.get(candidate) ?? 0;
      return left <= 0;
    });
    return Number((STEP ** (step ?? 0) / 1000).toPrecision(2));
  }
}
