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
