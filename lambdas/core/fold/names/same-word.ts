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
