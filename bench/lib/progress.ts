/** What a stream of output must be able to do to show progress. */
interface Terminal {
  isTTY?: boolean;
  write(text: string): unknown;
}

/** Percents between two lines where lines stay, as in a log. */
const LOGGED_PERCENT = 10;

/**
 * Shows how far a task of so many steps is: on a terminal in one line that is rewritten at every percent and removed
 * in the end, elsewhere in a line at every tenth.
 * @returns what to call after each step
 */
export function showProgress(label: string, steps: number, to: Terminal = process.stderr): () => void {
  let done = 0;
  let shown = 0;
  return () => {
    done++;
    const percent = Math.floor((100 * done) / steps);
    const due = to.isTTY ? percent : percent - (percent % LOGGED_PERCENT);
    if (due <= shown) return;
    shown = due;
    if (!to.isTTY) to.write(`${label}: ${percent}%\n`);
    else to.write(done < steps ? `\r${label}: ${percent}%` : '\r\x1b[K');
  };
}
