import type { Email } from 'postal-mime';
import { tidy } from '../encoding/tidy';
import { linesOfMarkup } from '../markup-lines';
import { unwrap } from './unwrap';

/** Share of the plain part's characters that the HTML part must have to be the text, and no mere cover of it. */
const MIN_SHARE = 0.5;

/** The lines of a mail: of its HTML, which keeps paragraphs whole, unless the plain part holds far more. */
export function bodyOf(mail: Email): string[] {
  const plain = unwrap(tidy(mail.text ?? ''));
  const marked = linesOfMarkup(tidy(mail.html ?? ''));
  return charactersOf(marked) > charactersOf(plain) * MIN_SHARE ? marked : plain;
}

function charactersOf(lines: readonly string[]): number {
  return lines.reduce((sum, line) => sum + line.length, 0);
}
