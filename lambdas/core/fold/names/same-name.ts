import type { NameKind } from '../../digest/names/names';

/** Edits by which long words of one name may differ: "Yelena" and "Elena", "Andrii" and "Andrij". */
const MAX_EDITS = 1;

/** Letters that a word needs before a letter may differ: "Chan" and "Chen" are two people. */
const EDITABLE_LETTERS = 5;

/**
 * Whether two spellings are one name. Of people the last word must agree and the others as far as both have them, so
 * that "Zelensky" belongs to "Volodymyr Zelenskyy"; of others all words must.
 */
export function sameName(a: string, b: string, kind: NameKind): boolean {
  const [left, right] = [parts(a), parts(b)];
  if (kind !== 'person')
    return left.length === right.length && left.every((word, index) => word === right[index]);
  const shared = Math.min(left.length, right.length);
  for (let back = 1; back <= shared; back++) {
    const isFirst = back === shared;
    const [x, y] = isFirst && back > 1 ? [left[0], right[0]] : [left.at(-back), right.at(-back)];
    if (!sameWord(x ?? '', y ?? '')) return false;
  }
  return true;
}

/** Lower-case words without accents; endings that transliterations vary (y, i, j) are one. */
function parts(name: string): string[] {
  return name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .split(/[\s-]+/)
    .map((word) => word.replace(/[^\p{L}\p{N}]/gu, '').replace(/[iyj]+/g, 'i'));
}

function sameWord(a: string, b: string): boolean {
  if (a === b) return true;
  return Math.min(a.length, b.length) >= EDITABLE_LETTERS - 1 &&
    Math.max(a.length, b.length) >= EDITABLE_LETTERS
    ? withinOneEdit(a, b)
    : false;
}

/** Whether one insertion, deletion or substitution makes two words equal. */
function withinOneEdit(a: string, b: string): boolean {
  if (Math.abs(a.length - b.length) > MAX_EDITS) return false;
  let start = 0;
  while (start < a.length && a[start] === b[start]) start++;
  let end = 0;
  while (end < Math.min(a.length, b.length) - start && a.at(-1 - end) === b.at(-1 - end)) end++;
  return Math.max(a.length, b.length) - start - end <= MAX_EDITS;
}
