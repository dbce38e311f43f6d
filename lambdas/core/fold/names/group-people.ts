import { alikeWords } from './alike-words';
import { isAbbreviated, samePerson } from './same-person';
import { sameWord } from './same-word';
import type { Spelling } from './spellings';

/**
 * The people behind some spellings. A full name joins the one group all of whose full names can be its own, so that no
 * chain of likenesses makes one person of two; a surname alone joins the one person who bears it, and where several do
 * it is nobody's.
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

/** A surname whose bearer no article names in full. */
function addAlone(others: Groups, spelling: Spelling, word: string): void {
  const same = others.like(word).filter((group) => group.every((other) => sameWord(lastWord(other), word)));
  if (same.length === 1) others.join(spelling, same[0] as Spelling[]);
  else others.open(spelling);
}

function fits(spelling: Spelling, group: readonly Spelling[]): boolean {
  return group.every((other) => samePerson(spelling, other));
}

/** Whole given names before initials and more words before fewer, as those tell most; then the most reported. */
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

/** Groups of spellings, found by the last words of those in them and by the first. */
class Groups {
  readonly all: Spelling[][] = [];
  private readonly byLast = new Map<string, Set<Spelling[]>>();
  private readonly byFirst = new Map<string, Set<Spelling[]>>();

  /** @param alike the words that are one with each last word */
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

  /** Groups with a last word that is one with the given one. */
  like(word: string): Spelling[][] {
    const found = new Set<Spelling[]>();
    for (const other of this.alike.get(word) ?? []) {
      for (const group of this.byLast.get(other) ?? []) found.add(group);
    }
    return [...found];
  }

  /** Groups that bear a word as surname, else as first word: "Li" may be Li Wen. */
  bearing(word: string): Spelling[][] {
    const byLast = this.like(word);
    return byLast.length > 0 ? byLast : [...(this.byFirst.get(word) ?? [])];
  }
}

function put(index: Map<string, Set<Spelling[]>>, key: string, group: Spelling[]): void {
  const known = index.get(key);
  if (known) known.add(group);
  else index.set(key, new Set([group]));
}
