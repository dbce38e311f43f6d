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
  let start = 0;
  while (start < a.length && a[start] === b[start]) start++;
  let end = 0;
  while (end < Math.min(a.length, b.length) - start && a.at(-1 - end) === b.at(-1 - end)) end++;
  return Math.max(a.length, b.length) - start - end <= 1;
}

/**
 * Keys of which two words share one wherever {@link sameWord} holds of them: the word itself and, of a long one, what is
 * left without each of its letters (Mor and Fraenkel 1982).
 */
export function wordKeys(word: string): string[] {
  if (word.length < EDITABLE_LETTERS - 1) return [word];
  return [word, ...Array.from(word, (_, at) => word.slice(0, at) + word.slice(at + 1))];
}
