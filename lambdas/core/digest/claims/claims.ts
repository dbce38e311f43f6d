import { numberAt } from '../../language/numbers';
import { wordSet } from '../../language/word-lists';
import { Clauses, type Span } from '../english/clauses';
import { isIncidentalNumber } from '../english/incidental-numbers';
import type { Measure } from '../english/measures';
import type { NounPhrase } from '../english/noun-phrase';
import { singular } from '../english/nouns';
import type { Quantity } from '../english/quantity';
import type { Scope } from '../english/scope';
import { type CountedNoun, countedBy, isPartOf, partOf } from '../english/scope';
import { Sentence } from '../english/sentence';
import { headlineTokens, type SentenceTokens } from '../english/tokens';
import type { Claim } from './claim';
import { isMagnitude, type Named, nameCount, type Ordinal, ordinalsIn } from './counts';
import { isPunishment, nameLevel } from './levels';
import { nameMeasurement } from './measurements';
import { nameMoney } from './money';
import { namePercentage } from './percentages';
import { directionOf } from './subjects';

/** Max claims of one article; a text that states more is a table or a list. */
const MAX_CLAIMS = 40;

/** Max characters of a headline that is read, the same as of a sentence; a longer one is body text. */
const MAX_HEADLINE = 500;

const HEADLINE = -1;

/** Cheap pre-filter: a sentence that does not match cannot contain a number, and most sentences contain none. */
const NUMBER = new RegExp(
  [
    '\\d',
    '\\b(?:dozens?|hundreds?|thousands?|millions?|billions?|trillions?|scores|zero|one|two|three|four|five|six|seven|eight|nine|ten)\\b',
    '\\b(?:eleven|twelve|\\w+teen|(?:twen|thir|for|fif|six|seven|eigh|nine)ty)\\b',
    '\\b(?:third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|including|no \\w+s|(?:half|thirds?|quarters?) of)\\b',
  ].join('|'),
  'i',
);

/**
 * Claims of an article's headline and sentences, in order. The numbers of killed, injured, shot and hospitalised people
 * have a reader of their own (`findCasualties`). Of killed and injured only parts and animals are claimed here
 * ("children injured", "cows killed"); claims of shot and hospitalised people are dropped in `digest`.
 */
export function findClaims(headline: string, sentences: readonly Sentence[], publishedAt: string): Claim[] {
  const found: Claim[] = [];
  if (headline.length <= MAX_HEADLINE && NUMBER.test(headline))
    found.push(...claimsOf(new Sentence(headline, headlineTokens(headline)), HEADLINE, publishedAt));
  for (const [index, sentence] of sentences.entries()) {
    if (found.length >= MAX_CLAIMS) break;
    if (NUMBER.test(sentence.text)) found.push(...claimsOf(sentence, index, publishedAt));
  }
  return found.slice(0, MAX_CLAIMS);
}

/** A claim before its time and place are known. */
interface Draft {
  named: Named;
  quantity: Quantity;
  span: Span;
  /** Given by the wording of the number itself: "down from 68 percent". */
  scope?: Scope;
}

/** How the previous quantity was read. The next one may share its noun or verb: "12 people, including a child". */
interface Previous extends CountedNoun {
  draft: Draft | undefined;
}

function claimsOf({ tokens, quantities }: Sentence, index: number, publishedAt: string): Claim[] {
  const drafts: Draft[] = [];
  let previous: Previous | undefined;
  for (const quantity of quantities) {
    const read = readQuantity(tokens, quantity, previous);
    if (read.draft) drafts.push(read.draft);
    previous = read;
  }
  drafts.push(...ordinalsIn(tokens).map(toDraft));
  if (drafts.length === 0) return [];
  const clauses = new Clauses(
    tokens,
    drafts.map((draft) => draft.span),
    publishedAt,
  );
  return drafts.map((draft) => toClaim(tokens, draft, clauses, index));
}

function toDraft({ named, value, start, end }: Ordinal): Draft {
  const quantity: Quantity = { value, bound: 'exact', start, end: start + 1, isModified: false };
  return { named, quantity, span: { start, end }, scope: 'period' };
}

