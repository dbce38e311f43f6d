/** What mail programs and lists put before a subject: "Fwd:", "WG:", "[Skerrow Daily]". */
const PREFIX = /^(?:(?:fwd?|re|wg|aw|tr|rv)\s{0,3}:|\[[^\]]{1,60}\])\s*/i;

/** The subject of a mail without what forwarding and lists have put before it. */
export function headlineOf(subject: string): string {
  let headline = subject.trim();
  while (PREFIX.test(headline)) headline = headline.replace(PREFIX, '');
  return headline;
}
