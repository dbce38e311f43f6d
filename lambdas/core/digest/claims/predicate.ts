import { happeningAt } from './happenings';
import type { NounPhrase } from './noun-phrase';
import { predicateBefore } from './predicate-before';
import { predicateBehind, predicateBehindInsertion, predicateOfList } from './predicate-behind';
import type { Quantity } from './quantity';
import type { SentenceTokens } from './sentence-tokens';

/** What is said to happen to, or be done by, what a quantity counts. */
export interface Predicate {
  happening: string;
  /** The token behind its words, where they stand behind the noun. */
  end?: number;
}

/** What is said of the counted: behind it, before it, in it, or at the end of the list that it stands in. */
export function predicateOf(
  tokens: SentenceTokens,
  quantity: Quantity,
  noun: NounPhrase,
): Predicate | 'negated' | undefined {
  return (
    predicateBehind(tokens, noun.end) ??
    predicateBefore(tokens, quantity) ??
    participleIn(noun) ??
    predicateBehindInsertion(tokens, noun.end) ??
    (noun.head === undefined ? undefined : predicateOfList(tokens, noun.end))
  );
}

/** "12 damaged homes" */
function participleIn({ participle }: NounPhrase): Predicate | undefined {
  const found = participle === undefined ? undefined : happeningAt([participle], 0);
  return found && { happening: found.happening };
}
