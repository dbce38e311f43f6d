/** The part of an output stream that progress needs. */
interface Terminal {
  isTTY?: boolean;
  write(text: string): unknown;
}

/** Percents between two lines of a log. */
const LOGGED_PERCENT = 10;

/**
 * Shows the progress of a task of that many steps: on a terminal in one line that is rewritten at every percent and
 * removed at the end, elsewhere in a new line at every tenth.
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
