import type { Digest } from '../../digest/digest';
import type { NameKind, NameMention } from '../../digest/names/names';
import { grouped } from '../event/event-places';

/** A name as some articles spell it. */
export interface Spelling extends NameWords {
  name: string;
  /** Ids of the articles that have it. */
  articles: Set<string>;
  /** Ids of the articles that have it more than once or in their leads. */
  salient: Set<string>;
  /** Number of occurrences in all articles. */
  count: number;
  /** What articles call its bearer. */
  roles: { role: string; articleId: string }[];
}

/** A name's words in the form in which names are compared. */
export interface NameWords {
  words: string[];
  /** Tells generations apart: 'jr', 'ii' or empty. */
  suffix: string;
}

/** An event's spellings by kind. A name that articles assign to different kinds has the kind that most assign. */
export function spellingsOf(members: readonly Digest[]): Record<NameKind, Spelling[]> {
  const all = members.flatMap(({ articleId, names }) => names.map((mention) => ({ articleId, mention })));
  const found: Record<NameKind, Spelling[]> = { person: [], organisation: [], place: [] };
  for (const mentions of grouped(all, ({ mention }) => mention.name.toLowerCase()).values())
    found[commonestKind(mentions)].push(...spelled(mentions));
  return found;
}

/** Ends of a name that distinguish a son from his father. */
const SUFFIX = /^(?:jr|sr|ii|iii|iv)$/i;

/** Articles inside names, which transliterations write as separate words, attach or leave out. */
const ARTICLE = /^(?:al|el)$/;

/** The words of a name in lower case without accents and dots. The letters y, i and j count as one: transliterations vary. */
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

/** Min letters of the longer of two words that may differ by an edit: "Chan" and "Chen" are two people. */
const EDITABLE_LETTERS = 5;

/** Whether two words of names are the same: equal or, if long enough, one edit apart ("Yelena", "Elena"). */
export function sameWord(a: string, b: string): boolean {
  if (a === b) return true;
  if (Math.min(a.length, b.length) < EDITABLE_LETTERS - 1) return false;
  return Math.max(a.length, b.length) >= EDITABLE_LETTERS && withinOneEdit(a, b);
}

/**
 * Up to four keys of a word. Two words share a key wherever {@link sameWord} holds: the word itself or, of a long word, its
 * halves, because one edit leaves one half unchanged (Wu and Manber 1992). A word of 2n letters may be one of 2n + 1 that
 * lost a letter, or one of 2n - 1 that gained one, so the halves of both lengths are its keys.
 */
export function wordKeys(word: string): string[] {
  if (word.length < EDITABLE_LETTERS - 1) return [word];
  const half = Math.floor(word.length / 2);
  return word.length % 2 === 1 ? halves(word, half) : [...halves(word, half), ...halves(word, half - 1)];
}

function halves(word: string, letters: number): string[] {
  return [`${word.slice(0, letters)}-`, `-${word.slice(-letters)}`];
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

interface ArticleMention {
  articleId: string;
  mention: NameMention;
}

/** Kinds by precedence for a name that as many articles assign to one kind as to another. */
const KINDS: readonly NameKind[] = ['person', 'organisation', 'place'];

function commonestKind(mentions: readonly ArticleMention[]): NameKind {
  const votes = (kind: NameKind) => mentions.filter(({ mention }) => mention.kind === kind).length;
  return KINDS.reduce((best, kind) => (votes(kind) > votes(best) ? kind : best));
}

/** The spellings of mentions that differ at most in case. */
function spelled(mentions: readonly ArticleMention[]): Iterable<Spelling> {
  const found = new Map<string, Spelling>();
  for (const { articleId, mention } of mentions) {
    const { name, count, leads, roles = [] } = mention;
    const spelling = found.get(name) ?? emptySpelling(name);
    found.set(name, spelling);
    spelling.articles.add(articleId);
    if (leads || count > 1) spelling.salient.add(articleId);
    spelling.count += count;
    for (const role of roles) spelling.roles.push({ role, articleId });
  }
  return found.values();
}

function emptySpelling(name: string): Spelling {
  return { name, ...nameWords(name), articles: new Set(), salient: new Set(), count: 0, roles: [] };
}
