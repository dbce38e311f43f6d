import type { FoldedEvent } from '../../lib/local/folded-event';

/** Records when each upload is first seen in an event, by the lines that the local run prints. */
export class HandledKeys {
  /** Times by key, as of `performance.now()`. */
  private readonly handled = new Map<string, number>();
  private readonly accepted = new Map<string, number>();
  private lastLine?: number;
  private pause = 0;

  /** @param onHandled called once for each key */
  constructor(private readonly onHandled: (key: string) => void) {}

  /** Records that S3 has accepted the first upload of a key. */
  accept(key: string): void {
    this.accepted.set(key, performance.now());
  }

  /** Reads the line of a changed record. */
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

  /** Max seconds between two lines. */
  longestPause(): number {
    return this.pause / 1000;
  }

  /**
   * Max seconds that an upload waited after a later one was handled. In a queue without a blockage each is handled before
   * the ones after it.
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
