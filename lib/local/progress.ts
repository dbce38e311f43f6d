import { Presets, SingleBar } from 'cli-progress';

/** A run shorter than this needs no bar, in milliseconds. */
const PATIENCE = 1000;

/** A progress bar on stderr. */
export interface Progress {
  step(): void;
  stop(): void;
}

/** Starts a bar that appears after a second, where stderr is a terminal. */
export function startProgress(total: number): Progress {
  if (!process.stderr.isTTY) return { step: () => {}, stop: () => {} };
  const bar = new SingleBar(
    { stream: process.stderr, clearOnComplete: true, hideCursor: true },
    Presets.shades_classic,
  );
  let done = 0;
  let shown = false;
  const timer = setTimeout(() => {
    shown = true;
    bar.start(total, done);
  }, PATIENCE);
  return {
    step() {
      done++;
      if (shown) bar.update(Math.min(done, total));
    },
    stop() {
      clearTimeout(timer);
      if (shown) bar.stop();
      shown = false;
    },
  };
}
