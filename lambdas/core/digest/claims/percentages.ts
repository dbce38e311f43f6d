import { numberAt } from '../../language/numbers';
import type { Named } from './counts';
import { happeningAt } from './happenings';
import { nounPhraseAt, pluralName } from './noun-phrase';
import type { Quantity } from './quantity';
import type { SentenceTokens } from './sentence-tokens';
import { directionOf, knownAt, subjectBefore, subjectOf } from './subjects';

/** Tokens behind a share that may say what it is of: "a 12% [year-on-year drop in retail] sales". */
const ATTRIBUTE_REACH = 4;

/** The name of a percentage: what has the share or what changed by it; `told` is what the number before is of. */
export function nameShare(tokens: SentenceTokens, quantity: Quantity, told?: string): Named | null {
  const unit = quantity.measure?.unit ?? 'percent';
  const end = quantity.end + (quantity.measure?.length ?? 0);
  if (isSure(tokens, quantity, end)) return null;
  const metric =
    shareOf(tokens, end) ??
    attribute(tokens, end) ??
    restated(tokens, quantity, told) ??
    subjectOf(tokens, quantity) ??
    furtherChange(tokens, quantity, told) ??
    votes(tokens, quantity) ??
    nearestNoun(tokens, quantity, end);
  return metric === undefined ? null : { metric, unit };
}

/** "100 percent behind him", "99 percent of the time": ways to say surely. */
function isSure({ lower }: SentenceTokens, { value }: Quantity, end: number): boolean {
  if (lower[end] === 'of' && lower[end + 1] === 'the' && lower[end + 2] === 'time') return true;
  return value >= 100 && value <= 110 && !/^(?:of|in|on|for|by|[,;.)])?$/.test(lower[end] ?? '');
}

/** "Dropped 164 points, or 2.1 percent", "(49%)": the number before in percent. */
function restated(
  { lower }: SentenceTokens,
  { start }: Quantity,
  told: string | undefined,
): string | undefined {
  return /^(?:or|\()$/.test(lower[start - 1] ?? '') ? told : undefined;
}

/** What a share may be of where no wording tells: the noun before it, else the one behind. */
function nearestNoun(tokens: SentenceTokens, { start }: Quantity, end: number): string {
  return subjectBefore(tokens, start) ?? nounPhraseAt(tokens, end, 1).head ?? 'share';
}

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

/** Words between a share and its whole: "of all the", "of the city's [9,000 homes]". */
const WHOLE = /^(?:of|the|all|its|their|them|his|her|our|those|these|among|total)$|['’]s$/;

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

/** "drop in sales", "pay rise", "[Sales were 12%] higher". */
function changed(tokens: SentenceTokens, end: number, at: number, direction: string): string | undefined {
  const { lower } = tokens;
  const isNamed = lower[at + 1] === 'in' || lower[at + 1] === 'of';
  for (let next = at + 2; isNamed && next < at + 6; next++) {
    const known = knownAt(tokens, next);
    if (known !== undefined) return `${known} ${direction}`;
  }
  const noun = isNamed ? nounPhraseAt(tokens, at + 2, 2) : undefined;
  if (noun?.head !== undefined) return `${pluralName(noun)} ${direction}`;
  const before = at > end ? knownAt(tokens, at - 1) : undefined;
  const subject = before ?? subjectBefore(tokens, Math.max(0, end - 2));
  return subject && `${subject} ${direction}`;
}

/** "Settled at $81 a barrel, up 2 percent": a change of what the number before told. */
function furtherChange(
  { lower }: SentenceTokens,
  { start }: Quantity,
  told: string | undefined,
): string | undefined {
  const direction = directionOf(lower[start - 1] ?? '');
  return told && direction && `${told.replace(/ (?:up|down)$/, '')} ${direction}`;
}

/** "led with 51.3 percent", "took 47.9 percent": of the vote, where a sentence speaks of one. */
function votes({ lower }: SentenceTokens, { start }: Quantity): string | undefined {
  const tells = lower
    .slice(Math.max(0, start - 4), start)
    .some((word) => WINNING.has(word) || /['’]s$/.test(word));
  return tells && lower.some((word) => ELECTION.has(word)) ? 'votes' : undefined;
}

const WINNING = new Set(
  'won wins win took takes polled led leads leading received secured polled got gained to voted with'.split(
    ' ',
  ),
);
const ELECTION = new Set(
  'vote votes voted voters polled ballots ballot election poll polls party referendum candidate runoff count counted'.split(
    ' ',
  ),
);
