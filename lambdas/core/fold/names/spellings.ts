import type { Digest } from '../../digest/digest';
import type { NameKind, NameMention } from '../../digest/names/names';

/** A name as some articles spell it. */
export interface Spelling extends NameWords {
  name: string;
  articles: Set<string>;
  /** Articles that name it more than once or in their leads. */
  salient: Set<string>;
  /** Occurrences in all of them. */
  count: number;
  /** What articles call its bearer. */
  roles: { role: string; articleId: string }[];
}

/** Kinds by precedence, where as many articles take a name for one as for another. */
const KINDS: readonly NameKind[] = ['person', 'organisation', 'place'];

/** A mention and the article that it stands in. */
interface ArticleMention {
  articleId: string;
  mention: NameMention;
}

/** The spellings of an event's names by kind; what articles take for unlike kinds is what most of them take it for. */
export function spellingsOf(members: readonly Digest[]): Record<NameKind, Spelling[]> {
  const found: Record<NameKind, Spelling[]> = { person: [], organisation: [], place: [] };
  for (const mentions of byLowerCase(members)) found[commonestKind(mentions)].push(...spelled(mentions));
  return found;
}

function byLowerCase(members: readonly Digest[]): Iterable<ArticleMention[]> {
  const found = new Map<string, ArticleMention[]>();
  for (const { articleId, names } of members) {
    for (const mention of names) {
      const key = mention.name.toLowerCase();
      const known = found.get(key);
      if (known) known.push({ articleId, mention });
      else found.set(key, [{ articleId, mention }]);
    }
  }
  return found.values();
}

function commonestKind(mentions: readonly ArticleMention[]): NameKind {
  const votes = (kind: NameKind) => mentions.filter(({ mention }) => mention.kind === kind).length;
  return KINDS.reduce((best, kind) => (votes(kind) > votes(best) ? kind : best));
}

/** The spellings of mentions that differ in case at most. */
function spelled(mentions: readonly ArticleMention[]): Iterable<Spelling> {
  const found = new Map<string, Spelling>();
  for (const placed of mentions) {
    const { name } = placed.mention;
    const spelling = found.get(name) ?? emptySpelling(name);
    found.set(name, spelling);
    add(spelling, placed);
  }
  return found.values();
}

function emptySpelling(name: string): Spelling {
  return { name, ...nameWords(name), articles: new Set(), salient: new Set(), count: 0, roles: [] };
}

function add(spelling: Spelling, { articleId, mention }: ArticleMention): void {
  const { count, leads, roles = [] } = mention;
  spelling.articles.add(articleId);
  if (leads || count > 1) spelling.salient.add(articleId);
  spelling.count += count;
  for (const role of roles) spelling.roles.push({ role, articleId });
}

/** Ends of a name that tell a son from his father. */
const SUFFIX = /^(?:jr|sr|ii|iii|iv)$/i;

/** Articles inside names, which transliterations set apart, join on or leave out. */
const ARTICLE = /^(?:al|el)$/;

/** A name's words as they are compared, and what tells generations apart. */
export interface NameWords {
  words: string[];
  /** "jr", "ii" or nothing. */
  suffix: string;
}

/** The words of a name in lower case without accents and dots; y, i and j, which transliterations vary, are one. */
export function nameWords(name: string): NameWords {
  const plain = name
    .normalize('NFD')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\s-]/gu, '')
    .split(/[\s-]+/)
    .filter((word) => word !== '');
  const suffix = plain.length > 1 && SUFFIX.test(plain.at(-1) ?? '') ? (plain.pop() as string) : '';
  const kept = plain.length > 1 ? plain.filter((word) => !ARTICLE.test(word)) : plain;
  return { words: (kept.length > 0 ? kept : plain).map((word) => word.replace(/[iyj]+/g, 'i')), suffix };
}

/** Letters that a word needs before a letter may differ: "Chan" and "Chen" are two people. */
const EDITABLE_LETTERS = 5;

/** Whether two words of names are one: equal, or, where both are long enough, one edit apart ("Yelena", "Elena"). */
export function sameWord(a: string, b: string): boolean {
  if (a === b) return true;
  if (Math.min(a.length, b.length) < EDITABLE_LETTERS - 1) return false;
  return Math.max(a.length, b.length) >= EDITABLE_LETTERS && withinOneEdit(a, b);
}

/** Whether one insertion, deletion or substitution makes two words equal. */
function withinOneEdit(a: string, b: string): boolean {
  if (Math.abs(a.length - b.length) > 1) return false;
  const shorter = Math.min(a.length, b.length);
  let start = 0;
  while (start < shorter && a.charCodeAt(start) === b.charCodeAt(start)) start++;
  let end = 0;
  while (end < shorter - start && a.charCodeAt(a.length - 1 - end) === b.charCodeAt(b.length - 1 - end))
    end++;
  return Math.max(a.length, b.length) - start - end <= 1;
}

/**
 * Keys, four at most, of which two words share one wherever {@link sameWord} holds of them: the word itself or, of a
 * long one, its halves, as one edit leaves one half as it was (Wu and Manber 1992). A word of 2n letters may be one of
 * 2n + 1 with a letter lost or of 2n - 1 with one added, so that both their halves are its keys.
 */
export function wordKeys(word: string): string[] {
  if (word.length < EDITABLE_LETTERS - 1) return [word];
  const half = Math.floor(word.length / 2);
  return word.length % 2 === 1 ? halves(word, half) : [...halves(word, half), ...halves(word, half - 1)];
}

function halves(word: string, letters: number): string[] {
  return [`${word.slice(0, letters)}-`, `-${word.slice(-letters)}`];
}
