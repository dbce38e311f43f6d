/** Widths to which mail programs, terminals and agencies wrap lines: shorter lines are lists or verse. */
const NARROWEST = 40;

/** Longer lines are paragraphs themselves. */
const WIDEST = 120;

/** Breaks inside a sentence that must be seen before a text counts as wrapped. */
const LEAST_BREAKS = 2;

/** Least share of them at which the next word would not have fitted: the others are headings, lists and lines edited. */
const LEAST_FULL = 0.8;

const SENTENCE_END = /[.!?…:][”"’')\]]{0,3}$/;

/** The paragraphs of a plain text, each on one line without spaces around: lines wrapped by hand are put together. */
export function paragraphs(lines: readonly string[]): string[] {
  const width = wrapWidth(lines);
  const found: string[] = [];
  let parts: string[] = [];
  lines.forEach((line, index) => {
    const text = line.trim();
    if (text !== '') parts.push(text);
    if (parts.length > 0 && !(width !== null && goesOn(line, lines[index + 1], width))) {
      found.push(joined(parts));
      parts = [];
    }
  });
  return found;
}

/** The width to which a text was wrapped by hand, in characters; null if it was not. */
function wrapWidth(lines: readonly string[]): number | null {
  let width = 0;
  for (const line of lines) if (line.trim().includes(' ')) width = Math.max(width, line.trimEnd().length);
  if (width < NARROWEST || width > WIDEST) return null;
  let breaks = 0;
  let full = 0;
  lines.forEach((line, index) => {
    const next = lines[index + 1]?.trim() ?? '';
    if (line.trim() === '' || next === '' || SENTENCE_END.test(line.trimEnd())) return;
    breaks++;
    if (goesOn(line, lines[index + 1], width)) full++;
  });
  return breaks >= LEAST_BREAKS && full >= breaks * LEAST_FULL ? width : null;
}

/** Whether the next line continues a line's paragraph: its first word would not have fitted, and it is not indented. */
function goesOn(line: string, next: string | undefined, width: number): boolean {
  if (next === undefined || next.trim() === '' || line.trim() === '') return false;
  if (indent(next) > indent(line)) return false;
  const word = next.trimStart().split(' ', 1)[0] ?? '';
  return line.trimEnd().length + 1 + word.length > width;
}

function indent(line: string): number {
  return line.length - line.trimStart().length;
}

/** Lines as one; no space after a hyphen, for it belongs to a word such as "twenty-five". */
function joined(parts: readonly string[]): string {
  return parts
    .map((part) => (/\p{L}-$/u.test(part) ? part : `${part} `))
    .join('')
    .trimEnd();
}

/** A string without halves of surrogate pairs, which UTF-8 and so the table cannot hold; U+FFFD stands for each. */
export function wellFormed(text: string): string {
  return text.replace(/\p{Surrogate}/gu, '\ufffd');
}
