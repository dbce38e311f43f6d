/** A headline without "- Channel 5 News" at its end, which would join strangers and count as five. */
export function withoutOutlet(headline: string): string {
  const cut = Math.max(...[' - ', ' | ', ' – ', ' — '].map((mark) => headline.lastIndexOf(mark)));
  return cut > 0 && headline.length - cut <= 45 ? headline.slice(0, cut) : headline;
}
