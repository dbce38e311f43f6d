/** Which open elements the beginning of another ends, and up to which they are looked for. */
interface Rule {
  ends: RegExp;
  within: RegExp;
}

/** Elements that no paragraph holds. */
const BLOCK =
  /^(?:address|article|aside|blockquote|center|d[dlt]|details|dialog|div|fieldset|figcaption|figure|footer|form|h[1-6r]|header|hgroup|li|main|menu|nav|ol|pre|section|summary|t(?:able|body|[dhr]|foot|head)|ul)$/;

/** A paragraph, and what was begun in it and never ended. */
const PARAGRAPH: Rule = { ends: /^p$/, within: BLOCK };

const RULES = new Map<string, Rule>([
  ['p', PARAGRAPH],
  ['li', { ends: /^li$/, within: /^(?:ul|ol|menu)$/ }],
  ...['dt', 'dd'].map((name): [string, Rule] => [name, { ends: /^d[dt]$/, within: /^dl$/ }]),
  ...['td', 'th'].map((name): [string, Rule] => [name, { ends: /^t[dh]$/, within: /^t(?:r|able)$/ }]),
  ['tr', { ends: /^t[dhr]$/, within: /^table$/ }],
  ...['tbody', 'tfoot'].map((name): [string, Rule] => [
    name,
    { ends: /^t(?:body|head|[dhr])$/, within: /^table$/ },
  ]),
]);

/** How many of the open elements stay open when another begins: HTML lets paragraphs, items and cells go unended. */
export function openBefore(name: string, open: readonly string[]): number {
  const rule = RULES.get(name) ?? (BLOCK.test(name) ? PARAGRAPH : null);
  let stay = open.length;
  if (rule === null) return stay;
  for (let at = open.length - 1; at >= 0 && !rule.within.test(open[at] ?? ''); at--) {
    if (rule.ends.test(open[at] ?? '')) stay = at;
  }
  return stay;
}
