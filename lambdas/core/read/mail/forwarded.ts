/** A mail without what forwarding put before it. */
export interface Forwarded {
  lines: string[];
  /** The name of the original sender; null if the mail was not forwarded or does not state it. */
  from: string | null;
}

/** The line that mail programs put above a forwarded mail. */
const MARKER = /^(?:-{2,20} ?(?:forwarded|original) message ?-{2,20}|begin forwarded message:)$/i;

/** The headers that they repeat below it. */
const HEADER =
  /^\*?(?:from|sent|date|to|cc|subject|reply-to|von|gesendet|an|betreff|de|objet)\s?:\*?(?:\s|$)/i;

/** The sender's name in these headers, with or without an address after it. */
const FROM = /^\*?(?:from|von|de)\s?:\*?\s{0,3}"?([^<>"@[\]]{1,200})(?:["<[]|$)/i;

/** Drops what precedes a forwarded mail: the forwarder's note, the marker and the repeated headers. */
export function splitForwarded(lines: readonly string[]): Forwarded {
  const start = lines.findLastIndex((line, index) => MARKER.test(line) || isHeaders(lines, index));
  if (start === -1) return { lines: [...lines], from: null };
  const top = MARKER.test(lines[start] ?? '') ? start + 1 : start;
  const rest = lines.slice(top);
  const end = rest.findIndex((line) => !HEADER.test(line));
  const headers = end === -1 ? rest : rest.slice(0, end);
  const from = headers.map((line) => FROM.exec(line)?.[1]?.trim()).find(Boolean) ?? null;
  return { lines: rest.slice(headers.length), from };
}

/** The header that comes first. */
const SENDER = /^\*?(?:from|von|de)\s?:/i;

/** Min headers in a row that show a forwarded mail without a marker. */
const MIN_HEADERS = 3;

function isHeaders(lines: readonly string[], start: number): boolean {
  if (!SENDER.test(lines[start] ?? '')) return false;
  return (
    lines.slice(start, start + MIN_HEADERS).every((line) => HEADER.test(line)) &&
    start + MIN_HEADERS <= lines.length
  );
}
