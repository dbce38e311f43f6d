import type { Stretch } from './correction';
import { CONTRASTS, TAKEN_BACK, TURNS, WRONG_REPORT } from './correction-words';

/** What a sentence takes back. */
export interface TakenBack {
  /** Statements reported before: "an earlier version said 24 people were killed". */
  stated: Stretch[];
  /** What stands beside them and is no full statement: "instead of 19". */
  silent: Stretch[];
}

export function takenBackIn(text: string): TakenBack {
  const found: TakenBack = { stated: [], silent: [] };
  const wrong = WRONG_REPORT.exec(text);
  if (wrong) found.stated.push({ from: wrong.index, to: wrong.index + wrong[0].length });
  const from = Math.min(...TAKEN_BACK.map((pattern) => pattern.exec(text)?.index ?? text.length));
  if (from === text.length || wrong) return found;
  const to = from + (TURNS.exec(text.slice(from))?.index ?? text.length - from);
  const contrast = CONTRASTS.exec(text.slice(from, to));
  const middle = contrast ? from + contrast.index : to;
  found.stated.push({ from, to: middle });
  if (contrast) found.silent.push({ from: middle, to });
  return found;
}
