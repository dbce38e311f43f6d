import type { Named } from '../claims/counts';
import { mayFall } from '../claims/growing-counts';
import { isIncidentalNumber } from '../english/incidental-numbers';
import type { Quantity } from '../english/quantity';
import type { Sentence } from '../english/sentence';
import { type Correction, endOf, type Found, isComparable, type Stretch, stretchOf } from './correction';
import { ADDITIONS, AFTER_DENIED, BEFALLEN, REPORTED } from './correction-words';
import { afterNoun, isFormer, isOfPeriod } from './former-numbers';
import { subjectIn } from './subject';

/** Numbers that a sentence denies in favour of another: "14, not 40, were hurt", "not 40 but 14", "14 instead of 40". */
export function denialsIn(sentence: Sentence): Found {
  const denials = sentence.tokens.lower.flatMap((word, at) => READERS.get(word)?.(sentence, at) ?? []);
  return {
    corrections: denials.map(({ correction }) => correction),
    former: denials.map(({ stretch }) => stretch),
  };
}

interface Denial {
  correction: Correction;
  stretch: Stretch;
}

/** Readers of denials by the word at which they begin. */
const READERS = new Map<string, (sentence: Sentence, at: number) => Denial | undefined>([
  ['not', denialAt],
  ['down', replacementAt],
  ['instead', replacementAt],
  ['rather', replacementAt],
  ['fewer', shortfallAt],
]);

/** "The toll stands at 14, down from 40", and of whatever can fall only what was reported: "14 rather than the 40 given". */
function replacementAt(sentence: Sentence, at: number): Denial | undefined {
  const { tokens, quantities } = sentence;
  const { lower } = tokens;
  const former = quantities.find(({ start }) => start > at);
  const right = quantities.findLast(({ end }) => end <= at);
  if (!/^(?:from|than|of)$/.test(lower[at + 1] ?? '') || !former || !right) return undefined;
  if (!isFormer(tokens, former) || isOfPeriod(tokens, former) || !isComparable(right, former))
    return undefined;
  const end = additionEnd(lower, afterNoun(lower, former, nounOf(lower, right)));
  const { hint } = hintOf(sentence, right);
  const isExplicit = REPORTED.test(lower.slice(at, end).join(' '));
  const isToll = hint !== undefined && !mayFall(hint.metric);
  if (!isDenied(lower, end) || !(isExplicit || isToll)) return undefined;
  const correction = { right: [right], former: former.value, ...(hint && { hint }), isExplicit };
  return { correction, stretch: insertion(sentence, at, end) };
}

/** "14 people were killed, 26 fewer than previously reported" */
function shortfallAt(sentence: Sentence, at: number): Denial | undefined {
  const { lower } = sentence.tokens;
  const lack = sentence.quantities.find(({ end }) => end === at);
  const right = sentence.quantities.findLast(({ end }) => end <= (lack?.start ?? 0));
  const end = lower[at + 1] === 'than' ? additionEnd(lower, at + 2) : at;
  if (!lack || !right || end <= at + 2) return undefined;
  const former = right.value + lack.value;
  return {
    correction: { right: [right], former, ...hintOf(sentence, right), isExplicit: true },
    stretch: insertion(sentence, lack.start, end),
  };
}

function denialAt(sentence: Sentence, at: number): Denial | undefined {
  const { lower } = sentence.tokens;
  const start = lower[at + 1] === 'the' ? at + 2 : at + 1;
  const former = sentence.quantities.find((quantity) => quantity.start === start);
  // In lower case, since the capital of a first "Not" is no name's.
  if (!former || isIncidentalNumber({ ...sentence.tokens, words: lower }, former)) return undefined;
  const before = sentence.quantities.filter(
    (quantity) => quantity.end <= at && isComparable(quantity, former),
  );
  const bare = afterNoun(lower, former, nounOf(lower, before.at(-1)));
  const end = additionEnd(lower, bare);
  const isExplicit = end > bare;
  const next = end + (lower[end] === ',' && lower[end + 1] === 'but' ? 1 : 0);
  const behind = lower[next] === 'but' ? sentence.quantities.filter(({ start }) => start > next) : [];
  const right = before.length > 0 ? before.reverse() : behind.slice(0, 1);
  // "Not one but two" only stresses the two.
  if (right.length === 0 || !isDenied(lower, end) || (former.value <= 1 && !isExplicit)) return undefined;
  const isOpening = before.length === 0;
  return {
    correction: { right, former: former.value, ...hintOf(sentence, right[0]), isExplicit },
    stretch: isOpening ? stretchOf(sentence, at, next + 1) : insertion(sentence, at, end),
  };
}

/** Whether nothing follows a denied number that it may count. */
function isDenied(lower: readonly string[], end: number): boolean {
  return lower[end] === undefined || AFTER_DENIED.has(lower[end]);
}

/** What the right number counts by the word after it ("14 hurt"), else by those between the number before and itself. */
function hintOf({ tokens: { lower }, quantities }: Sentence, right: Quantity | undefined): { hint?: Named } {
  if (!right) return {};
  const befallen = BEFALLEN.get(lower[endOf(right)] ?? '');
  if (befallen !== undefined) return { hint: { metric: befallen, unit: 'person' } };
  const before = quantities.findLast(({ end }) => end <= right.start);
  const subject = subjectIn(lower, before?.end ?? 0, right.start);
  return subject?.isToll && subject.named ? { hint: subject.named } : {};
}

/** The word after the right number, which may follow the denied one too: "300 homes, not 450 homes". */
function nounOf(lower: readonly string[], right: Quantity | undefined): string | undefined {
  const word = right && lower[endOf(right)];
  return word !== undefined && /^\p{L}/u.test(word) ? word : undefined;
}

/** The token after "as the ministry had said" and the like, up to the next mark; `from` without such words. */
function additionEnd(lower: readonly string[], from: number): number {
  if (!ADDITIONS.has(lower[from] ?? '')) return from;
  let end = from;
  while (end < lower.length && /^[^,.;:()—–]/.test(lower[end] as string)) end++;
  return REPORTED.test(lower.slice(from, end).join(' ')) ? end : from;
}

/** An insertion with the comma before it, and the one after it if the verb follows: "14[, not 40,] were". */
function insertion(sentence: Sentence, at: number, end: number): Stretch {
  const { lower } = sentence.tokens;
  const start = lower[at - 1] === ',' || lower[at - 1] === 'and' ? at - 1 : at;
  const resumes = lower[end] === ',' && /^(?:was|were|is|are|has|have|had)$/.test(lower[end + 1] ?? '');
  return stretchOf(sentence, start, resumes ? end + 1 : end);
}
