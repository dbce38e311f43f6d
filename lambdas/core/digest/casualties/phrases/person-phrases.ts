import { ageAt } from '../ages';
import { personNoun } from '../person-nouns';
import type { SentenceWords } from '../sentence-words';
import { counted } from './counted';
import { described, ORDINALS } from './described';
import { DETERMINERS } from './function-words';
import { headAt } from './head';
import { named } from './named';
import { type PersonPhrase, plainPhrase } from './person-phrase';
import { pronoun } from './pronoun';

/** The phrases of a sentence that stand for people, in order. */
export function personPhrases(words: SentenceWords, surnames: ReadonlySet<string>): PersonPhrase[] {
  const found: PersonPhrase[] = [];
  for (let at = 0; at < words.low.length; ) {
    const phrase = phraseAt(words, at, surnames);
    if (phrase) found.push(phrase);
    at = Math.max(phrase?.end ?? 0, at + 1);
  }
  return found;
}

function phraseAt(words: SentenceWords, at: number, surnames: ReadonlySet<string>): PersonPhrase | null {
  const word = words.low[at] as string;
  const age = ageAt(words, at);
  const quantity = age ? undefined : words.quantities.get(at);
  const noOne = nobody(words, at);
  if (noOne) return noOne;
  if (quantity) return counted(words, quantity);
  if (word === 'both') return plainPhrase(at, headAt(words, at + 1)?.end ?? at + 1, 2, 'definite');
  const isDescribed =
    age !== null || DETERMINERS.has(word) || personNoun(word) !== undefined || ORDINALS.has(word);
  return (
    named(words, at, surnames) ??
    (isDescribed ? described(words, at, surnames) : null) ??
    pronoun(words.low, at)
  );
}

/** "Nobody", "no one", "no officers". */
function nobody(words: SentenceWords, at: number): PersonPhrase | null {
  const word = words.low[at];
  if (word === 'nobody' || word === 'none') return plainPhrase(at, at + 1, 0, 'nobody');
  if (word !== 'no') return null;
  const end = words.low[at + 1] === 'one' ? at + 2 : headAt(words, at + 1)?.end;
  return end === undefined ? null : plainPhrase(at, end, 0, 'nobody');
}
