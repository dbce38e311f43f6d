import type { Score } from './scores';

/** The two lines that open a table in Markdown. */
export function tableHead(columns: readonly string[]): string[] {
  return [tableRow(columns), `|${'---|'.repeat(columns.length)}`];
}

/** A line of a table in Markdown. */
export function tableRow(cells: readonly (string | number)[]): string {
  return `| ${cells.join(' | ')} |`;
}

/** The end of a file's path: its set and its name. */
export function setAndName(file: string): string {
  return file.split('/').slice(-2).join('/');
}

/** Precision, recall and F in one cell. */
export function scoreCell({ precision, recall, f }: Score): string {
  return [precision, recall, f].map((value) => value.toFixed(3)).join(' / ');
}

/** A share with three digits, written as papers do: without the zero before the point. */
export function shareCell(share: number): string {
  return share.toFixed(3).replace(/^0/, '');
}
