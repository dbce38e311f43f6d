/** Width of a printed event, in columns. */
export const WIDTH = 100;

/** Breaks a text between words into lines of at most `width` characters. A longer word is cut and has its own line. */
export function wrap(text: string, width: number): string[] {
  const lines: string[] = [];
  for (const word of text.split(/\s+/)) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + 1 + word.length <= width)
      lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word.length <= width ? word : `${word.slice(0, width - 1)}…`);
  }
  return lines;
}

/** A label with a text beside it; the text is wrapped between `column` and `width`. */
export function beside(label: string, text: string, column: number, width: number): string[] {
  const [first = '', ...others] = wrap(text, width - column);
  const indented = others.map((line) => ' '.repeat(column) + line);
  if (label.length < column) return [label.padEnd(column) + first, ...indented];
  return [...wrap(label, width), ' '.repeat(column) + first, ...indented];
}

/** A text of at most `width` characters: all of it, or whole words around an offset with an ellipsis for the rest. */
export function shorten(text: string, width: number, around = 0): string {
  if (text.length <= width) return text;
  const latest = text.length - width;
  const from = Math.max(0, Math.min(around - Math.floor(width / 2), latest));
  const stretch = text.slice(from, from + width);
  const opened = from === 0 ? stretch : `…${stretch.slice(2).replace(/^\S*\s+/, '')}`;
  return from === latest ? opened : `${opened.slice(0, -1).replace(/\s+\S*$/, '')}…`;
}
