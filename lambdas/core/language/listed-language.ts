/** Languages whose words are listed under another one's code. */
const ALIASES = new Map([
  ['no', 'nb'],
  ['nn', 'nb'],
  ['hr', 'sh'],
  ['sr', 'sh'],
  ['bs', 'sh'],
  ['tl', 'fil'],
  ['in', 'id'],
  ['iw', 'he'],
]);

/** The code under which a language's words are listed: its primary subtag, so that "en", "en-GB" and "EN_us" agree. */
export function listedLanguage(tag: string): string {
  const primary = tag.toLowerCase().split(/[-_]/, 1)[0] as string;
  return ALIASES.get(primary) ?? primary;
}
