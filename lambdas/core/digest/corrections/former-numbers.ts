import type { Quantity } from '../english/quantity';
import type { Sentence } from '../english/sentence';
import { endOf, type Stretch, stretchOf } from './correction';
import { AFTER_FORMER, CLOSING, EARLIER, FILLERS, FORMERLY, OF_PERIOD } from './correction-words';

/** Max tokens from "from" to its number: "from an earlier toll of 52". */
const FORMER_REACH = 6;

/** Max tokens from a former number to the time that it is of: "from 52 people in the year before". */
const PERIOD_REACH = 5;

/** Whether a number is one reported before: "from 52", "instead of 52", "an earlier toll of 52". */
export function isFormer({ lower }: Sentence['tokens'], quantity: Quantity): boolean {
  return startOf(lower, quantity) !== undefined && isClosed(lower, quantity);
}

/** Whether a number counts nothing but people: "from three attacks" is no toll, nor is "cut power to 400 homes". */
export function isClosed(lower: readonly string[], quantity: Quantity): boolean {
  const next = lower[afterNoun(lower, quantity)] ?? '';
  return !/^\p{L}/u.test(next) || CLOSING.has(next);
}

/** Whether a former number is of another time, and no correction: "cut to 31 from 38 a year earlier". */
export function isOfPeriod({ lower }: Sentence['tokens'], quantity: Quantity): boolean {
  return lower.slice(quantity.end, quantity.end + PERIOD_REACH).some((word) => OF_PERIOD.test(word));
}

/** The words of a former number, with what they leave behind alone: ", down from 52", "(from 52 people)". */
export function formerStretch(sentence: Sentence, former: Quantity): Stretch {
  const { lower } = sentence.tokens;
  const end = afterNoun(lower, former);
  let start = startOf(lower, former) ?? former.start;
  if (/^(?:up|down|upwards?|downwards?|an?|the|its)$/.test(lower[start - 1] ?? '')) start--;
  const before = lower[start - 1];
  if (before === '(' && lower[end] === ')') return stretchOf(sentence, start - 1, end + 1);
  return stretchOf(sentence, before === ',' ? start - 1 : start, end);
}

/** The token that makes a number the former one: "from", or the "earlier" of "an earlier toll of 52". */
function startOf(lower: readonly string[], { start }: Quantity): number | undefined {
  let earlier: number | undefined;
  for (let at = start - 1; at >= Math.max(0, start - FORMER_REACH); at--) {
    const word = lower[at] as string;
    if (FORMERLY.has(word)) return at;
    if (EARLIER.has(word)) earlier = at;
    else if (!FILLERS.has(word)) break;
  }
  return earlier;
}

/** The token after a former number and its noun, which is for people or is that of another number: "from 24 people". */
export function afterNoun(lower: readonly string[], quantity: Quantity, noun?: string): number {
  let end = endOf(quantity);
  while (AFTER_FORMER.has(lower[end] ?? '') || (noun !== undefined && lower[end] === noun)) end++;
  return end;
}
