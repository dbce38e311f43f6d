import { isHeading } from '../../language/heading';
import { isFurniture } from '../clean/is-furniture';

/** The headline of a plain text and the lines that remain. */
export interface Headed {
  headline: string;
  lines: string[];
}

/** A headline that asks: one sentence, which a paragraph on a line of its own hardly is. */
const QUESTION = /^[^.!?…]{1,199}\?[”"’')\]]{0,3}$/;

/**
 * Takes the headline off a plain text: its first line if that reads as a heading or is a question, else its last one if
 * that reads as a heading (feeds that append it), else none. Lines of page furniture before the first and after the
 * last do not count.
 */
export function takeHeadline(lines: readonly string[]): Headed {
  const first = lines.findIndex((line) => !isFurniture(line));
  const last = lines.findLastIndex((line) => !isFurniture(line));
  if (first !== last) {
    for (const index of [first, last]) {
      const line = lines[index] ?? '';
      if (isHeading(line) || (index === first && QUESTION.test(line)))
        return { headline: line, lines: lines.toSpliced(index, 1) };
    }
  }
  return { headline: '', lines: [...lines] };
}