function toClaim(
  tokens: SentenceTokens,
  { named, quantity, span, scope }: Draft,
  clauses: Clauses,
  sentence: number,
): Claim {
  const { value, high, bound } = quantity;
  const found = scope ?? clauses.scope(span) ?? (isSurpassed(tokens, quantity) ? 'record' : undefined);
  const isOwn = isRate(tokens, quantity, span) || isRelease(tokens, quantity);
  const foreign = found === 'period' && isOwn ? undefined : found;
  const place = clauses.place(span);
  return {
    ...named,
    value,
    ...(high !== undefined && { high }),
    bound,
    kind: 'stated',
    ...(foreign && { scope: foreign }),
    sentence,
    ...(place !== undefined && { place }),
  };
}

/** "1,900 pounds a year" is a rate, not the total of a year. */
function isRate({ lower }: SentenceTokens, { measure }: Quantity, { end }: Span): boolean {
  return measure?.family === 'money' && /^(?:a|an|per)$/.test(lower[end] ?? '');
}

/** "Unemployment held at 5.2 percent last month": percentages and sums of the last month or quarter are today's news. */
function isRelease({ lower }: SentenceTokens, { measure }: Quantity): boolean {
  if (measure?.family !== 'percent' && measure?.family !== 'money') return false;
  return lower.some((word, at) => word === 'last' && /^(?:week|month|quarter)$/.test(lower[at + 1] ?? ''));
}

const SURPASSING = wordSet(
  'topping beating surpassing exceeding eclipsing passing overtaking topped beat surpassed exceeded eclipsed overtook',
);

/** "Topping the 320 drones launched on June 9" */
function isSurpassed({ lower }: SentenceTokens, { start }: Quantity): boolean {
  return lower[start - 1] === 'the' && SURPASSING.has(lower[start - 2] ?? '');
}

function readQuantity(tokens: SentenceTokens, quantity: Quantity, previous: Previous | undefined): Previous {
  const named =
    nameComparison(tokens, quantity, previous?.draft) ?? nameMeasured(tokens, quantity, previous?.draft);
  if (named && isStart(tokens, quantity)) return measured(quantity, { ...named, scope: 'earlier' });
  if (quantity.measure) return measured(quantity, named);
  const shared = sharedMeasure(tokens, quantity, previous?.draft);
  if (shared) return measured({ ...quantity, measure: shared.measure }, shared.named);
  if (named) return measured(quantity, named);
  if (isIncidentalNumber(tokens, quantity) || !Number.isInteger(quantity.value))
    return measured(quantity, null);
  return readCount(tokens, quantity, previous);
}

type ScopedName = Named & { scope?: Scope };

/** "Down from 68 percent", "compared with 40 last year": an earlier value of the previous number's metric. */
function nameComparison(
  { lower }: SentenceTokens,
  { start, measure }: Quantity,
  before: Draft | undefined,
): ScopedName | null {
  if (!before || before.quantity.measure?.unit !== measure?.unit) return null;
  if (isMark(lower, start)) return { ...before.named, scope: 'record' };
  const link = lower[start - 1] ?? '';
  const isFrom = link === 'from' && (measure !== undefined || /^(?:up|down)$/.test(lower[start - 2] ?? ''));
  const isWith = /^(?:with|to)$/.test(link) && lower[start - 2] === 'compared';
  if (!isFrom && !isWith && !/^(?:against|versus)$/.test(link)) return null;
  return { ...before.named, metric: before.named.metric.replace(/ (?:up|down)$/, ''), scope: 'earlier' };
}

/** "The previous best of 61,007" */
function isMark(lower: readonly string[], start: number): boolean {
  return (
    lower[start - 1] === 'of' &&
    /^(?:best|record|high|low|peak|mark)$/.test(lower[start - 2] ?? '') &&
    /^(?:previous|old|earlier|former|standing|last|all-time)$/.test(lower[start - 3] ?? '')
  );
}

const MAGNITUDE: Named = { metric: 'magnitude', unit: 'magnitude' };

