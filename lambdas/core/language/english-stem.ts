/**
 * A light stem of a lower-case English word: possessive, plural, -ed and -ing endings and a final e come off, so that
 * "launches", "launched" and "launching" meet. Only words in plain Latin letters have such endings; all others stay
 * as they are.
 */
export function englishStem(word: string): string {
  const bare = word.replace(/['’]s?$/, '');
  if (bare.length < 4 || !/^[a-z]+$/.test(bare)) return bare;
  return finalE(verbEnding(plural(bare)));
}

/** The S-stemmer of Harman (1991). */
function plural(word: string): string {
  if (/[^ae]ies$/.test(word)) return `${word.slice(0, -3)}y`;
  if (/(?:[sxz]|ch|sh)es$/.test(word)) return word.slice(0, -2);
  if (/[^us]s$/.test(word)) return word.slice(0, -1);
  return word;
}

/** Keeps at least three letters with a vowel among them, so that "bring" and "speed" stay whole. */
function verbEnding(word: string): string {
  const root = word.replace(/(?:ed|ing)$/, '');
  if (root === word || root.length < 3 || !/[aeiouy]/.test(root) || /e$/.test(root)) return word;
  return /([bdfgmnprt])\1$/.test(root) ? root.slice(0, -1) : root;
}

function finalE(word: string): string {
  return word.length > 4 && word.endsWith('e') ? word.slice(0, -1) : word;
}
