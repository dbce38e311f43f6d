import { isHeading } from '../language/heading';

/** The headline of a plain text and the lines that remain. */
export interface Headed {
  headline: string;
  lines: string[];
}

/**
 * Takes the headline off a plain text: its first line if that reads as a heading, else its last one (feeds that
 * append it), else none.
 */
export function takeHeadline(lines: string[]): Headed {
  const [first, ...rest] = lines;
  if (first !== undefined && rest.length > 0 && isHeading(first)) return { headline: first, lines: rest };
  const last = lines.at(-1);
  if (last !== undefined && lines.length > 1 && isHeading(last))
    return { headline: last, lines: lines.slice(0, -1) };
  return { headline: '', lines };
}
