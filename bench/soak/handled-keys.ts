import type { FoldedEvent } from '../../lib/local/folded-event';

/** When which upload was first seen in an event, by the lines that the local run prints. */
export class HandledKeys {
  /** Milliseconds of `performance.now()`. */
  private readonly handled = new Map<string, number>();
  private readonly accepted = new Map<string, number>();
  private lastLine?: number;
  private pause = 0;

  /** @param onHandled is told of each key once */
  constructor(private readonly onHandled: (key: string) => void) {}

  /** Notes that S3 has taken the first upload of a key. */
  accept(key: string): void {
    this.accepted.set(key, performance.now());
  }

  /** Reads a line for a record that changed. */
  read(line: string): void {
    const now = performance.now();
    this.pause = Math.max(this.pause, now - (this.lastLine ?? now));
    this.lastLine = now;
    const { members } = JSON.parse(line) as Partial<FoldedEvent>;
    for (const { key } of members ?? []) {
      if (this.handled.has(key)) continue;
      this.handled.set(key, now);
      this.onHandled(key);
    }
  }

  /** The longest time from one line to the next, in seconds. */
  longestPause(): number {
    return this.pause / 1000;
  }

  /**
   * How long an upload waited at most after one that S3 had taken later was handled, in seconds: in a queue that nothing
   * holds up each is handled before those that come after it.
   */
  longestOvertaken(keys: readonly string[]): number {
    const inOrder = keys
      .flatMap((key) => {
        const [accepted, handled] = [this.accepted.get(key), this.handled.get(key)];
        return accepted === undefined || handled === undefined ? [] : [{ accepted, handled }];
      })
      .sort((a, b) => b.accepted - a.accepted);
    let [firstLater, longest] = [Number.POSITIVE_INFINITY, 0];
    for (const { handled } of inOrder) {
      longest = Math.max(longest, handled - firstLater);
      firstLater = Math.min(firstLater, handled);
    }
    return longest / 1000;
  }
}
