import { numberAt, startsNumber } from '../../language/numbers';
import { befallsPeople } from './happenings';
import { type NounPhrase, nounPhraseAt } from './noun-phrase';
import { isWeapon, singular } from './nouns';
import { type Predicate, predicateOf } from './predicate';
import { predicateBefore } from './predicate-before';
import { predicateBehind } from './predicate-behind';
import type { Quantity } from './quantity';
import type { SentenceTokens } from './sentence-tokens';

/** What a number counts, and what is said of it. */
export interface Counted {
  noun: NounPhrase;
  predicate: Predicate | undefined;
}

/** What a number counts and what is said of it, or undefined where that is denied. */
export function countedBy(
  tokens: SentenceTokens,
  quantity: Quantity,
  previous: Counted | undefined,
): Counted | undefined {
  const inner = innerNumber(tokens, quantity);
  const noun = nounPhraseAt(tokens, inner ?? quantity.end, inner ? 2 : quantity.value);
  const own = saidOf(tokens, quantity, noun, inner !== undefined);
  if (own === 'negated') return undefined;
  const predicate = own ?? sharedWith(tokens, quantity, previous) ?? arrived(tokens, quantity, noun);
  if (noun.head !== undefined) return { noun, predicate };
  const isElliptic = predicate !== undefined && !befallsPeople(predicate.happening);
  const isMore = tokens.lower[noun.end] === 'more' && predicate === undefined;
  const shared = isElliptic || isMore ? sharedNoun(tokens, previous) : undefined;
  return { noun: shared ? { ...shared, end: noun.end } : noun, predicate };
}

/** What a number without a noun counts: what the one before does, else what the sentence begins with. */
function sharedNoun(tokens: SentenceTokens, previous: Counted | undefined): NounPhrase | undefined {
  if (previous?.noun.head !== undefined) return previous.noun;
  const opening = nounPhraseAt({ ...tokens, words: tokens.lower }, 0, 2);
  return opening.head === undefined ? undefined : opening;
}

/**
 * Of "five of the nine men" what stands before the five is said of them; so is what an auxiliary opens behind the men
 * ("were rescued"), while a bare participle ("trapped in the mine") is said of the nine.
 */
function saidOf(
  tokens: SentenceTokens,
  quantity: Quantity,
  noun: NounPhrase,
  hasInner: boolean,
): Predicate | 'negated' | undefined {
  const isOpened = AUXILIARIES.has(tokens.lower[noun.end] ?? '');
  if (hasInner)
    return predicateBefore(tokens, quantity) ?? (isOpened ? predicateBehind(tokens, noun.end) : undefined);
  return isOpened && isInner(tokens.lower, quantity.start) ? undefined : predicateOf(tokens, quantity, noun);
}

const AUXILIARIES = new Set('was were is are have has had'.split(' '));

/** Whether a number is the second of "five of the nine". */
function isInner(lower: readonly string[], start: number): boolean {
  const of = lower[start - 1] === 'of' ? start - 1 : start - 2;
  return lower[of] === 'of' && startsNumber(lower[of - 1] ?? '');
}

/** The token behind the second number of "five of the nine men". */
function innerNumber({ lower }: SentenceTokens, { end }: Quantity): number | undefined {
  if (lower[end] !== 'of') return undefined;
  const at = end + (/^(?:the|its|their|those)$/.test(lower[end + 1] ?? '') ? 2 : 1);
  const inner = numberAt(lower, at);
  return inner ? at + inner.length : undefined;
}

/** "Pounded by 40 drones", "an attack with 12 rockets": weapons that come have been launched. */
function arrived({ lower }: SentenceTokens, { start }: Quantity, noun: NounPhrase): Predicate | undefined {
  const isSent = /^(?:by|with|using|involved|involving|used)$/.test(lower[start - 1] ?? '');
  return isSent && noun.head !== undefined && isWeapon(singular(noun.head))
    ? { happening: 'launched' }
    : undefined;
}

/** Whether a number is of a part: "including three children", "among them a nurse", "two of them teenagers". */
export function isPartOf({ lower }: SentenceTokens, { start, end }: Quantity): boolean {
  const before = lower[start - 1] ?? '';
  if (before === 'including' || (before === 'them' && lower[start - 2] === 'among')) return true;
  return (
    lower[end] === 'of' &&
    /^(?:them|whom)$/.test(lower[end + 1] ?? '') &&
    !/^(?:were|was|are|have|had)$/.test(lower[end + 2] ?? '')
  );
}

/** A part shares what is said of the whole, before it or behind the parts: "12 people, including a child, were rescued". */
export function partOf(
  tokens: SentenceTokens,
  quantity: Quantity,
  previous: Counted | undefined,
): Counted | undefined {
  const noun = nounPhraseAt(tokens, quantity.end, quantity.value);
  const behind = tokens.lower[noun.end] === ',' ? predicateBehind(tokens, noun.end + 1) : undefined;
  if (behind === 'negated') return undefined;
  const counted = noun.head === undefined && previous ? { ...previous.noun, end: noun.end } : noun;
  return { noun: counted, predicate: previous?.predicate ?? behind };
}

/** What the number before is said to have met, where only "and" or a comma stands between. */
function sharedWith(
  { lower }: SentenceTokens,
  quantity: Quantity,
  previous: Counted | undefined,
): Predicate | undefined {
  if (!previous?.predicate || previous.noun.head === undefined) return undefined;
  const between = lower.slice(previous.noun.end, quantity.start);
  const isJoined =
    between.length > 0 && between.length <= 3 && between.every((token) => /^(?:and|,|all)$/.test(token));
  return isJoined ? previous.predicate : undefined;
}