function nameMeasured(tokens: SentenceTokens, quantity: Quantity, before: Draft | undefined): Named | null {
  if (!quantity.measure) return isMagnitude(tokens, quantity) ? MAGNITUDE : null;
  const { family, unit } = quantity.measure;
  const metric = before?.named.metric;
  if (family === 'percent') return namePercentage(tokens, quantity, metric);
  const isSame = before?.named.unit === unit;
  if (family !== 'money')
    return nameMeasurement(tokens, quantity, family === 'length' && isSame ? metric : undefined);
  return nameMoney(tokens, quantity, isSame ? metric : undefined);
}

/** "Fell from 92 percent to 85": the first value is an earlier one. */
function isStart({ lower }: SentenceTokens, { start, end, measure }: Quantity): boolean {
  const isFrom = measure !== undefined && lower[start - 1] === 'from' && lower[end + measure.length] === 'to';
  return isFrom && directionOf(lower[start - 2] ?? '') !== undefined;
}

function measured(quantity: Quantity, named: ScopedName | null): Previous {
  const { start, end, measure } = quantity;
  const noun = { modifiers: [], start: end, end };
  if (!named) return { noun, predicate: undefined, draft: undefined };
  const { scope, ...name } = named;
  const span = { start, end: end + (measure?.length ?? 0) };
  return { noun, predicate: undefined, draft: { named: name, quantity, span, ...(scope && { scope }) } };
}

/** "Jailed for 11 years and a second man for seven", "by 58 percent to 42": a number in the unit of the previous one. */
function sharedMeasure(
  { lower }: SentenceTokens,
  { start, end, value }: Quantity,
  before: Draft | undefined,
): { named: Named; measure: Measure } | undefined {
  const measure = before?.quantity.measure;
  if (!measure || /^[\p{L}\d]/u.test(lower[end] ?? '')) return undefined;
  const link = lower[start - 1];
  const isTime = measure.family === 'duration' && link === 'for' && lower[before.span.start - 1] === 'for';
  const isShare =
    measure.family === 'percent' && link === 'to' && before.span.end === start - 1 && value <= 100;
  return isTime || isShare ? { named: before.named, measure: { ...measure, length: 0 } } : undefined;
}

/** Words that make the number after them refer to something already counted: "the two leaders". */
const REFERRING = wordSet('the these those his their her its both first last other all our my');

function readCount(tokens: SentenceTokens, quantity: Quantity, previous: Previous | undefined): Previous {
  const isPart = isPartOf(tokens, quantity);
  const counted = isPart ? partOf(tokens, quantity, previous) : countedBy(tokens, quantity, previous);
  if (!counted) return measured(quantity, null);
  const { noun, predicate } = counted;
  const before = tokens.lower[quantity.start - 1] ?? '';
  const isAside = quantity.value === 1 && tokens.lower[quantity.end] === 'of';
  const isBareReference = noun.head === undefined && /^(?:the|this|that|no)$/.test(before);
  const isReferring = REFERRING.has(before) && !isWhole(tokens, quantity);
  const counting = { value: quantity.value, noun, predicate, isPart, isReferring };
  const level = noun.head === undefined ? nameLevel(tokens, quantity, previous?.draft?.named) : null;
  const isPunished = isPunishment(tokens.lower, quantity.start, noun.end, noun.head ?? '');
  const name = isPunished ? banOf(noun) : (level ?? nameCount(counting));
  const named = isAside || isBareReference ? null : name;
  const span = { start: quantity.start, end: Math.max(noun.end, predicate?.end ?? 0, quantity.end) };
  return { noun, predicate, draft: named ? { named, quantity, span } : undefined };
}

/** Whether a number is the whole of another: the 15 in "eight of the 15 hostages". */
function isWhole({ lower }: SentenceTokens, { start }: Quantity): boolean {
  return lower[start - 2] === 'of' && numberAt(lower, start - 3) !== null && lower[start - 3] !== 'one';
}

function banOf({ head = '' }: NounPhrase): Named {
  return { metric: 'ban', unit: singular(head) };
}
