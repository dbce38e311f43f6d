import { SIGNATURE_MARK } from './signature';

/** Characters of the shortest width that mail programs break lines at; most take 72 to 78. */
const MIN_WIDTH = 64;

/** Marks of quoting before a line. */
const QUOTED = /^>[> ]*/;

/**
 * The paragraphs of a plain mail, whose lines are broken at a fixed width, without marks of quoting; the mark of a
 * signature keeps its space.
 */
export function unwrap(text: string): string[] {
  const paragraphs: string[] = [];
  let last = '';
  for (const line of text.split('\n').map(unquoted)) {
    const isContinued = isFull(last, line);
    if (isContinued) paragraphs.push(`${paragraphs.pop()} ${line}`);
    else if (line !== '') paragraphs.push(line);
    last = line;
  }
  return paragraphs;
}

function unquoted(line: string): string {
  const text = line.replace(QUOTED, '');
  return text === SIGNATURE_MARK ? text : text.trim();
}

/** Whether a line ends only because the next one's first word had no room left. */
function isFull(line: string, next: string): boolean {
  if (line === '' || next === '' || line === SIGNATURE_MARK || next === SIGNATURE_MARK) return false;
  const word = next.search(/\s/);
  return line.length + 1 + (word < 0 ? next.length : word) > MIN_WIDTH;
}
