import { numberAt } from '../../language/numbers';
import { wordSet } from '../../language/word-lists';
import { happeningAt } from '../english/happenings';
import { nounPhraseAt, pluralName } from '../english/noun-phrase';
import type { Quantity } from '../english/quantity';
import type { SentenceTokens } from '../english/tokens';
import type { Named } from './counts';
import { directionOf, knownAt, subjectBefore, subjectOf } from './subjects';

/** Names a percentage by its whole or by what changed. Null if it means "surely". `previous` is the previous metric. */
export function namePercentage(tokens: SentenceTokens, quantity: Quantity, previous?: string): Named | null {
  const unit = quantity.measure?.unit ?? 'percent';
  const end = quantity.end + (quantity.measure?.length ?? 0);
  if (isSure(tokens, quantity, end)) return null;
  const metric =
    shareOf(tokens, end) ??
    attribute(tokens, end) ??
    restated(tokens, quantity, previous) ??
    subjectOf(tokens, quantity) ??
    furtherChange(tokens, quantity, previous) ??
    votes(tokens, quantity) ??
    nearestNoun(tokens, quantity, end);
  return metric === undefined ? null : { metric, unit };
}

/** The most that people give who are sure: "110 percent". */
const MAX_SURE = 110;

/** Whether a percentage only means "surely": "100 percent behind him", "99 percent of the time". */
function isSure({ lower }: SentenceTokens, { value }: Quantity, end: number): boolean {
  if (lower[end] === 'of' && lower[end + 1] === 'the' && lower[end + 2] === 'time') return true;
  return value >= 100 && value <= MAX_SURE && !/^(?:of|in|on|for|by|[,;.)])?$/.test(lower[end] ?? '');
}

/** Words between a percentage and its whole: "of all the", "of the city's [9,000 homes]". */
const WHOLE = /^(?:of|the|all|its|their|them|his|her|our|those|these|among|total)$|['’]s$/;

/** "62% of voters", "80 percent of the homes were destroyed", "52% of the vote". */
function shareOf(tokens: SentenceTokens, end: number): string | undefined {
  const { lower } = tokens;
  if (lower[end] !== 'of') return undefined;
  let at = end;
  while (WHOLE.test(lower[at] ?? '')) at++;
  at += numberAt(lower, at)?.length ?? 0;
  const known = knownAt(tokens, at) ?? knownAt(tokens, at + 1);
  const noun = nounPhraseAt(tokens, at, 2);
  const whole = noun.head === undefined ? nounPhraseAt(tokens, at, 1) : noun;
  if (whole.head === undefined) return known;
  const link = /^(?:was|were|is|are|have|has|had)$/.test(lower[whole.end] ?? '') ? 1 : 0;
  const been = lower[whole.end + link] === 'been' ? 1 : 0;
  const happened = happeningAt(lower, whole.end + link + been)?.happening;
  if (known !== undefined && happened === undefined && whole.end <= at + 2) return known;
  const name = noun.head === undefined ? (whole.head as string) : pluralName(noun);
  return happened === undefined ? name : `${name} ${happened}`;
}

/** Tokens after a percentage that may say what it is of: "a 12% [year-on-year drop in retail] sales". */
const ATTRIBUTE_REACH = 4;

/** "a 25% tariff", "a 12% drop in sales", "12% higher", "15 percent contained". */
function attribute(tokens: SentenceTokens, end: number): string | undefined {
  const { lower } = tokens;
  for (let at = end; at < end + ATTRIBUTE_REACH; at++) {
    const word = lower[at] ?? '';
    if (!/^\p{L}/u.test(word) || /^(?:in|to|from|on|and|but|a|the|at|after|since|for|by|as)$/.test(word))
      return undefined;
    const direction = directionOf(word);
    if (direction !== undefined) return changed(tokens, end, at, direction);
    const known = knownAt(tokens, at);
    if (known !== undefined && directionOf(lower[at + 1] ?? '') === undefined) return known;
  }
  return undefined;
}

/** Tokens from a change to what changed: "a drop in second-quarter retail sales". */
const CHANGED_REACH = 6;

/** What changed: "drop in sales", "pay rise", "[Sales were 12%] higher". */
function changed(tokens: SentenceTokens, end: number, at: number, direction: string): string | undefined {
  const { lower } = tokens;
  const isNamed = lower[at + 1] === 'in' || lower[at + 1] === 'of';
  for (let next = at + 2; isNamed && next < at + CHANGED_REACH; next++) {
    const known = knownAt(tokens, next);
    if (known !== undefined) return `${known} ${direction}`;
  }
  const noun = isNamed ? nounPhraseAt(tokens, at + 2, 2) : undefined;
  if (noun?.head !== undefined) return `${pluralName(noun)} ${direction}`;
  const before = at > end ? knownAt(tokens, at - 1) : undefined;
  // Before the percentage, whose number and unit are two tokens.
  const subject = before ?? subjectBefore(tokens, Math.max(0, end - 2));
  return subject && `${subject} ${direction}`;
}

/** "Dropped 164 points, or 2.1 percent", "(49%)": the previous number in percent. */
function restated({ lower }: SentenceTokens, { start }: Quantity, previous?: string): string | undefined {
  return /^(?:or|\()$/.test(lower[start - 1] ?? '') ? previous : undefined;
}

/** "Settled at $81 a barrel, up 2 percent": a change of the previous number's metric. */
function furtherChange(
  { lower }: SentenceTokens,
  { start }: Quantity,
  previous?: string,
): string | undefined {
  const direction = directionOf(lower[start - 1] ?? '');
  return previous && direction && `${previous.replace(/ (?:up|down)$/, '')} ${direction}`;
}

const WINNING_REACH = 4;

const WINNING = wordSet(
  'won wins win took takes polled led leads leading received secured got gained to voted with',
);
const ELECTION = wordSet(
  'vote votes voted voters polled ballots ballot election poll polls party referendum candidate runoff count counted',
);

/** "Led with 51.3 percent", "took 47.9 percent": of the vote, if the sentence mentions one. */
function votes({ lower }: SentenceTokens, { start }: Quantity): string | undefined {
  const isWon = lower
    .slice(Math.max(0, start - WINNING_REACH), start)
    .some((word) => WINNING.has(word) || /['’]s$/.test(word));
  return isWon && lower.some((word) => ELECTION.has(word)) ? 'votes' : undefined;
}

/** The subject before a percentage, else the noun after it. */
function nearestNoun(tokens: SentenceTokens, { start }: Quantity, end: number): string {
  return subjectBefore(tokens, start) ?? nounPhraseAt(tokens, end, 1).head ?? 'share';
}
