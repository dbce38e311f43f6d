import type { Named } from './counts';
import { nounPhraseAt, pluralName } from './noun-phrase';
import { isAbstract, singular } from './nouns';
import type { SentenceTokens } from './sentence-tokens';

const WORDS = new Map(
  'third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth'
    .split(' ')
    .map((word, index) => [word, index + 3] as const),
);

/** How far behind the counted noun its year or season may stand. */
const REACH = 8;

/** A count that an ordinal tells: "the sixth call between them this year" is six calls. */
export interface Ordinal {
  named: Named;
  value: number;
  start: number;
  end: number;
}

/** The ordinals of a sentence that count what a year, a season or a month has seen so far. */
export function ordinalsIn(tokens: SentenceTokens): Ordinal[] {
  const found: Ordinal[] = [];
  for (const [start, word] of tokens.lower.entries()) {
    const value = WORDS.get(word);
    if (value === undefined) continue;
    const noun = nounPhraseAt(tokens, start + 1, 1);
    if (noun.head === undefined || isAbstract(noun.head) || !isOfPeriod(tokens.lower, noun.end)) continue;
    found.push({
      named: { metric: pluralName(noun), unit: singular(noun.head) },
      value,
      start,
      end: noun.end,
    });
  }
  return found;
}

function isOfPeriod(lower: readonly string[], from: number): boolean {
  for (let at = from; at < from + REACH; at++) {
    if (lower[at] === 'this' && /^(?:year|season|month)$/.test(lower[at + 1] ?? '')) return true;
  }
  return false;
}
