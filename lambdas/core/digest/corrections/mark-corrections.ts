import { wordSet } from '../../language/word-lists';
import type { Claim } from '../claims/claim';
import type { Named } from '../claims/counts';
import { isIncidentalNumber } from '../english/incidental-numbers';
import type { Sentence } from '../english/sentence';
import { GIVING } from './correction-words';
import type { CorrectedText, PlacedCorrection } from './corrections';

/** Numbers of one event of which there is one true value; a wording that names no report corrects these alone. */
const TOLLS = wordSet('killed injured shot hospitalised missing arrested rescued magnitude');

/** Sentences at the top of an article whose tolls "corrects figure in paragraph 2" may mean. */
const LEAD_SENTENCES = 3;

/** That every claim of a metric, or those of one value or of the lead, corrects what was reported before. */
interface Mark extends Named {
  value?: number;
  isOfLead: boolean;
  former: number | 'earlier';
}

/**
 * Marks the claims of an article that replace what was reported before, and drops those that repeat it. `takenBack` are
 * the claims of the statements that the article takes back.
 */
export function markCorrections(
  claims: readonly Claim[],
  { corrections, takenBack: sentences }: Pick<CorrectedText, 'corrections' | 'takenBack'>,
  takenBack: readonly Claim[],
): Claim[] {
  const added = corrections.flatMap((correction) => unread(claims, correction, takenBack));
  const all = [...claims, ...added];
  const marks = [
    ...corrections.flatMap((correction) => marksOf(all, correction)),
    ...takenBack
      .filter(isOwn)
      .map(({ metric, unit, value }) => ({ metric, unit, former: value, isOfLead: false })),
    ...(takenBack.every((claim) => !isOwn(claim))
      ? sentences.flatMap((sentence) => bareMarks(all, sentence))
      : []),
  ];
  const kept = all.filter((claim) => !isRepeated(claim, marks) && !isMisread(claim, corrections));
  return kept.map((claim) => marked(claim, marks));
}

/** A claim of the event's own number that the article states. */
function isOwn({ kind, scope }: Claim): boolean {
  return kind === 'stated' && scope === undefined;
}

function isToll({ metric, unit }: Named): boolean {
  return TOLLS.has(metric) && (unit === 'person' || unit === 'magnitude');
}

function isNamed(claim: Claim, { metric, unit }: Named): boolean {
  return claim.metric === metric && claim.unit === unit;
}

/** The claim of the right number: one of the sentence, else a toll of that value anywhere, as the readers state each once. */
function corrector(claims: readonly Claim[], correction: PlacedCorrection): Claim | undefined {
  const { right, named, isExplicit, sentence } = correction;
  const fitting = claims.filter((claim) => isOwn(claim) && (!named || isNamed(claim, named)));
  const here = fitting.filter((claim) => claim.sentence === sentence && (isExplicit || isToll(claim)));
  const of = (those: readonly Claim[]) =>
    right.flatMap(({ value }) => those.find((claim) => claim.value === value) ?? [])[0];
  return of(here) ?? of(fitting.filter(isToll));
}

/** The right number as a claim if no reader found it: "the number of missing was lowered to 12", "it is 19". */
function unread(
  claims: readonly Claim[],
  correction: PlacedCorrection,
  takenBack: readonly Claim[],
): Claim[] {
  const [right] = correction.right;
  if (!right || corrector(claims, correction)) return [];
  const named = correction.named ?? correction.hint ?? takenBack[0] ?? reported(claims, correction);
  if (!named || !isToll(named) || Number.isInteger(right.value) === (named.unit === 'magnitude')) return [];
  const { metric, unit } = named;
  const { value, bound } = right;
  return [{ metric, unit, value, bound, kind: 'stated', sentence: correction.sentence }];
}

/** The claim whose number a sentence goes on to correct: "first said 38 people were killed but corrected the number". */
function reported(claims: readonly Claim[], { sentence, isExplicit }: PlacedCorrection): Claim | undefined {
  return isExplicit
    ? claims.find((claim) => claim.sentence === sentence && isOwn(claim) && isToll(claim))
    : undefined;
}

function marksOf(claims: readonly Claim[], correction: PlacedCorrection): Mark[] {
  const { right, former, named } = correction;
  if (right.length > 0) {
    const claim = corrector(claims, correction);
    if (!claim) return [];
    const { metric, unit, value } = claim;
    return [
      {
        metric,
        unit,
        value,
        former: former === 'earlier' ? formerOf(claims, claim) : former,
        isOfLead: false,
      },
    ];
  }
  const tolls = claims.filter((claim) => isOwn(claim) && isToll(claim) && (!named || isNamed(claim, named)));
  return tolls.map(({ metric, unit }) => ({ metric, unit, former, isOfLead: true }));
}

/** The greatest other number of the same people: no part of them exceeds the corrected one, so it is the former one. */
function formerOf(claims: readonly Claim[], right: Claim): number | 'earlier' {
  const greater = claims.filter(
    (claim) =>
      isOwn(claim) &&
      right.unit === 'person' &&
      isToll(claim) &&
      isNamed(claim, right) &&
      claim.value > right.value,
  );
  return greater.length === 0 ? 'earlier' : Math.max(...greater.map(({ value }) => value));
}

/** "An earlier version gave 24", of whatever the article counts first. */
function bareMarks(claims: readonly Claim[], { tokens, quantities }: Sentence): Mark[] {
  const toll = claims.find((claim) => isOwn(claim) && isToll(claim));
  const bare = quantities.filter(
    ({ start, end }) => GIVING.has(tokens.lower[start - 1] ?? '') && !isNoun(tokens.lower[end]),
  );
  const [only, ...more] = bare;
  if (!toll || !only || more.length > 0 || isIncidentalNumber(tokens, only)) return [];
  return [{ metric: toll.metric, unit: toll.unit, former: only.value, isOfLead: false }];
}

function isNoun(word = ''): boolean {
  return /^\p{L}/u.test(word) && !/^(?:was|were|is|had|has)$/.test(word);
}

function isRepeated(claim: Claim, marks: readonly Mark[]): boolean {
  return (
    isOwn(claim) && isToll(claim) && marks.some((mark) => isNamed(claim, mark) && mark.former === claim.value)
  );
}

/** The 19 of "lowered the toll of the collapse to 19" counts no "collapsed officials". */
function isMisread(claim: Claim, corrections: readonly PlacedCorrection[]): boolean {
  return corrections.some(
    ({ sentence, right, named }) =>
      named !== undefined &&
      !isNamed(claim, named) &&
      claim.sentence === sentence &&
      claim.value === right[0]?.value,
  );
}

/** Marks a claim; a number that is stated goes before 'earlier'. */
function marked(claim: Claim, marks: readonly Mark[]): Claim {
  if (!isOwn(claim)) return claim;
  const own = marks.filter(
    (mark) =>
      isNamed(claim, mark) &&
      (mark.value === undefined || mark.value === claim.value) &&
      (!mark.isOfLead || claim.sentence < LEAD_SENTENCES),
  );
  const corrects = own.find(({ former }) => former !== 'earlier')?.former ?? own[0]?.former;
  return corrects === undefined ? claim : { ...claim, corrects };
}
