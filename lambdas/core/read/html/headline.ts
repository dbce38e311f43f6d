import type { Statements } from './statements';

/** What stands between a headline and the name of its outlet. */
const SEPARATOR = / (?:[|–—·»:-]|::|\/\/) /g;

/** What else is known where a headline is looked for. */
interface Known {
  /** The headline that JSON-LD states; empty where it states none. */
  stated: string;
  outlet: string | null;
}

/**
 * The headline of a page, without the name of its outlet: that of its JSON-LD, else an `h1` that its title repeats, else
 * its title, else its first `h1`.
 */
export function headlineOf(statements: Statements, { stated, outlet }: Known): string {
  const all = (key: string) => statements.get(key) ?? [];
  const titles = ['meta og:title', 'meta twitter:title', 'title'].flatMap(all);
  const headings = ['itemprop headline', 'h1'].flatMap(all);
  const repeated = headings.filter((heading) => titles.some((title) => isMostOf(heading, title)));
  const candidates = [stated, ...repeated, ...titles, ...headings].filter((line) => line !== '');
  const headline = candidates.find((line) => squeezed(line) !== squeezed(outlet ?? ''));
  return withoutOutlet(headline ?? '', outlet);
}

/** Whether a heading is most of a title: one that is less of it may be the outlet's name. */
function isMostOf(heading: string, title: string): boolean {
  const [own, all] = [squeezed(heading), squeezed(title)];
  return all.includes(own) && own.length * 2 > all.length;
}

/** A page's title without its outlet's name before or behind it. */
function withoutOutlet(title: string, outlet: string | null): string {
  const name = squeezed(outlet ?? '');
  const isOutlet = (part: string) =>
    name !== '' && (name.includes(squeezed(part)) || squeezed(part).includes(name));
  const separators = [...title.matchAll(SEPARATOR)];
  const [first, last] = [separators[0], separators.at(-1)];
  if (first === undefined || last === undefined) return title;
  if (last[0] === ' | ' || isOutlet(title.slice(last.index + last[0].length)))
    return title.slice(0, last.index);
  return isOutlet(title.slice(0, first.index)) ? title.slice(first.index + first[0].length) : title;
}

/** Letters and digits alone: an outlet is "The Daily Tern" in a title and dailytern in an address. */
function squeezed(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');
}
