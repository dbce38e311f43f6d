import { DAY } from '../article';
import { isGrowing } from '../digest/claims/growing-counts';
import type { Digest } from '../digest/digest';
import { SAYING } from '../digest/names/lexicon';
import { MONTHS, WEEKDAYS } from '../language/word-lists';
import { words } from '../language/words';

/**
 * Whether two texts with much the same wording report different things in one form: the police notes of two days, two
 * quakes. Where their sentences differ they name other people and places, in their first sentences too, or another day. A
 * copy or a later take of one text changes numbers, cuts and adds, and keeps the names.
 */
export function isLookAlike(a: Digest, b: Digest): boolean {
  const changed = changedSentences(a, b);
  if (changed.length === 0) return false;
  const areOthers = nameOthers(changed) === true && nameOthers(leads(a, b)) !== false;
  return areOthers || (haveOtherDays(a, b) && quotedInBoth(a, b) < SAME_QUOTES);
}

/**
 * Sentences that report in the same words what named people said, from which two texts go back to one: "the strike went
 * into its second day on Tuesday" leaves them as they were on Monday. One may be a form: "the fire is out, fire chief Ann
 * Moor said".
 */
const SAME_QUOTES = 2;

function quotedInBoth({ sentences: one }: Digest, { sentences: other }: Digest): number {
  const isQuote = (sentence: string) =>
    other.includes(sentence) &&
    namesIn([sentence]).size > 0 &&
    words(sentence).some(({ text }) => SAYING.has(text));
  return one.filter(isQuote).length;
}

/** The first sentences of two texts if they have the same form; one that both have is the first of both. */
function leads({ sentences: one }: Digest, { sentences: other }: Digest): [string, string][] {
  const [a = '', b = ''] = [one[0], other[0]];
  if (other.includes(a)) return [[a, a]];
  if (one.includes(b)) return [[b, b]];
  return sharedWords(wordsIn(a), wordsIn(b)) >= SAME_FORM ? [[a, b]] : [];
}

/**
 * Min share of the names in sentences of one form that two versions of one text have in common. Datelines add names and
 * later takes identify people: at .5 one of 45 pairs of near-duplicates in real news is lost, at .4 none.
 */
const SAME_NAMES = 0.4;

/** Whether pairs of sentences name other people and places; undefined if one side names none. */
function nameOthers(pairs: readonly [string, string][]): boolean | undefined {
  const [one, other] = [namesIn(pairs.map(([text]) => text)), namesIn(pairs.map(([, text]) => text))];
  const fewer = Math.min(one.size, other.size);
  const shared = [...one].filter((name) => other.has(name)).length;
  return fewer === 0 ? undefined : shared / fewer < SAME_NAMES;
}

/** Days between publications within which texts may name different days and mean the same: zones, and night shifts. */
export const SAME_DAYS = 0.8;

/**
 * Whether both texts name days and share none. Best are the days of what happened. The day of a mere statement tells two
 * reports of new cases apart, but not two takes about the same dead: "killed seven, the mayor said on Monday".
 */
function haveOtherDays(a: Digest, b: Digest): boolean {
  if (Math.abs(Date.parse(a.publishedAt) - Date.parse(b.publishedAt)) < SAME_DAYS * DAY) return false;
  const [own, others] = [daysOfMoments(a, b), daysOfMoments(b, a)];
  if (own.length > 0 && others.length > 0) return areDisjoint(own, others);
  return !countTheSame(a, b) && areDisjoint(daysNamed(a), daysNamed(b));
}

function areDisjoint(one: readonly string[], other: readonly string[]): boolean {
  return one.length > 0 && other.length > 0 && !one.some((day) => other.includes(day));
}

/** What lasts has no day of its own: "15 were still trapped on Tuesday". */
const LASTS = /\b(?:still|remain(?:s|ed|ing)?)\b/i;

/** The days of what happened. A sentence that both texts have means one day, even if "overnight" is read as two. */
function daysOfMoments({ moments, sentences }: Digest, other: Digest): string[] {
  return moments.flatMap(({ at, sentence }) => {
    const text = sentences[sentence] ?? '';
    return LASTS.test(text) || other.sentences.includes(text) ? [] : at.slice(0, 10);
  });
}

function daysNamed({ views }: Digest): string[] {
  return views.days.map(([day]) => day);
}

/** A count that begins anew with each report: "five people died in the past 24 hours". */
const ANEW = /\b(?:last|past|previous|preceding) (?:24|twenty-four) hours\b/i;

/** Whether both texts state a count of the same metric that grows while news comes in. */
function countTheSame(a: Digest, b: Digest): boolean {
  const growing = ({ claims, sentences }: Digest) =>
    claims
      .filter(({ metric, scope }) => !scope && isGrowing(metric))
      .filter(({ sentence }) => !ANEW.test(sentences[sentence] ?? ''))
      .map(({ metric }) => metric);
  const counted = growing(b);
  return growing(a).some((metric) => counted.includes(metric));
}

/** Sentences that are compared, from the top of each text: what follows repeats the form and not the news. */
const COMPARED = 12;

/** Min share of the words of the shorter of two sentences that the other one has, if one is the other changed. */
const SAME_FORM = 0.5;

/** Pairs of sentences, one of each text, that have the same form and differ: of all others neither text has its like. */
function changedSentences(a: Digest, b: Digest): [string, string][] {
  const [inA, inB] = [new Set(a.sentences), new Set(b.sentences)];
  const left = a.sentences.slice(0, COMPARED).filter((sentence) => !inB.has(sentence));
  const right = b.sentences.slice(0, COMPARED).filter((sentence) => !inA.has(sentence));
  const candidates = right.map((sentence) => ({ sentence, words: wordsIn(sentence) }));
  return left.flatMap((sentence): [string, string][] => {
    const own = wordsIn(sentence);
    const scored = candidates.map((other) => ({ ...other, share: sharedWords(own, other.words) }));
    const best = scored.reduce((one, other) => (other.share > one.share ? other : one), NO_SENTENCE);
    return best.share >= SAME_FORM ? [[sentence, best.sentence]] : [];
  });
}

const NO_SENTENCE = { sentence: '', words: new Set<string>(), share: 0 };

function wordsIn(sentence: string): Set<string> {
  return new Set(words(sentence).map(({ text }) => text.toLowerCase()));
}

function sharedWords(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  const shared = [...one].filter((word) => other.has(word)).length;
  return shared / Math.max(1, Math.min(one.size, other.size));
}

/** Words of two letters and more that are capitalised inside their sentence, in lower case, days and months left out. */
function namesIn(sentences: readonly string[]): Set<string> {
  const inside = sentences.flatMap((sentence) => words(sentence).slice(1));
  const capitalised = inside
    .filter(({ text }) => /^\p{Lu}./u.test(text))
    .map(({ text }) => text.toLowerCase());
  return new Set(capitalised.filter((name) => !DATES.has(name)));
}

/** Other days are told by their dates. */
const DATES = new Set([...WEEKDAYS, ...MONTHS]);
