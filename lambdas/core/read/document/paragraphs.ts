/** Range of widths to which mail programs, terminals and agencies wrap lines. Shorter lines are lists or verse. */
const MIN_WIDTH = 40;
const MAX_WIDTH = 120;

/** Min line breaks inside sentences in a wrapped text. */
const MIN_BREAKS = 2;

/** Min share of these breaks where the next word would not have fitted. Others come from headings, lists and edits. */
const MIN_FULL = 0.8;

const SENTENCE_END = /[.!?…:][”"’')\]]{0,3}$/;

/** The paragraphs of a plain text, trimmed, one line each: joins lines that were wrapped by hand. */
export function paragraphs(lines: readonly string[]): string[] {
  const width = wrapWidth(lines);
  const found: string[] = [];
  let parts: string[] = [];
  lines.forEach((line, index) => {
    const text = line.trim();
    if (text !== '') parts.push(text);
    if (parts.length > 0 && !(width !== null && isContinued(line, lines[index + 1], width))) {
      found.push(joined(parts));
      parts = [];
    }
  });
  return found;
}

/** The width in characters to which a text was wrapped by hand; null if it was not. */
function wrapWidth(lines: readonly string[]): number | null {
  let width = 0;
  for (const line of lines) if (line.trim().includes(' ')) width = Math.max(width, line.trimEnd().length);
  if (width < MIN_WIDTH || width > MAX_WIDTH) return null;
  let breaks = 0;
  let full = 0;
  lines.forEach((line, index) => {
    const next = lines[index + 1]?.trim() ?? '';
    if (line.trim() === '' || next === '' || SENTENCE_END.test(line.trimEnd())) return;
    breaks++;
    if (isContinued(line, lines[index + 1], width)) full++;
  });
  return breaks >= MIN_BREAKS && full >= breaks * MIN_FULL ? width : null;
}

/** Whether the next line continues the paragraph: its first word would not have fitted, and it is not indented more. */
function isContinued(line: string, next: string | undefined, width: number): boolean {
  if (next === undefined || next.trim() === '' || line.trim() === '') return false;
  if (indent(next) > indent(line)) return false;
  const word = next.trimStart().split(' ', 1)[0] ?? '';
  return line.trimEnd().length + 1 + word.length > width;
}

function indent(line: string): number {
  return line.length - line.trimStart().length;
}

/** Joins lines, without a space after a hyphen, since it belongs to a word such as "twenty-five". */
function joined(parts: readonly string[]): string {
  return parts
    .map((part) => (/\p{L}-$/u.test(part) ? part : `${part} `))
    .join('')
    .trimEnd();
}

/** Every run of white space except a single plain space: most are that, and replacing takes longer than matching. */
const UNEVEN_SPACES = /\s{2,}|[^\S ]/g;

/** A text with each run of white space replaced by one space. */
export function collapseSpaces(text: string): string {
  return text.replace(UNEVEN_SPACES, ' ');
}

/** Replaces lone surrogates with U+FFFD: UTF-8, and so the table, cannot store them. */
export function wellFormed(text: string): string {
  return text.replace(/\p{Surrogate}/gu, '\ufffd');
}

export function charactersOf(lines: readonly string[]): number {
  return lines.reduce((sum, line) => sum + line.length, 0);
}
