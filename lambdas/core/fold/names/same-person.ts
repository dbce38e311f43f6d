import type { NameWords } from './name-words';
import { sameWord } from './same-word';

/** Given names with the short forms that news in English uses of one person: each with all of its group. */
const SHORT_FORMS = byName([
  'thomas tom tommy|joseph joe joei|william bill will billi|robert bob rob bobbi|michael mike|richard rick dick|james jim jimmi',
  'edward ed eddie ted|daniel dan danni|david dave|steven steve|stephen steve|christopher chris|matthew matt|nicholas nick',
  'anthoni toni|benjamin ben|samuel sam|charles charlie chuck|gregori greg|kenneth ken|ronald ron|donald don|timothi tim',
  'andrew andi|alexander alex|jeffrei jeff|lawrence larri|patrick pat|elizabeth liz beth|katherine kate kathi|deborah deb debbie',
  'jennifer jen jenni|susan sue|margaret maggie peggi|rebecca becki|jonathan jon|joshua josh|zachari zach|frederick fred',
]);

/**
 * Whether two full names can be one person's: the surnames agree, the first given names do, or one is the other's
 * initial or short form, and so do the middle names as far as both have them.
 */
export function samePerson(a: NameWords, b: NameWords): boolean {
  if (a.suffix !== '' && b.suffix !== '' && a.suffix !== b.suffix) return false;
  const [x, y] = [a.words, b.words];
  if (!sameWord(x.at(-1) ?? '', y.at(-1) ?? '')) return false;
  return sameGivenName(x[0] ?? '', y[0] ?? '') && sameMiddle(x.slice(1, -1), y.slice(1, -1));
}

/** Whether a name tells of its given name no more than the initial. */
export function isAbbreviated({ words }: NameWords): boolean {
  return words[0]?.length === 1;
}

function sameGivenName(a: string, b: string): boolean {
  if (a.length === 1 || b.length === 1) return a[0] === b[0];
  return sameWord(a, b) || SHORT_FORMS.get(a)?.has(b) === true;
}

/** Whether the shorter list of middle names stands in the longer one, in its order. */
function sameMiddle(a: readonly string[], b: readonly string[]): boolean {
  const [few, many] = a.length <= b.length ? [a, b] : [b, a];
  let at = 0;
  for (const name of many) {
    const known = few[at];
    if (known !== undefined && sameGivenName(known, name)) at++;
  }
  return at === few.length;
}

function byName(lines: readonly string[]): Map<string, Set<string>> {
  const found = new Map<string, Set<string>>();
  for (const group of lines.flatMap((line) => line.split('|')).map((names) => names.split(' '))) {
    for (const name of group) found.set(name, new Set([...(found.get(name) ?? []), ...group]));
  }
  return found;
}
