/** A mail's lines without what forwarding has put before them, and who sent it before it was forwarded. */
export interface Forwarded {
  lines: string[];
  from: string | null;
}

/** What mail programs write above a mail that they forward. */
const MARKER = /^(?:-{2,20} ?(?:forwarded|original) message ?-{2,20}|begin forwarded message:)$/i;

/** Headers that they repeat below it. */
const HEADER =
  /^\*?(?:from|sent|date|to|cc|subject|reply-to|von|gesendet|an|betreff|de|objet)\s?:\*?(?:\s|$)/i;

/** The first of them. */
const SENDER = /^\*?(?:from|von|de)\s?:/i;

/** The name in it, with the address behind it or without. */
const FROM = /^\*?(?:from|von|de)\s?:\*?\s{0,3}"?([^<>"@[\]]{1,200})(?:["<[]|$)/i;

/** Headers in a row that show a forwarded mail where no marker does. */
const MIN_HEADERS = 3;

/** Takes off what stands before a forwarded mail: a note of who forwards it, the marker and the repeated headers. */
export function takeForwarded(lines: readonly string[]): Forwarded {
  const start = lines.findLastIndex((line, index) => MARKER.test(line) || isHeaders(lines, index));
  if (start === -1) return { lines: [...lines], from: null };
  const top = MARKER.test(lines[start] ?? '') ? start + 1 : start;
  const rest = lines.slice(top);
  const end = rest.findIndex((line) => !HEADER.test(line));
  const headers = end === -1 ? rest : rest.slice(0, end);
  const from = headers.map((line) => FROM.exec(line)?.[1]?.trim()).find(Boolean) ?? null;
  return { lines: rest.slice(headers.length), from };
}

function isHeaders(lines: readonly string[], start: number): boolean {
  if (!SENDER.test(lines[start] ?? '')) return false;
  return (
    lines.slice(start, start + MIN_HEADERS).every((line) => HEADER.test(line)) &&
    start + MIN_HEADERS <= lines.length
  );
}
