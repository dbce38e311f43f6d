import { DAY } from '../article';
import { byPublication, type Digest } from '../digest/digest';
import type { Moment } from '../digest/moments/moments';
import { inverseDocumentFrequency } from '../language/background';
import { stems } from '../language/stem';
import type { TimelineEntry } from './event/event-record';

/** Max entries of a timeline: what a reader takes in, within 4 KB. */
const MAX_ENTRIES = 12;

/**
 * Lists what happened when, oldest first. Entries are the happenings that independent reports date; if there are too many,
 * the most corroborated ones, spread over the days. If no report dates one, entries are the first sentences of the reports
 * at their publication; of too many reports those in the middle are left out.
 */
export function foldTimeline(speakers: readonly Digest[]): TimelineEntry[] {
  const dated = speakers.filter((digest) => digest.dated);
  const happenings = foldHappenings(dated);
  return happenings.length > 0 ? happenings : firstSentences(dated);
}

function firstSentences(dated: readonly Digest[]): TimelineEntry[] {
  const entries = dated
    .filter((digest) => digest.sentences.length > 0)
    .sort(byPublication)
    .map(({ publishedAt, sentences, articleId }) => ({
      at: publishedAt,
      text: sentences[0] as string,
      articleId,
      origins: 1,
    }));
  if (entries.length <= MAX_ENTRIES) return entries;
  return [...entries.slice(0, MAX_ENTRIES / 2), ...entries.slice(-MAX_ENTRIES / 2)];
}

/** Happenings dated more days than this before the first report are background unless two origins mention them. */
const BACKGROUND_DAYS = 14;

function foldHappenings(speakers: readonly Digest[]): TimelineEntry[] {
  const firstReport = Math.min(...speakers.map(({ publishedAt }) => Date.parse(publishedAt)));
  const entries = groupByHappening(speakers.flatMap(datedSentences))
    .map(toEntry)
    .filter(({ at, origins }) => origins > 1 || firstReport - Date.parse(at) <= BACKGROUND_DAYS * DAY);
  return byImportance(entries).slice(0, MAX_ENTRIES).sort(byTime);
}

/** A sentence of an article that dates a happening. */
interface DatedSentence {
  at: string;
  part?: Moment['part'];
  text: string;
  articleId: string;
  publishedAt: string;
  /** Inverse document frequency by stem. */
  weights: Map<string, number>;
  total: number;
}

function datedSentences({ articleId, publishedAt, language, sentences, moments }: Digest): DatedSentence[] {
  const idf = inverseDocumentFrequency(language);
  return moments.map(({ sentence, ...time }) => {
    const text = sentences[sentence] ?? '';
    const weights = new Map(stems(text, language).map((term) => [term, idf(term)]));
    const total = [...weights.values()].reduce((sum, weight) => sum + weight, 0);
    return { ...time, text, articleId, publishedAt, weights, total };
  });
}

/** Groups sentences that date the same happening; the clearest comes first in its group. */
function groupByHappening(all: DatedSentence[]): DatedSentence[][] {
  const groups: DatedSentence[][] = [];
  for (const dated of all.sort(byClarity)) {
    const same = groups.find(([clearest]) => clearest && isSame(clearest, dated));
    if (same) same.push(dated);
    else groups.push([dated]);
  }
  return groups;
}

/** Opening words by which a sentence depends on the one before it. */
const DEPENDENT = /^(?:he|she|it|they|there|this|these|those|that|his|her|their|but|and|also|meanwhile)\b/i;

/** Sentences that can be read on their own first, then those with a time of day, then the earlier published. */
function byClarity(a: DatedSentence, b: DatedSentence): number {
  return (
    Number(DEPENDENT.test(a.text)) - Number(DEPENDENT.test(b.text)) ||
    Number(hasTimeOfDay(b)) - Number(hasTimeOfDay(a)) ||
    compare(a.publishedAt, b.publishedAt) ||
    compare(a.articleId, b.articleId) ||
    compare(a.text, b.text)
  );
}

const HOUR = DAY / 24;

/** Min share of words, by weight, that two sentences about the same happening of a day have in common. */
const SAME_WORDS = 0.3;

/** The same if both sentences state a time of day and these are close: that is evidence too, so fewer words do. */
const SAME_HOUR_WORDS = 0.15;

/** Max hours between two times of day that are close: "late on Monday" may be half past eight. */
const SAME_HOURS = 3;

/** Max hours by which two clock times of one happening differ. */
const SAME_CLOCK_HOURS = 1;

/** Whether two sentences date the same happening: the same day, no contradicting clock times, and similar words. */
function isSame(a: DatedSentence, b: DatedSentence): boolean {
  if (a.at.slice(0, 10) !== b.at.slice(0, 10)) return false;
  const hours = Math.abs(Date.parse(`${clockOf(a)}Z`) - Date.parse(`${clockOf(b)}Z`)) / HOUR;
  if (isClock(a.at) && isClock(b.at) && hours > SAME_CLOCK_HOURS) return false;
  const isSameHour = hasTimeOfDay(a) && hasTimeOfDay(b) && hours <= SAME_HOURS;
  return overlap(a, b) >= (isSameHour ? SAME_HOUR_WORDS : SAME_WORDS);
}

/** Share of the lighter sentence's weight that the other sentence has too. */
function overlap(a: DatedSentence, b: DatedSentence): number {
  let shared = 0;
  for (const [stem, weight] of a.weights) if (b.weights.has(stem)) shared += weight;
  return shared / Math.max(1, Math.min(a.total, b.total));
}

function toEntry(group: DatedSentence[]): TimelineEntry {
  const { at, part, text, articleId } = group[0] as DatedSentence;
  const origins = new Set(group.map((dated) => dated.articleId)).size;
  return { at, ...(part && { part }), text, articleId, origins };
}

/** The most corroborated entries first; among equals the first of every day before the second of any. */
function byImportance(entries: TimelineEntry[]): TimelineEntry[] {
  const sorted = [...entries].sort((a, b) => b.origins - a.origins || byTime(a, b));
  const seen = new Map<string, number>();
  const ranked = sorted.map((entry) => {
    const day = entry.at.slice(0, 10);
    const rank = seen.get(day) ?? 0;
    seen.set(day, rank + 1);
    return { entry, rank };
  });
  return ranked
    .sort((a, b) => b.entry.origins - a.entry.origins || a.rank - b.rank || byTime(a.entry, b.entry))
    .map(({ entry }) => entry);
}

function byTime(a: TimelineEntry, b: TimelineEntry): number {
  return compare(clockOf(a), clockOf(b)) || compare(a.articleId, b.articleId) || compare(a.text, b.text);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function hasTimeOfDay({ at, part }: DatedSentence): boolean {
  return isClock(at) || part !== undefined;
}

function isClock(at: string): boolean {
  return at.length > 'YYYY-MM-DD'.length;
}

/** Clock times that sort parts of a day, and whole days, among times that state one. */
const ASSUMED_CLOCK: Record<NonNullable<Moment['part']> | 'day', string> = {
  overnight: '00:00',
  early: '03:00',
  morning: '08:00',
  day: '12:00',
  afternoon: '15:00',
  evening: '19:00',
  night: '22:00',
};

function clockOf({ at, part }: Pick<TimelineEntry, 'at' | 'part'>): string {
  return isClock(at) ? at : `${at}T${ASSUMED_CLOCK[part ?? 'day']}`;
}
