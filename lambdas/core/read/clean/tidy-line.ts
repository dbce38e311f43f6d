/** Characters without width that would part a word from itself: soft hyphens and marks of where a line may break. */
const WITHOUT_WIDTH = /[\u00ad\u200b\u2060\ufeff]+/g;

/** Spaces that are not one plain space already: most are, and a replacement takes longer than a look. */
const UNEVEN = /\s{2,}|[^\S ]/g;

/** A line with spaces collapsed and without characters of no width. */
export function tidyLine(line: string): string {
  return line.replace(WITHOUT_WIDTH, '').replace(UNEVEN, ' ').trim();
}
