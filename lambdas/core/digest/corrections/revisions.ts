import { isIncidentalNumber } from '../english/incidental-numbers';
import type { Quantity } from '../english/quantity';
import type { Sentence } from '../english/sentence';
import { type Correction, endOf, type Found, isComparable, type Stretch, stretchOf } from './correction';
import { CORRECTING_VERBS, type CorrectingVerb, NOT_DONE, PLANS, SHOWING } from './correction-words';
import { formerStretch, isClosed, isFormer, isOfPeriod } from './former-numbers';
import { type Subject, subjectIn } from './subject';

/** Max tokens from a verb to the numbers that it relates, and back to its subject: "the toll from the flood was cut to". */
const NUMBER_REACH = 24;
const SUBJECT_REACH = 12;

/** Max tokens from "could" to the verb that it makes a possibility: "could soon be lowered". */
const NOT_DONE_REACH = 4;

/** Numbers that a verb puts in place of others: "lowered the toll to 49 from 52", "revised from 6.4 to 6.1". */
export function revisionsIn(sentence: Sentence): Found {
  const found: Found = { corrections: [], former: [] };
  for (const [at, word] of sentence.tokens.lower.entries()) {
    const verb = CORRECTING_VERBS.get(word);
    const first = verb && read(sentence, at, verb, true);
    for (let next = first; next; next = read(sentence, endOfNumbers(next), next.verb, false)) {
      const correction = correctionOf(sentence, next);
      if (correction) found.corrections.push(correction);
      found.former.push(...formerStretches(sentence, next));
    }
  }
  return found;
}

/** What a verb puts in place of what. */
interface Revision {
  /** The token of the verb, or the one after the numbers of the same verb before. */
  at: number;
  verb: CorrectingVerb;
  subject: Subject | undefined;
  /** Whether the subject follows the verb. */
  isActive: boolean;
  /** Numbers of which one is put in place, the likeliest first. */
  right: readonly Quantity[];
  former: Quantity | undefined;
}

/** Reads on after a verb, or after its first numbers: "the toll to 31 from 38 and the number of injured to 12 from 21". */
function read(sentence: Sentence, at: number, verb: CorrectingVerb, isFirst: boolean): Revision | undefined {
  const { tokens, quantities } = sentence;
  const { lower } = tokens;
  const end = clauseEnd(lower, at);
  const numbers = quantities.filter(
    (each) => each.start > at && each.start < end && !isIncidentalNumber(tokens, each),
  );
  const linked = numbers.find((each) => isLinked(lower, each));
  const former = numbers.find((each) => isFormer(tokens, each));
  const first = Math.min(end, linked?.start ?? end, former?.start ?? end);
  const active = subjectIn(lower, at + 1, first, !isFirst);
  if (!isFirst)
    return (
      former &&
      linked &&
      active?.named && { at, verb, subject: active, isActive: true, right: [linked], former }
    );
  const from = subjectStart(sentence, at);
  const subject = active?.named ? active : (subjectIn(lower, from, at) ?? active);
  if (lower.slice(Math.max(0, at - NOT_DONE_REACH), at).some((word) => NOT_DONE.has(word))) return undefined;
  const isNews = !subject?.named && lower.slice(from, first).some((word) => PLANS.has(word));
  const isOther = subject?.named && linked && !isClosed(lower, linked);
  if (isNews || isOther || (verb !== 'revise' && !subject?.isToll)) return undefined;
  const base = { at, verb, subject, isActive: active !== undefined, former };
  return { ...base, right: rightOf(sentence, base, numbers) };
}

