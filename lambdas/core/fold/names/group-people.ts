import { type NameWords, type Spelling, sameWord, wordKeys } from './spellings';

/**
 * Groups the spellings of each person. A full name joins a group only if it fits every full name in it and fits no other
 * group, so that no chain of similar names merges two people. A surname alone joins the one person who bears it, or none if
 * several do.
 */
export function groupPeople(spellings: readonly Spelling[]): Spelling[][] {
  const alike = alikeWords(spellings.map(lastWord));
  const full = spellings.filter(({ words }) => words.length > 1).sort(fullestFirst);
  const people = new Groups(alike);
  for (const spelling of full) {
    const same = people.like(lastWord(spelling)).filter((group) => fits(spelling, group));
    if (same.length === 1) people.join(spelling, same[0] as Spelling[]);
    else people.open(spelling);
  }
  const others = new Groups(alike);
  for (const spelling of spellings.filter(({ words }) => words.length === 1).sort(fullestFirst)) {
    const [word = ''] = spelling.words;
    const bearers = people.bearing(word);
    if (bearers.length === 1) bearers[0]?.push(spelling);
    else if (bearers.length === 0) addAlone(others, spelling, word);
  }
  return [...people.all, ...others.all];
}

/**
 * Whether two full names can be one person's: the surnames are the same, the first given names are the same or one is the
 * other's initial or short form, and the middle names agree as far as both have them.
 */
export function samePerson(a: NameWords, b: NameWords): boolean {
  if (a.suffix !== '' && b.suffix !== '' && a.suffix !== b.suffix) return false;
  const [x, y] = [a.words, b.words];
  if (!sameWord(x.at(-1) ?? '', y.at(-1) ?? '')) return false;
  return sameGivenName(x[0] ?? '', y[0] ?? '') && sameMiddle(x.slice(1, -1), y.slice(1, -1));
}

/** Whether a name has only the initial of its first given name. */
export function isAbbreviated({ words }: NameWords): boolean {
  return words[0]?.length === 1;
}

/** For each word the words that are the same by {@link sameWord}, itself included. */
export function alikeWords(words: Iterable<string>): Map<string, string[]> {
  const alike = new Map<string, string[]>();
  const byKey = new Map<string, Set<string>>();
  for (const word of new Set(words)) {
    const keys = wordKeys(word);
    const same = new Set<string>();
    for (const key of keys) {
      for (const other of byKey.get(key) ?? []) if (sameWord(other, word)) same.add(other);
    }
    for (const other of same) alike.get(other)?.push(word);
    alike.set(word, [word, ...same]);
    for (const key of keys) put(byKey, key, word);
  }
  return alike;
}

/** Adds a surname whose bearer no article names in full. */
function addAlone(others: Groups, spelling: Spelling, word: string): void {
  const same = others.like(word).filter((group) => group.every((other) => sameWord(lastWord(other), word)));
  if (same.length === 1) others.join(spelling, same[0] as Spelling[]);
  else others.open(spelling);
}

function fits(spelling: Spelling, group: readonly Spelling[]): boolean {
  return group.every((other) => samePerson(spelling, other));
}

/** Whole given names before initials and more words before fewer, as they say most; then the most reported. */
function fullestFirst(a: Spelling, b: Spelling): number {
  return (
    Number(isAbbreviated(a)) - Number(isAbbreviated(b)) ||
    b.words.length - a.words.length ||
    b.articles.size - a.articles.size ||
    (a.name < b.name ? -1 : 1)
  );
}

function lastWord({ words }: Spelling): string {
  return words.at(-1) as string;
}

/** Groups of spellings, indexed by the first and last words of their spellings. */
class Groups {
  readonly all: Spelling[][] = [];
  private readonly byLast = new Map<string, Set<Spelling[]>>();
  private readonly byFirst = new Map<string, Set<Spelling[]>>();

  /** @param alike for each last word the words that are the same */
  constructor(private readonly alike: ReadonlyMap<string, readonly string[]>) {}

  open(spelling: Spelling): void {
    const group: Spelling[] = [];
    this.all.push(group);
    this.join(spelling, group);
  }

  join(spelling: Spelling, group: Spelling[]): void {
    group.push(spelling);
    put(this.byLast, lastWord(spelling), group);
    put(this.byFirst, spelling.words[0] as string, group);
  }

  /** Groups that have a last word which is the same as the given one. */
  like(word: string): Spelling[][] {
    const found = new Set<Spelling[]>();
    for (const other of this.alike.get(word) ?? []) {
      for (const group of this.byLast.get(other) ?? []) found.add(group);
    }
    return [...found];
  }

  /** Groups that have a word as surname or, if none has, as first word: "Li" may be Li Wen. */
  bearing(word: string): Spelling[][] {
    const byLast = this.like(word);
    return byLast.length > 0 ? byLast : [...(this.byFirst.get(word) ?? [])];
  }
}

function put<T>(index: Map<string, Set<T>>, key: string, item: T): void {
  const known = index.get(key);
  if (known) known.add(item);
  else index.set(key, new Set([item]));
}

/** Given names and their short forms in English news, each with all names of its group. */
const SHORT_FORMS = byName([
  'thomas tom tommy|joseph joe joei|william bill will billi|robert bob rob bobbi|michael mike|richard rick dick|james jim jimmi',
  'edward ed eddie ted|daniel dan danni|david dave|steven steve|stephen steve|christopher chris|matthew matt|nicholas nick',
  'anthoni toni|benjamin ben|samuel sam|charles charlie chuck|gregori greg|kenneth ken|ronald ron|donald don|timothi tim',
  'andrew andi|alexander alex|jeffrei jeff|lawrence larri|patrick pat|elizabeth liz beth|katherine kate kathi|deborah deb debbie',
  'jennifer jen jenni|susan sue|margaret maggie peggi|rebecca becki|jonathan jon|joshua josh|zachari zach|frederick fred',
]);

function byName(lines: readonly string[]): Map<string, Set<string>> {
  const found = new Map<string, Set<string>>();
  for (const group of lines.flatMap((line) => line.split('|')).map((names) => names.split(' '))) {
    for (const name of group) found.set(name, new Set([...(found.get(name) ?? []), ...group]));
  }
  return found;
}

function sameGivenName(a: string, b: string): boolean {
  if (a.length === 1 || b.length === 1) return a[0] === b[0];
  return sameWord(a, b) || SHORT_FORMS.get(a)?.has(b) === true;
}

/** Whether the shorter list of middle names is contained in the longer one, in order. */
function sameMiddle(a: readonly string[], b: readonly string[]): boolean {
  const [few, many] = a.length <= b.length ? [a, b] : [b, a];
  let at = 0;
  for (const name of many) {
    const known = few[at];
    if (known !== undefined && sameGivenName(known, name)) at++;
  }
  return at === few.length;
}
