import type { Spellings } from './settle';
import type { Token } from './tokens';

/** Small words that headlines leave in lower case. */
const SMALL = new Set(
  'a an the and but or nor so yet as at by for from in into of off on onto out over per than to up upon via vs with after amid near if is it its'.split(
    ' ',
  ),
);

/** Capitalised words that make a sentence a headline. */
const MIN_CAPITALS = 3;

/** Words of the longest name that is looked for. */
const MAX_WORDS = 5;

/** Whether capitals tell nothing, as every word but the small ones has one. */
export function isHeadlineStyle(tokens: readonly Token[]): boolean {
  let capitals = 0;
  for (const { text, lower, isCapital } of tokens) {
    if (isCapital) capitals++;
    else if (/^\p{Ll}/u.test(text) && !SMALL.has(lower)) return false;
  }
  return capitals >= MIN_CAPITALS;
}

/** Counts the names in a headline that the rest of the article has settled. */
export function countInHeadline(tokens: readonly Token[], spellings: Spellings, inLead: boolean): void {
  for (let start = 0; start < tokens.length; start++) {
    for (let end = Math.min(start + MAX_WORDS, tokens.length); end > start; end--) {
      const known = spellings.get(
        tokens
          .slice(start, end)
          .map(({ lower }) => lower)
          .join(' '),
      );
      if (!known) continue;
      known.count++;
      known.inLead ||= inLead;
      start = end - 1;
      break;
    }
  }
}
