/** What mail programs and lists put before a subject: "Fwd:", "WG:", "[Skerrow Daily]". */
const PREFIX = /^(?:(?:fwd?|re|wg|aw|tr|rv)\s{0,3}:|\[[^\]]{1,60}\])\s*/i;

/** A mail's lines without its headline where that is repeated above them; a mail of nothing else keeps it. */
export function withoutHeadline(lines: readonly string[], headline: string): string[] {
  const isRepeated = lines[0]?.toLowerCase() === headline.toLowerCase();
  return lines.slice(isRepeated && lines.length > 1 ? 1 : 0);
}

/** The subject of a mail without what forwarding and lists have put before it. */
export function headlineOf(subject: string): string {
  let headline = subject.trim();
  while (PREFIX.test(headline)) headline = headline.replace(PREFIX, '');
  return headline;
}
