import { happeningAt, happeningOfNoun, isDone, participleOf } from './happenings';
import type { Predicate } from './predicate';
import type { Quantity } from './quantity';
import type { SentenceTokens } from './sentence-tokens';

/** Words between what happened and the number: "launched [a record-breaking] 550 drones". */
const OPENERS = new Set(
  'a an another total of record only just further all as additional combined the his her its their also'.split(
    ' ',
  ),
);

/** How far before a number what happened may stand. */
const REACH = 6;

/** How far before "of", "in" or "to" a noun that tells what happened may stand: "damage [to buildings] in six districts". */
const NOUN_REACH = 5;

/** What leads from a number back to a noun that tells: "damage in six districts", "the barrage included 40 rockets". */
const TO_NOUN = new Set(
  'of to in across for at on throughout included includes involved involves comprised featured'.split(' '),
);

/** What is said before a number to have happened to what it counts. */
export function predicateBefore({ lower }: SentenceTokens, { start }: Quantity): Predicate | undefined {
  const happening = happeningBefore(lower, start);
  return happening === undefined ? undefined : { happening };
}

function happeningBefore(lower: readonly string[], start: number): string | undefined {
  for (let at = start - 1; at >= Math.max(0, start - REACH); at--) {
    const word = lower[at] as string;
    const found = happeningAt(lower, at);
    if (found && at + found.length <= start)
      return isDone(found.happening) || word === 'missing' ? undefined : found.happening;
    if (word === 'by') return agentBefore(lower, at);
    const told = toldAt(lower, at);
    if (told !== undefined) return told;
    if (!OPENERS.has(word) && !word.includes('-')) return participleOf(word);
  }
  return undefined;
}

/** What a phrase that ends at a token tells, or a noun before a token that leads back to it. */
function toldAt(lower: readonly string[], at: number): string | undefined {
  return phraseEnding(lower, at) ?? (TO_NOUN.has(lower[at] as string) ? nounBefore(lower, at) : undefined);
}

/** A phrase of two or three words that ends at a token: "shot down", "made off with". */
function phraseEnding(lower: readonly string[], end: number): string | undefined {
  for (const length of [2, 3]) {
    const found = happeningAt(lower, end + 1 - length);
    if (found?.length === length) return found.happening;
  }
  return undefined;
}

/** "Attended by 400 people" */
function agentBefore(lower: readonly string[], at: number): string | undefined {
  const found = happeningAt(lower, at - 1);
  return found && isDone(found.happening) ? found.happening : undefined;
}

/** What stands between a noun that tells and those whom it befalls: "evacuation [orders] for 7,000 residents". */
const DECREES = new Set('order orders warning warnings notice notices operation operations'.split(' '));

/** A noun that tells what happened: "the evacuation of", "damage in", "damage to homes across". */
function nounBefore(lower: readonly string[], at: number): string | undefined {
  for (let before = at - 1; before >= Math.max(0, at - NOUN_REACH); before--) {
    const word = lower[before] as string;
    const told = happeningOfNoun(word);
    if (told) return told;
    if (DECREES.has(word)) continue;
    const isStop = !/^\p{L}/u.test(word) || /^(?:was|were|is|are|and|who|that|have|has)$/.test(word);
    if (isStop || happeningAt(lower, before)) return undefined;
  }
  return undefined;
}