/** Numbers after "to", after "corrected to say" or after "the revised toll is", else those before the verb. */
function rightOf(
  { tokens, quantities }: Sentence,
  { at, verb, isActive, former }: Omit<Revision, 'right'>,
  numbers: readonly Quantity[],
): readonly Quantity[] {
  const { lower } = tokens;
  const isOwn = (each: Quantity) => each !== former && (!former || isComparable(each, former));
  const isBefore = (each: Quantity) => each.end <= at && !isIncidentalNumber(tokens, each);
  const own = numbers.filter(isOwn);
  const linked = own.find((each) => isLinked(lower, each));
  if (linked) return [linked];
  if (verb !== 'revise') return [];
  if (lower[at + 1] === 'to' && SHOWING.has(lower[at + 2] ?? '')) return own;
  const stated = own.find(({ start }) => /^(?:is|was|of|at|:)$/.test(lower[start - 1] ?? ''));
  if (isActive && stated) return [stated];
  return former ? quantities.filter((each) => isBefore(each) && isOwn(each)).reverse() : [];
}

function correctionOf({ tokens }: Sentence, revision: Revision): Correction | undefined {
  const { at, verb, subject, isActive, right, former } = revision;
  const named = subject?.named;
  if (verb === 'raise' && named?.metric !== 'magnitude') return undefined;
  if (verb !== 'revise' && former && isOfPeriod(tokens, former)) return undefined;
  // "Corrects figure in paragraph 2" needs no number; "revised the toll" says nothing without one.
  const isBare = right.length === 0 && former === undefined;
  if (isBare && !(isActive && /^correct(?:s|ed|ing)$/.test(tokens.lower[at] as string))) return undefined;
  return {
    right: right.map((each) =>
      isByTo(tokens.lower, each) ? { value: each.high ?? 0, bound: 'exact' } : each,
    ),
    former: former?.value ?? 'earlier',
    ...(named && { named }),
    isExplicit: true,
  };
}

function formerStretches(sentence: Sentence, { former, right: [right], verb }: Revision): Stretch[] {
  const leading = right && verb !== 'raise' ? stretchBefore(sentence, right) : undefined;
  return [...(former ? [formerStretch(sentence, former)] : []), ...(leading ? [leading] : [])];
}

/** What would bound the right number elsewhere: the "up" of "revised up to 52", the "by seven" of "cut by seven to 31". */
function stretchBefore(sentence: Sentence, right: Quantity): Stretch | undefined {
  const { lower } = sentence.tokens;
  if (isUpTo(lower, right)) return stretchOf(sentence, right.start, right.start + 1);
  return isByTo(lower, right)
    ? stretchOf(sentence, right.start - 1, lower.indexOf('to', right.start))
    : undefined;
}

function isLinked(lower: readonly string[], quantity: Quantity): boolean {
  return lower[quantity.start - 1] === 'to' || isUpTo(lower, quantity) || isByTo(lower, quantity);
}

function isUpTo(lower: readonly string[], { start }: Quantity): boolean {
  return lower[start] === 'up' && lower[start + 1] === 'to';
}

/** "By seven to 31" is no range. */
function isByTo(lower: readonly string[], { start, end, high }: Quantity): boolean {
  return high !== undefined && lower[start - 1] === 'by' && lower.slice(start, end).includes('to');
}

function endOfNumbers({ at, right, former }: Revision): number {
  return Math.max(at, ...[...right, ...(former ? [former] : [])].map(endOf));
}

const CLAUSE_ENDS = /^[;.!?]$/;

/** The first token of the clause that may name the subject of a verb; a number before it has a subject of its own. */
function subjectStart({ tokens, quantities }: Sentence, at: number): number {
  const { lower } = tokens;
  const number = quantities.findLast((each) => each.end <= at && !isIncidentalNumber(tokens, each));
  let start = at;
  const first = Math.max(0, at - SUBJECT_REACH, number?.end ?? 0);
  while (start > first && !CLAUSE_ENDS.test(lower[start - 1] as string)) start--;
  return start;
}

function clauseEnd(lower: readonly string[], at: number): number {
  let end = at + 1;
  while (end < Math.min(lower.length, at + NUMBER_REACH) && !CLAUSE_ENDS.test(lower[end] as string)) end++;
  return end;
}
